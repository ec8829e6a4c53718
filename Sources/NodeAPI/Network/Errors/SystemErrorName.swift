/// The names of Linux's error numbers that the network has.
enum SystemErrorName {
    private static let names: [Int32: String] = [
        1: "EPERM", 9: "EBADF", 11: "EAGAIN", 13: "EACCES", 22: "EINVAL", 24: "EMFILE", 32: "EPIPE", 71: "EPROTO", 97: "EAFNOSUPPORT",
        98: "EADDRINUSE", 99: "EADDRNOTAVAIL", 100: "ENETDOWN", 101: "ENETUNREACH", 103: "ECONNABORTED", 104: "ECONNRESET", 105: "ENOBUFS",
        106: "EISCONN", 107: "ENOTCONN", 110: "ETIMEDOUT", 111: "ECONNREFUSED", 112: "EHOSTDOWN", 113: "EHOSTUNREACH",
    ]

    static func of(_ number: Int32) -> String { names[number] ?? "E\(number)" }

    /// The number of a name; nil for others.
    static func number(of name: String) -> Int32? { names.first { $0.value == name }?.key }
}
