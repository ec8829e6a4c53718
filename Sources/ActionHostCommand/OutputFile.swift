import Foundation

/// A file that a command writes.
struct OutputFile {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Replaces what the file had.
    func write(_ text: String) throws(CommandFailure) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(.input, "\(path): the file cannot be written: \(reason(of: error))")
        }
    }

    /// The system's own words where the folder is at fault; Foundation's are vague then.
    private func reason(of error: any Error) -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return access(folder, W_OK) == 0 ? (error as NSError).localizedDescription : String(cString: strerror(errno))
    }
}
