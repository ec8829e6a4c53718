import Dispatch
import Glibc
import Synchronization

/// The system's resolver: hosts file, DNS, whatever the machine is set up for.
///
/// `getaddrinfo` blocks its thread, so it has threads of its own; one that takes longer than the timeout is left behind.
struct SystemResolver: Resolver {
    static let shared = SystemResolver()

    private static let queue = DispatchQueue(label: "actionhost.resolver", attributes: .concurrent)
    /// Threads that may be stuck in `getaddrinfo` at a time.
    private static let places = Mutex(32)

    var timeout = Duration.seconds(10)

    func addresses(of host: String) async throws(NetworkError) -> [IPAddress] {
        let isFree = Self.places.withLock { places in
            if places == 0 { return false }
            places -= 1
            return true
        }
        guard isFree else { throw .unresolved(host, code: "EAI_AGAIN") }
        let answer = Answer()
        let seconds = timeout.components.seconds
        Self.queue.async {
            answer.give(Self.lookUp(host))
            Self.places.withLock { $0 += 1 }
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(seconds))) {
            answer.give(.failure(.unresolved(host, code: "EAI_AGAIN")))
        }
        return try await answer.value().get()
    }

    /// The first of the two, the resolver's answer or the end of its time.
    private final class Answer: Sendable {
        private enum State {
            case empty
            case waiting(CheckedContinuation<Result<[IPAddress], NetworkError>, Never>)
            case given(Result<[IPAddress], NetworkError>)
        }
        private let state = Mutex(State.empty)

        func give(_ result: Result<[IPAddress], NetworkError>) {
            let waiter: CheckedContinuation<Result<[IPAddress], NetworkError>, Never>? = state.withLock { state in
                switch state {
                case .empty:
                    state = .given(result)
                    return nil
                case .waiting(let waiter):
                    state = .given(result)
                    return waiter
                case .given: return nil
                }
            }
            waiter?.resume(returning: result)
        }

        func value() async -> Result<[IPAddress], NetworkError> {
            await withCheckedContinuation { continuation in
                let given: Result<[IPAddress], NetworkError>? = state.withLock { state in
                    if case .given(let result) = state { return result }
                    state = .waiting(continuation)
                    return nil
                }
                if let given { continuation.resume(returning: given) }
            }
        }
    }

    private static func lookUp(_ host: String) -> Result<[IPAddress], NetworkError> {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        guard status == 0 else { return .failure(.unresolved(host, code: status == EAI_AGAIN ? "EAI_AGAIN" : "ENOTFOUND")) }
        var addresses: [IPAddress] = []
        var entry = list
        while let info = entry?.pointee {
            if let address = info.ai_addr.flatMap(address), !addresses.contains(address) { addresses.append(address) }
            entry = info.ai_next
        }
        return addresses.isEmpty ? .failure(.unresolved(host, code: "ENOTFOUND")) : .success(addresses)
    }

    private static func address(_ pointer: UnsafeMutablePointer<sockaddr>) -> IPAddress? {
        switch Int32(pointer.pointee.sa_family) {
        case AF_INET:
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { IPAddress(bytes: withUnsafeBytes(of: $0.pointee.sin_addr, Array.init)) }
        case AF_INET6:
            pointer.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { IPAddress(bytes: withUnsafeBytes(of: $0.pointee.sin6_addr, Array.init)) }
        default: nil
        }
    }
}
