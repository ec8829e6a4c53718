import Crypto
import Foundation

/// An action as a suspended login remembers it: enough to tell whether it is still the same.
public struct ActionDigest: Sendable, Hashable, Codable {
    /// The action's name.
    public var name: String
    /// The SHA-256 of the file's text and of the shared modules that it names, in hexadecimal digits.
    public var sha256: String

    /// Makes a digest.
    public init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
    }

    init(_ action: Action) {
        var hash = SHA256()
        hash.update(data: Data(action.source.utf8))
        for module in action.namedModules.sorted(by: { $0.name < $1.name }) {
            // Neither a name nor a text that can be run has a NUL.
            hash.update(data: Data("\0\(module.name)\0\(module.source)".utf8))
        }
        self.init(name: action.name, sha256: hash.finalize().hexadecimal)
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
