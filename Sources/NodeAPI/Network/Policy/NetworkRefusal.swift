/// Why the policy lets a request not go on.
public enum NetworkRefusal: Error, Sendable, Hashable {
    /// The network is off, and no rule allows the host.
    case off
    case denied(rule: String)
    /// An address that is not public; `host` is the name that led to it.
    case scope(AddressScope, IPAddress)
    case tooManyRequests(limit: Int)
    case tooManyInFlight(limit: Int)
    case tooManyBytesSent(limit: Int)
    case tooManyBytesReceived(limit: Int)
    case tooLong(limit: Duration)
}

extension NetworkRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .off: "the network policy allows no connections"
        case .denied(let rule): "the network policy denies \(rule)"
        case .scope(let scope, let address): "the network policy allows public addresses only, and \(address) is \(scope.article) \(scope.rawValue) address"
        case .tooManyRequests(let limit): "the network policy allows \(limit) \(limit == 1 ? "request" : "requests") in a login"
        case .tooManyInFlight(let limit): "the network policy allows \(limit) \(limit == 1 ? "request" : "requests") at a time"
        case .tooManyBytesSent(let limit): "the network policy allows \(limit) bytes to be sent in a login"
        case .tooManyBytesReceived(let limit): "the network policy allows \(limit) bytes to be received in a login"
        case .tooLong(let limit): "the network policy allows \(limit) for a request"
        }
    }
}

extension AddressScope {
    fileprivate var article: String { self == .unspecified ? "an" : "a" }
}
