import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// The errors of the HTTP client in the words of Node's.
extension NetworkError {
    init(fetch error: any Error, hasHead: Bool, address: String? = nil, port: UInt16? = nil) {
        if error as? HTTPParserError == .invalidEOFState {
            self = .otherSideClosed
            return
        }
        guard let error = error as? HTTPClientError else {
            self.init(error, syscall: address == nil ? "read" : "connect", address: address, port: port)
            return
        }
        switch error {
        case .cancelled: self = .cancelled
        case .connectTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout, .tlsHandshakeTimeout:
            self.init(code: "UND_ERR_CONNECT_TIMEOUT", message: "Connect Timeout Error", name: "ConnectTimeoutError")
        case .readTimeout where hasHead: self.init(code: "UND_ERR_BODY_TIMEOUT", message: "Body Timeout Error", name: "BodyTimeoutError")
        case .readTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout:
            self.init(code: "UND_ERR_HEADERS_TIMEOUT", message: "Headers Timeout Error", name: "HeadersTimeoutError")
        case .remoteConnectionClosed: self = .otherSideClosed
        default: self.init(code: "UND_ERR_INVALID_ARG", message: error.description, name: "InvalidArgumentError")
        }
    }

    private static var otherSideClosed: NetworkError { NetworkError(code: "UND_ERR_SOCKET", message: "other side closed", name: "SocketError") }

    /// Whether no connection came about, so that another address may be tried.
    static func isAboutConnecting(_ error: any Error) -> Bool {
        switch error {
        case let error as IOError: [99, 101, 110, 111, 112, 113].contains(error.errnoCode)
        case let error as ChannelError: if case .connectTimeout = error { true } else { false }
        case let error as HTTPClientError: error == .connectTimeout
        default: false
        }
    }

    static func isAboutCertificates(_ error: any Error) -> Bool {
        if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch { return true }
        guard case .handshakeFailed(.sslError(let stack))? = error as? NIOSSLError else { return false }
        return stack.contains { $0.description.contains("CERTIFICATE_VERIFY_FAILED") }
    }
}
