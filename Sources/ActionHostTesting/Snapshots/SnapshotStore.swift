import Foundation
import PostLogin
import Synchronization

/// What scenarios came to before, in files beside those of the scenarios: `__snapshots__/20-roles.scenario.yaml.json`.
///
/// A store is for one run: what it is not asked about has become obsolete.
public final class SnapshotStore: Sendable {
    /// What becomes of snapshots that are missing or different.
    public enum Policy: String, Sendable, Hashable, CaseIterable {
        /// Missing ones are written.
        case write
        /// Missing and different ones are written, and obsolete ones removed.
        case update
        /// Nothing is written; a missing one is a failure.
        case refuse
    }

    /// What a check came to.
    enum Check: Sendable, Hashable {
        case same
        case written
        case updated
        case missing
        case different(ComparedValue)
    }

    private struct File {
        var stored: JSONObject
        var used: Set<String> = []
        var isChanged = false
    }

    private let policy: Policy
    private let files = Mutex<[String: File]>([:])

    /// Makes a store.
    public init(_ policy: Policy = .write) { self.policy = policy }

    /// Compares a snapshot with what is stored under its name.
    func check(_ snapshot: JSONObject, named name: String, of scenarioFile: String) throws(DocumentError) -> Check {
        try files.withLock { files throws(DocumentError) in
            var file = try Self.file(of: scenarioFile, in: files)
            defer { files[scenarioFile] = file }
            file.used.insert(name)
            guard let stored = file.stored[name]?.objectValue else {
                if policy == .refuse { return .missing }
                file.stored[name] = .object(snapshot)
                file.isChanged = true
                return .written
            }
            let compared = OutcomeExpectation.compare(snapshot, with: stored)
            if compared.isSame { return .same }
            guard policy == .update else { return .different(compared) }
            file.stored[name] = .object(snapshot)
            file.isChanged = true
            return .updated
        }
    }

    /// Writes what has changed, when all scenarios of some files have been run.
    ///
    /// - Parameter complete: the files all of whose scenarios have been run: what they did not ask for is obsolete.
    /// - Returns: what is to be known of obsolete snapshots.
    /// - Throws: ``DocumentError`` when a file cannot be read or written.
    public func finish(complete: [String]) throws(DocumentError) -> [String] {
        try files.withLock { files throws(DocumentError) in
            var notes: [String] = []
            for scenarioFile in Set(files.keys).union(complete).sorted() {
                let path = Self.path(of: scenarioFile)
                var file = try Self.file(of: scenarioFile, in: files)
                let obsolete = complete.contains(scenarioFile) ? file.stored.names.filter { !file.used.contains($0) } : []
                if !obsolete.isEmpty {
                    let names = obsolete.joined(separator: ", ")
                    if policy == .update {
                        for name in obsolete { file.stored[name] = nil }
                        file.isChanged = true
                        notes.append("\(path): removed what no scenario has any more: \(names)")
                    } else {
                        notes.append("\(path) has snapshots of no scenario any more: \(names); --update removes them")
                    }
                }
                if file.isChanged { try Self.write(file.stored, to: path) }
                files[scenarioFile] = file
            }
            return notes
        }
    }

    private static func file(of scenarioFile: String, in files: [String: File]) throws(DocumentError) -> File {
        if let file = files[scenarioFile] { return file }
        return File(stored: try read(path(of: scenarioFile)))
    }

    /// Where the snapshots of a file of scenarios are.
    static func path(of scenarioFile: String) -> String {
        var parts = scenarioFile.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = parts.popLast() ?? ""
        return (parts + ["__snapshots__", "\(name).json"]).joined(separator: "/")
    }

    private static func read(_ path: String) throws(DocumentError) -> JSONObject {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        guard let data = FileManager.default.contents(atPath: path) else { throw DocumentError(file: path, message: "the snapshots cannot be read") }
        do throws(JSONSyntaxError) {
            guard let object = try JSONValue(parsing: Array(data)).objectValue else {
                throw JSONSyntaxError(message: "expected an object of snapshots by name", line: 1, column: 1)
            }
            return object
        } catch {
            throw DocumentError(file: path, line: error.line, message: "these are no snapshots: \(error.message)")
        }
    }

    private static func write(_ snapshots: JSONObject, to path: String) throws(DocumentError) {
        let url = URL(fileURLWithPath: path)
        do {
            if snapshots.isEmpty {
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(at: url) }
                return
            }
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            let sorted = JSONObject(snapshots.sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) })
            try Data((sorted.jsonText(pretty: true) + "\n").utf8).write(to: url, options: .atomic)
        } catch {
            throw DocumentError(file: path, message: "the snapshots cannot be written: \(error.localizedDescription)")
        }
    }
}
