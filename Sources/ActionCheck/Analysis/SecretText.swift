import Foundation

/// Whether a text that has the name of a secret is one.
enum SecretText {
    /// Random enough: 16 characters at least without blanks, letters and digits, and no word, path or address.
    static func isLikely(_ text: String) -> Bool {
        guard text.utf8.count >= 16, text.allSatisfy({ $0.isASCII && !$0.isWhitespace }), !isPlaceholder(text) else { return false }
        if text.contains("://") || text.hasPrefix("/") || text.hasPrefix("urn:") || text.contains("@") { return false }
        // Ids of Auth0: what they name is no secret.
        if text.wholeMatch(of: /(?:con|rol|org|usr|ap|agt|cgr|rs|auth0)[_|][A-Za-z0-9]+/) != nil { return false }
        guard text.contains(where: \.isNumber), text.contains(where: \.isLetter) else { return false }
        return entropy(of: text) >= 3
    }

    /// What one writes for the reader to replace.
    static func isPlaceholder(_ text: String) -> Bool {
        let plain = text.lowercased()
        if text.contains("{") || text.contains("<") || text.contains("...") || text.contains("***") || text.hasPrefix("%") || text.hasPrefix("$") { return true }
        return ["your", "example", "changeme", "change-me", "placeholder", "xxxx", "todo", "replace", "dummy", "sample", "test", "password", "secret", "token"]
            .contains(where: plain.contains)
    }

    /// Bits for each character, by how often each occurs.
    private static func entropy(of text: String) -> Double {
        let count = Double(text.count)
        return Dictionary(grouping: text) { $0 }.values.reduce(0) { sum, group in
            let share = Double(group.count) / count
            return sum - share * log2(share)
        }
    }
}
