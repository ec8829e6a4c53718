/// What is wrong with a file of scenarios, snapshots or exchanges, and where.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file; nil for what comes from elsewhere.
    public var file: String?
    /// Counted from 1; nil where it is not known.
    public var line: Int?
    /// What is wrong, and what to do.
    public var message: String

    /// Makes an error.
    public init(file: String? = nil, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`, as far as it is known.
    public var description: String {
        let place = [file, line.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
        return place.isEmpty ? message : file == nil ? "line \(place): \(message)" : "\(place): \(message)"
    }

    func inside(_ file: String) -> DocumentError {
        var error = self
        if error.file == nil { error.file = file }
        return error
    }
}
