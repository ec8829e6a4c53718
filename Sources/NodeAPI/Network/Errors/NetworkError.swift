/// An error of the network, with what Node's errors have.
struct NetworkError: Error, Sendable, Hashable {
    var code: String
    var message: String
    var name = "Error"
    /// Negative, as Node has it.
    var errno: Int?
    var syscall: String?
    var hostname: String?
    var address: String?
    var port: UInt16?
    /// Set when the policy has said no.
    var refusal: NetworkRefusal?
    var isRefusal: Bool { refusal != nil }

    init(code: String, message: String, name: String = "Error") {
        self.code = code
        self.message = message
        self.name = name
    }

    /// A refusal of the policy, without an address.
    init(_ refusal: NetworkRefusal) {
        self.init(code: "EACCES", message: "EACCES: \(refusal)")
        errno = -13
        self.refusal = refusal
    }

    /// A refusal to connect. The code is that of a firewall's: programs do not try it again, as they do after ECONNREFUSED.
    init(_ refusal: NetworkRefusal, connectingTo host: String, port: UInt16) {
        self.init(refusal)
        message = "connect EACCES \(host.contains(":") ? "[\(host)]" : host):\(port) (\(refusal))"
        syscall = "connect"
        address = host
        self.port = port
    }

    /// A failed system call.
    init(errno number: Int32, syscall: String, address: String? = nil, port: UInt16? = nil) {
        let code = SystemErrorName.of(number)
        var message = "\(syscall) \(code)"
        if let address { message += " \(address)" + (port.map { ":\($0)" } ?? "") }
        self.init(code: code, message: message)
        errno = -Int(number)
        self.syscall = syscall
        self.address = address
        self.port = port
    }

    /// A name that could not be resolved; `code` is ENOTFOUND or EAI_AGAIN.
    static func unresolved(_ hostname: String, code: String) -> NetworkError {
        var error = NetworkError(code: code, message: "getaddrinfo \(code) \(hostname)")
        error.errno = code == "ENOTFOUND" ? -3008 : -3001
        error.syscall = "getaddrinfo"
        error.hostname = hostname
        return error
    }

    static let cancelled = NetworkError(code: "ABORT_ERR", message: "The operation was aborted", name: "AbortError")

    /// The error in a report's line.
    var summary: String { refusal?.description ?? (message.contains(code) ? message : "\(message) (\(code))") }
}
