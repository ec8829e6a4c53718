import Foundation
import Synchronization

/// The package that a file belongs to.
public struct PackageOrigin: Sendable, Hashable {
    public var name: String
    /// What its `package.json` says; nil when that says nothing.
    public var version: String?
    /// The file's path in the package's folder.
    public var path: String
}

extension ModuleFiles {
    /// The package that a file in a `node_modules` folder belongs to; nil for other files.
    ///
    /// - Parameter file: absolute, without symbolic links.
    public func packageOrigin(of file: String) -> PackageOrigin? {
        guard let modules = file.range(of: Self.packages, options: .backwards) else { return nil }
        let parts = file[modules.upperBound...].split(separator: "/").map(String.init)
        // A file may lie there without a folder of its own.
        let length = min(parts.first?.hasPrefix("@") == true ? 2 : 1, max(1, parts.count - 1))
        let name = parts.prefix(length).joined(separator: "/")
        guard parts.count > length else { return PackageOrigin(name: name, path: name) }
        return PackageOrigin(
            name: name, version: manifest(in: file[..<modules.upperBound] + name)?.version, path: parts.dropFirst(length).joined(separator: "/"))
    }

    /// The package whose folder a file lies in, wherever that is: that of the nearest `package.json` with a name. A link may have led there.
    public func linkedOrigin(of file: String) -> PackageOrigin? {
        var folder = (file as NSString).deletingLastPathComponent
        while folder.count > 1 {
            if let manifest = manifest(in: folder), let name = manifest.name {
                return PackageOrigin(name: name, version: manifest.version, path: String(file.dropFirst(folder.count + 1)))
            }
            folder = (folder as NSString).deletingLastPathComponent
        }
        return nil
    }

    /// Whether a package can be found from a folder: where Node looks for it, or within a package there.
    public static func isInstalled(_ package: String, from folder: String) -> Bool {
        var ancestor = URL(fileURLWithPath: folder).standardizedFileURL.path
        var places: [String] = []
        while true {
            places.append((ancestor == "/" ? "" : ancestor) + packages)
            if ancestor == "/" { break }
            ancestor = (ancestor as NSString).deletingLastPathComponent
        }
        if places.contains(where: { FileManager.default.fileExists(atPath: $0 + package) }) { return true }
        return places.contains { place in
            FileManager.default.enumerator(atPath: place)?.contains { ($0 as? String)?.hasSuffix(packages + package) ?? false } ?? false
        }
    }

    private static let packages = "/node_modules/"

    /// As it was when it was first read.
    private func manifest(in folder: String) -> PackageManifest? {
        if let known = manifests.withLock({ $0[folder] }) { return known }
        let path = folder + "/package.json"
        guard let data = text(of: path).map({ Data($0.utf8) }) ?? FileManager.default.contents(atPath: path) else { return nil }
        let manifest = try? JSONDecoder().decode(PackageManifest.self, from: data)
        manifests.withLock { $0[folder] = manifest ?? PackageManifest() }
        return manifest
    }
}

/// What a `package.json` says of its package.
struct PackageManifest: Decodable {
    var name: String?
    var version: String?
}
