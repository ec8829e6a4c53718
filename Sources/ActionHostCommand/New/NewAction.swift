import ActionHost
import Foundation

/// The files of a new action.
struct NewAction {
    let folder: String
    let name: String
    let template: ActionTemplate

    /// - Throws: when the name cannot be that of an action, or is taken.
    init(_ text: String, _ template: ActionTemplate, in folder: String) throws(CommandFailure) {
        let plain = text.hasSuffix(".js") ? String(text.dropLast(3)) : text
        try Self.check(plain)
        self.folder = folder
        self.template = template
        let names = try Self.names(in: folder)
        if let other = names.first(where: { Self.withoutNumber($0) == Self.withoutNumber(plain) }) {
            throw CommandFailure(.input, "\(ActionPath.join(folder, other)).js is there already: choose another name, or remove it")
        }
        name = Self.number(for: plain, after: names) + plain
    }

    var script: String { ActionPath.join(folder, name + ".js") }
    var scenario: String { ActionPath.join(folder, name + ".scenario.yaml") }

    /// How `run` is told to take this action alone.
    var options: String {
        (folder == "actions" ? "" : "--actions \(ShellWord.quoted(folder)) ") + "--only \(ShellWord.quoted(name))"
    }

    func write() throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.input, "\(folder): the folder cannot be made: \((error as NSError).localizedDescription)")
        }
        for (path, text) in [(scenario, template.scenarios), (script, template.code)] {
            // As one step: a file that has come since is not written over.
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw CommandFailure(.input, "\(path): the file cannot be written: \(String(cString: strerror(errno)))")
            }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            do {
                try handle.write(contentsOf: Data(text.utf8))
            } catch {
                throw CommandFailure(.input, "\(path): the file cannot be written: \((error as NSError).localizedDescription)")
            }
        }
    }

    private static func check(_ name: String) throws(CommandFailure) {
        guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._ -]*/) != nil else {
            throw CommandFailure(
                .usage, "the name of an action has letters, digits, hyphens, dots, underscores and spaces, and begins with a letter or a digit: not '\(name)'")
        }
        guard !name.hasSuffix(".test") else {
            throw CommandFailure(.usage, "a file whose name ends in .test.js is a test and no action: choose another name than '\(name)'")
        }
    }

    /// The names of the folder's actions.
    private static func names(in folder: String) throws(CommandFailure) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else { throw CommandFailure(.input, "\(folder): this is no folder") }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter(ActionCatalog.isAction).map { String($0.dropLast(3)) }.sorted()
        } catch {
            throw CommandFailure(.input, "\(folder): the folder cannot be read: \((error as NSError).localizedDescription)")
        }
    }

    private static func withoutNumber(_ name: String) -> Substring { name.trimmingPrefix(/[0-9]+[-_]/) }

    /// `60-` after `50-…`; nothing where files have no numbers, or the name has one.
    private static func number(for name: String, after names: [String]) -> String {
        let numbers = names.compactMap { $0.firstMatch(of: /^([0-9]+)([-_])/)?.output }
        guard name.firstMatch(of: /^[0-9]+[-_]/) == nil,
            let last = numbers.max(by: { Int($0.1) ?? 0 < Int($1.1) ?? 0 }), let number = Int(last.1)
        else { return "" }
        let next = String((number / 10 + 1) * 10)
        return String(repeating: "0", count: max(0, last.1.count - next.count)) + next + last.2
    }
}
