import Crypto
import Foundation

/// What stands for a secret in a recording, and is the secret's value where the recording is run again.
enum SecretPlaceholder {
    /// A text that tells the secret's name, can stand in a URL wherever the secret can, and has its length and lines.
    static func make(for name: String, value: String) -> String {
        if let url = value.wholeMatch(of: #/(https?:\/\/)([^\/:?#@\s]+)(:[0-9]{1,5})?([\/?#]\S*)?/#) {
            // Still a URL, to the same port; whatever is behind the host may be what is secret.
            let path = url.4.map { $0.prefix(1) + text(for: "\(name) path", count: $0.utf8.count - 1) } ?? ""
            return "\(url.1)\(text(for: name, count: url.2.utf8.count))\(url.3 ?? "")\(path)"
        }
        let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.enumerated().map { text(for: $0 == 0 ? name : "\(name) \($0)", count: $1.utf8.count) }.joined(separator: "\n")
    }

    private static func text(for name: String, count: Int) -> String {
        let word = name.lowercased().unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? String($0) : "-" }.joined()
        var digits = Array(SHA256.hash(data: Data(name.utf8))).hexadecimal
        while digits.count < count { digits += digits }
        let head = "secret-\(word)-"
        // Long enough to be told from other secrets' by its end.
        return String((head.count + 4 <= count ? head + digits : "s" + digits).prefix(count))
    }
}
