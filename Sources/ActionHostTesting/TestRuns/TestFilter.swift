import Foundation

/// Which tests are run: those in whose `FILE › NAME` a text or a regular expression occurs, in any case.
public struct TestFilter: Sendable, Hashable {
    /// As it was written.
    public let text: String

    /// Makes a filter. A text that is no regular expression is looked for as it is.
    public init(_ text: String) { self.text = text }

    func includes(_ test: TestCase) -> Bool {
        let name = "\(test.file) › \(test.name)"
        guard let expression = try? NSRegularExpression(pattern: text, options: .caseInsensitive) else {
            return name.lowercased().contains(text.lowercased())
        }
        return expression.firstMatch(in: name, range: NSRange(name.startIndex..., in: name)) != nil
            || name.lowercased().contains(text.lowercased())
    }
}
