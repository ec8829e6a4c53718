import Synchronization

/// Counts and records what goes over a connection. HTTP in plain sight of the host is recorded request by request.
final class SocketActivity: Sendable {
    private let session: NetworkSession
    private let origin: NetworkOrigin

    private struct State {
        var id: NetworkSession.ID
        /// Whether the current record is about an HTTP request, and its answer is still to come.
        var awaitsStatus = false
        var isFirst = true
        var route: String?
        /// Whether the connection goes to what takes the place of the network.
        var isReplacement = false
        var cancel: (@Sendable (NetworkError) -> Void)?
    }
    private let state: Mutex<State>

    /// The connection's record begins.
    init(of origin: NetworkOrigin, in session: NetworkSession, at place: NetworkSession.ID? = nil) throws(NetworkError) {
        let record = NetworkRecord(method: "connect", target: origin.authority)
        self.session = session
        self.origin = origin
        state = Mutex(State(id: try session.begin(record, at: place)))
    }

    func onCancel(_ cancel: @escaping @Sendable (NetworkError) -> Void) {
        let id = state.withLock { state in
            state.cancel = cancel
            return state.id
        }
        session.onCancel(id, cancel)
    }

    func routed(to target: NetworkTarget) {
        state.withLock { ($0.route, $0.isReplacement) = (target.origin.description, target.isReplacement) }
        session.update(id) { $0.route = target.origin.description }
    }

    /// - Parameter place: that of a request which begins with them.
    func sending(_ bytes: [UInt8], at place: NetworkSession.ID? = nil) throws(NetworkError) {
        if let line = HTTPLine.request(bytes) {
            try began(line, at: place)
        } else if !bytes.isEmpty, state.withLock({ $0.isReplacement && $0.isFirst }) {
            throw NetworkError.noHTTP(to: origin)
        }
        try session.willSend(bytes.count, id)
    }

    func received(_ bytes: [UInt8]) throws(NetworkError) {
        try session.didReceive(bytes.count, id)
        let (awaits, isReplacement) = state.withLock { ($0.awaitsStatus, $0.isReplacement) }
        if awaits, isReplacement, let failure = HTTPLine.header(SimulatedFailure.header, bytes).flatMap(SimulatedFailure.init(headerValue:)) {
            throw NetworkError(failure, connectingTo: origin)
        }
        guard awaits, let status = HTTPLine.status(bytes), status >= 200 || status == 101 else { return }
        state.withLock { $0.awaitsStatus = false }
        session.update(id) { $0.status = status }
    }

    func finish(_ error: NetworkError? = nil) { session.finish(id, error: error) }

    private var id: NetworkSession.ID { state.withLock { $0.id } }

    /// The first request makes the connection's record its own; each later one ends the one before.
    private func began(_ line: HTTPLine.Request, at place: NetworkSession.ID?) throws(NetworkError) {
        let target = "\(origin)\(line.path)"
        let (isFirst, id, cancel, route) = state.withLock { state in
            defer { (state.isFirst, state.awaitsStatus) = (false, true) }
            return (state.isFirst, state.id, state.cancel, state.route)
        }
        if isFirst {
            return session.update(id) { ($0.method, $0.target) = (line.method, target) }
        }
        session.finish(id)
        let next = try session.begin(NetworkRecord(method: line.method, target: target, route: route), at: place)
        state.withLock { $0.id = next }
        if let cancel { session.onCancel(next, cancel) }
    }
}
