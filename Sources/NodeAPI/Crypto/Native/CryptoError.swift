import COpenSSL
import JavaScriptEngine

/// What a script finds when cryptography fails: the members that Node's errors of this kind have.
struct CryptoError: Error, Sendable {
    var name = "Error"
    var message: String
    var code: String?
    var library: String?
    var reason: String?
    /// The errors that came after the first, the latest first.
    var errorStack: [String] = []

    /// The oldest error in OpenSSL's queue, which it empties; `fallback` when there is none.
    static func openSSL(_ fallback: String) -> CryptoError {
        let first = ERR_get_error()
        guard first != 0 else { return CryptoError(message: fallback) }
        var later: [String] = []
        while true {
            let next = ERR_get_error()
            if next == 0 { break }
            later.append(text(of: next))
        }
        let reason = ERR_reason_error_string(first).map { String(cString: $0) }
        return CryptoError(
            message: text(of: first), code: reason.map { code(for: first, reason: $0) },
            library: ERR_lib_error_string(first).map { String(cString: $0) }, reason: reason, errorStack: later.reversed())
    }

    static func code(_ code: String, _ message: String, name: String = "Error") -> CryptoError {
        CryptoError(name: name, message: message, code: code)
    }

    private static func text(of error: UInt) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        ERR_error_string_n(error, &buffer, buffer.count)
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    private static func code(for error: UInt, reason: String) -> String {
        let words = reason.uppercased().map { $0 == " " ? "_" : $0 }
        let library = libraries[ERR_GET_LIB(error)].map { $0 + "_" } ?? ""
        return (library == "SSL_" ? "ERR_SSL_" : "ERR_OSSL_\(library)") + String(words)
    }

    /// The libraries that have a part in the code; the others, as the providers, have none.
    private static let libraries: [Int32: String] = [
        ERR_LIB_SYS: "SYS", ERR_LIB_BN: "BN", ERR_LIB_RSA: "RSA", ERR_LIB_DH: "DH", ERR_LIB_EVP: "EVP", ERR_LIB_BUF: "BUF",
        ERR_LIB_OBJ: "OBJ", ERR_LIB_PEM: "PEM", ERR_LIB_DSA: "DSA", ERR_LIB_X509: "X509", ERR_LIB_ASN1: "ASN1", ERR_LIB_CONF: "CONF",
        ERR_LIB_CRYPTO: "CRYPTO", ERR_LIB_EC: "EC", ERR_LIB_SSL: "SSL", ERR_LIB_BIO: "BIO", ERR_LIB_PKCS7: "PKCS7",
        ERR_LIB_X509V3: "X509V3", ERR_LIB_PKCS12: "PKCS12", ERR_LIB_RAND: "RAND", ERR_LIB_ECDSA: "ECDSA", ERR_LIB_ECDH: "ECDH",
        ERR_LIB_CMS: "CMS", ERR_LIB_HMAC: "HMAC", ERR_LIB_KDF: "KDF", ERR_LIB_SM2: "SM2",
    ]
}

/// Throws what is in OpenSSL's queue unless a call has answered that it succeeded.
func check(_ result: Int32, _ fallback: String) throws(CryptoError) {
    guard result > 0 else { throw .openSSL(fallback) }
}

/// The same for a call that answers with an object.
func check(_ pointer: OpaquePointer?, _ fallback: String) throws(CryptoError) -> OpaquePointer {
    guard let pointer else { throw .openSSL(fallback) }
    return pointer
}

extension CryptoError {
    /// The error that a script gets.
    var hostError: HostError {
        var members: [String: HostValue] = [:]
        if let library { members["library"] = .string(library) }
        if let reason { members["reason"] = .string(reason) }
        if let code { members["code"] = .string(code) }
        if !errorStack.isEmpty { members["opensslErrorStack"] = .list(errorStack.map { .string($0) }) }
        return HostError(name: name, message: message, members: members)
    }
}
