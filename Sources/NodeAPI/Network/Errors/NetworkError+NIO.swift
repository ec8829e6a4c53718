import NIOCore
import NIOPosix
import NIOSSL

/// The errors of SwiftNIO in Node's words.
extension NetworkError {
    init(_ error: any Error, syscall: String, address: String? = nil, port: UInt16? = nil) {
        switch error {
        case let error as NetworkError: self = error
        case let error as IOError: self.init(errno: error.errnoCode, syscall: syscall, address: address, port: port)
        case is CancellationError: self = .cancelled
        case let error as ChannelError: self.init(error, syscall: syscall, address: address, port: port)
        case let error as NIOSSLError: self.init(error)
        case let error as BoringSSLError: self.init(error)
        default: self.init(code: "EPROTO", message: "\(syscall) EPROTO \(error)")
        }
    }

    private init(_ error: ChannelError, syscall: String, address: String?, port: UInt16?) {
        switch error {
        case .connectTimeout: self.init(errno: 110, syscall: syscall, address: address, port: port)
        case .ioOnClosedChannel, .outputClosed, .alreadyClosed: self.init(errno: 32, syscall: syscall)
        case .inputClosed, .eof: self.init(errno: 104, syscall: syscall)
        default: self.init(code: "EIO", message: "\(syscall) EIO \(error)")
        }
    }

    private init(_ error: NIOSSLError) {
        switch error {
        case .handshakeFailed(let inner), .shutdownFailed(let inner): self.init(inner)
        case .uncleanShutdown: self.init(errno: 104, syscall: "read")
        default: self.init(code: "EPROTO", message: "write EPROTO \(error)")
        }
    }

    private init(_ error: BoringSSLError) {
        switch error {
        case .sslError(let stack) where stack.contains(.eofDuringHandshake): self = .closedDuringHandshake
        case .sslError(let stack), .unknownError(let stack):
            let text = stack.map(\.description).joined(separator: "; ")
            // OpenSSL's names, as Node shows them: the library's reason behind ERR_SSL_.
            let codes = [
                ("WRONG_VERSION_NUMBER", "ERR_SSL_WRONG_VERSION_NUMBER"), ("UNSUPPORTED_PROTOCOL", "ERR_SSL_UNSUPPORTED_PROTOCOL"),
                ("TLSV1_ALERT_PROTOCOL_VERSION", "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"),
                ("SSLV3_ALERT_HANDSHAKE_FAILURE", "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE"),
                ("CERTIFICATE_REQUIRED", "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"),
            ]
            let code = codes.first { text.contains($0.0) }?.1 ?? "EPROTO"
            self.init(code: code, message: "write EPROTO \(text)")
            syscall = "write"
        default: self = .closedDuringHandshake
        }
    }

    static var closedDuringHandshake: NetworkError {
        NetworkError(code: "ECONNRESET", message: "Client network socket disconnected before secure TLS connection was established")
    }
}
