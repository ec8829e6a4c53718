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
            throw CommandFailure(.input, "\(path): the file cannot be written: \((error as NSError).localizedDescription)")
        }
    }
}
