import Crypto
import Foundation

/// An action as a suspended login remembers it: enough to tell whether it is still the same.
public struct ActionDigest: Sendable, Hashable, Codable {
    /// The action's name.
    public var name: String
    /// The SHA-256 of the file's text, in hexadecimal digits.
    public var sha256: String

    /// Makes a digest.
    public init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
    }

    init(_ action: Action) {
        self.init(name: action.name, sha256: SHA256.hash(data: Data(action.source.utf8)).hexadecimal)
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        reduce(into: "") { text, byte in
            if byte < 16 { text += "0" }
            text += String(byte, radix: 16)
        }
    }
}
