import Foundation

/// A failure of the network that a test wants to see: what takes the place of the network (see ``NetworkRoute``) answers with it, and scripts
/// get the error that they would get from the network.
///
/// On the wire it is a header of an answer, `actionhost-failure: ECONNREFUSED`, with the message behind the code if there is one; in the
/// message, all but printable ASCII is percent-encoded. Only routes that take the place of the network have it read.
public struct SimulatedFailure: Sendable, Hashable {
    /// The error's `code`: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`, `UND_ERR_HEADERS_TIMEOUT`, …
    public var code: String
    /// The error's message; nil for the one that Node has with this code.
    public var message: String?

    /// Makes a failure.
    public init(code: String, message: String? = nil) {
        self.code = code
        self.message = message
    }

    /// The header that says it.
    public static let header = "actionhost-failure"
    /// The status of the answer, which no script sees.
    public static let status = 599

    /// Reads the value of the header; nil when that is empty.
    public init?(headerValue: String) {
        let words = headerValue.split(separator: " ", maxSplits: 1)
        guard let code = words.first else { return nil }
        self.init(code: String(code), message: words.count > 1 ? words[1].removingPercentEncoding : nil)
    }

    /// The value of the header.
    public var headerValue: String { ([code] + (message.map { [Self.encoded($0)] } ?? [])).joined(separator: " ") }

    private static func encoded(_ message: String) -> String {
        message.utf8.reduce(into: "") { text, byte in
            if (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "%") {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}

extension NetworkError {
    /// The failure with what such errors have in Node.
    init(_ failure: SimulatedFailure, connectingTo origin: NetworkOrigin) {
        switch failure.code {
        case "ENOTFOUND", "EAI_AGAIN": self = .unresolved(origin.host, code: failure.code)
        case "ECONNRESET": self.init(errno: 104, syscall: "read")
        case "EPIPE": self.init(errno: 32, syscall: "write")
        case "UND_ERR_CONNECT_TIMEOUT": self.init(code: failure.code, message: "Connect Timeout Error", name: "ConnectTimeoutError")
        case "UND_ERR_HEADERS_TIMEOUT": self.init(code: failure.code, message: "Headers Timeout Error", name: "HeadersTimeoutError")
        case "UND_ERR_BODY_TIMEOUT": self.init(code: failure.code, message: "Body Timeout Error", name: "BodyTimeoutError")
        case "UND_ERR_SOCKET": self.init(code: failure.code, message: "other side closed", name: "SocketError")
        case "CERT_HAS_EXPIRED": self.init(code: failure.code, message: "certificate has expired")
        case "DEPTH_ZERO_SELF_SIGNED_CERT": self.init(code: failure.code, message: "self-signed certificate")
        case "SELF_SIGNED_CERT_IN_CHAIN": self.init(code: failure.code, message: "self-signed certificate in certificate chain")
        case "UNABLE_TO_VERIFY_LEAF_SIGNATURE": self.init(code: failure.code, message: "unable to verify the first certificate")
        default:
            if let number = SystemErrorName.number(of: failure.code) {
                self.init(errno: number, syscall: "connect", address: origin.host, port: origin.port)
            } else {
                self.init(code: failure.code, message: failure.code)
            }
        }
        if let message = failure.message { self.message = message }
    }

    /// What takes the place of the network speaks HTTP alone.
    static func noHTTP(to origin: NetworkOrigin) -> NetworkError {
        var error = NetworkError(
            code: "EACCES",
            message: "connect EACCES \(origin.authority) (a test's network has HTTP alone, and this connection carries something else)")
        error.errno = -13
        error.syscall = "connect"
        error.address = origin.host
        error.port = origin.port
        return error
    }
}
