/// How long the texts of a report are, in bytes, whatever a script makes of them: longer ones are cut.
enum TextLimit {
    /// An error's message, which is also the first line of its stack.
    static let message = 8192
    static let stackLine = 1024
    static let stackLines = 100
    static let warning = 4096
    /// Method and target of a request.
    static let request = 2048
}

extension String {
    /// The beginning of a text that is too long, with a mark.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: limit)
        while end > startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return "\(self[..<end])… [cut: \(utf8.count) bytes]"
    }
}
