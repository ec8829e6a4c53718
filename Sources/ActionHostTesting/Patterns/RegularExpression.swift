import Foundation

/// A regular expression by its text: that is what makes two of them equal.
struct RegularExpression: Sendable, Hashable {
    let text: String

    init(_ text: String) throws(JSONPatternError) {
        do {
            _ = try NSRegularExpression(pattern: text)
        } catch {
            throw JSONPatternError("\(text) is no regular expression")
        }
        self.text = text
    }

    /// Whether it occurs in a text.
    func occurs(in other: String) -> Bool {
        // The pattern has been compiled before.
        guard let expression = try? NSRegularExpression(pattern: text) else { return false }
        return expression.firstMatch(in: other, range: NSRange(other.startIndex..., in: other)) != nil
    }
}
