import Foundation
import NodeAPI
import Sandbox

/// What a worker keeps of its rights: reading what its actions may require, and what the system's own libraries read.
struct WorkerSandbox {
    private let settings: WorkerSettings

    init(_ settings: WorkerSettings) { self.settings = settings }

    func enter() -> [SandboxMeasure] {
        var measures = Sandbox(
            readable: Self.ofSystem + ofActions, allowsNetwork: settings.network.mode != NetworkMode.none || !settings.network.allow.isEmpty
                || !settings.network.routes.isEmpty,
            openFiles: settings.openFiles
        ).enter()
        // The rules for files are those of a thread and its children.
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
        if threads != 1, let index = measures.firstIndex(where: { $0.kind == .files && $0.isInForce }) {
            measures[index].refusal = "the program had \(threads) threads before it became a worker"
        }
        return measures
    }

    /// Libraries that are loaded when they are first needed, names of hosts, certificates, time zones, and what the kernel tells of the process.
    private static let ofSystem = [
        "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/proc", "/sys/devices/system/cpu", "/sys/fs/cgroup",
        "/dev/null", "/dev/urandom", "/etc/hosts", "/etc/host.conf", "/etc/resolv.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services",
        "/run/systemd/resolve", "/etc/ssl", "/etc/pki", "/usr/share/ca-certificates", "/usr/share/zoneinfo", "/etc/localtime", "/usr/share/icu",
    ]

    /// The folders of the actions, and the packages that Node would find from there. A package that is a link is open where it leads to.
    private var ofActions: [String] {
        // A bare name is one that a program has made up: it does not open the folder that the program happens to be in.
        let files = settings.actions.flatMap { [$0.file] + $0.modules.map(\.file) }.filter { $0.contains("/") }
        var folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().standardizedFileURL.path })
        if let root = settings.fileRoot { folders.insert(URL(fileURLWithPath: root).standardizedFileURL.path) }
        var readable = folders
        for var folder in folders {
            while true {
                let packages = (folder == "/" ? "" : folder) + "/node_modules"
                readable.insert(packages)
                readable.formUnion(Self.linksOut(of: packages))
                if folder == "/" { break }
                folder = (folder as NSString).deletingLastPathComponent
            }
        }
        return readable.sorted()
    }

    private static func linksOut(of folder: String) -> [String] {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        return names.flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            if name.hasPrefix("@") { return linksOut(of: path) }
            return (try? files.destinationOfSymbolicLink(atPath: path)) == nil ? [] : [URL(fileURLWithPath: path).resolvingSymlinksInPath().path]
        }
    }
}
