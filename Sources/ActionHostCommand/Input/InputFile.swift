import ActionHost
import Foundation
import PostLogin

/// A file that a command reads, or standard input.
struct InputFile {
    private let path: String

    /// - Parameter path: `-` is standard input.
    init(_ path: String) { self.path = path }

    /// The event that comes with a folder of actions.
    static func sampleEvent(of folder: String) -> InputFile? {
        let path = ActionCatalog.path(of: "event.json", in: folder)
        return FileManager.default.fileExists(atPath: path) ? InputFile(path) : nil
    }

    /// The file as messages name it.
    var name: String { isStandardInput ? "standard input" : path }

    private var isStandardInput: Bool { path == "-" }

    /// The JSON in the file; a mistake is reported with its place.
    func readJSON() throws(CommandFailure) -> JSONValue {
        let bytes = try read()
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw CommandFailure(.input, "\(name):\(error.line):\(error.column): \(error.message)")
        }
    }

    /// The text of the file.
    func readText() throws(CommandFailure) -> String {
        guard let text = String(validating: try read(), as: UTF8.self) else { throw CommandFailure(.input, "\(name): the file is not UTF-8 text") }
        return text
    }

    private func read() throws(CommandFailure) -> [UInt8] {
        let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable() }
        defer { if !isStandardInput { close(descriptor) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable() }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func unreadable() -> CommandFailure {
        CommandFailure(.input, "\(name): the file cannot be read: \(String(cString: strerror(errno)))")
    }
}
