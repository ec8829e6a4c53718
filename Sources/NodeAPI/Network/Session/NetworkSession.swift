import Synchronization

/// What one login does on the network: counted against the policy's caps, recorded, and cancelled when it ends.
public final class NetworkSession: Sendable {
    typealias ID = Int

    /// Records of one execution; those beyond are counted, not kept.
    static let recordLimit = 1000

    private struct Running {
        var record: NetworkRecord
        let start: ContinuousClock.Instant
        var cancel: (@Sendable (NetworkError) -> Void)?
        var timer: Task<Void, Never>?
    }

    private struct State {
        var lastID = 0
        var running: [ID: Running] = [:]
        var finished: [(id: ID, record: NetworkRecord)] = []
        var requests = 0
        var bytesSent = 0
        var bytesReceived = 0
        /// The first cap on a count or a size that the login has passed.
        var exceededCap: NetworkRefusal?
        /// Whether the login has ended: nothing begins any more.
        var isEnded = false
    }

    let caps: NetworkCaps
    private let state = Mutex(State())

    private let keepsBeginnings: Bool

    /// - Parameter keepsBeginnings: whether records have the times of their beginnings.
    public init(caps: NetworkCaps = NetworkCaps(), keepsBeginnings: Bool = false) {
        self.caps = caps
        self.keepsBeginnings = keepsBeginnings
    }

    /// A place among the records, which have the order in which scripts asked, and not that in which threads came to ask.
    func takePlace() -> ID {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    /// A request or a connection begins.
    ///
    /// - Parameters:
    ///   - place: one that nothing has begun at; nil for the next.
    ///   - counts: false for what goes on over a connection that has been counted.
    func begin(_ record: NetworkRecord, at place: ID? = nil, counts: Bool = true) throws(NetworkError) -> ID {
        let id = place ?? takePlace()
        var record = record
        if keepsBeginnings { record.begin = .now }
        let failure: NetworkError? = state.withLock { state in
            if state.isEnded { return .cancelled }
            if counts { state.requests += 1 }
            if let refusal = refusal(of: state) {
                var refused = record
                refused.isRefused = true
                refused.error = refusal.description
                Self.keep(refused, id, in: &state)
                return Self.exceed(refusal, in: &state)
            }
            state.running[id] = Running(record: record, start: .now)
            return nil
        }
        if let failure { throw failure }
        if let limit = caps.timePerRequest { expire(id, after: limit) }
        return id
    }

    /// Why nothing more may begin; nil when it may.
    private func refusal(of state: State) -> NetworkRefusal? {
        if let limit = caps.requests, state.requests > limit { return .tooManyRequests(limit: limit) }
        if let limit = caps.inFlight, state.running.count >= limit { return .tooManyInFlight(limit: limit) }
        return nil
    }

    private static func exceed(_ refusal: NetworkRefusal, in state: inout State) -> NetworkError {
        if state.exceededCap == nil { state.exceededCap = refusal }
        return NetworkError(refusal)
    }

    /// The first cap on a count or a size that the login has passed, whatever its script has made of the error.
    var exceededCap: NetworkRefusal? { state.withLock { $0.exceededCap } }

    private func expire(_ id: ID, after limit: Duration) {
        let timer = Task { [weak self] in
            guard (try? await Task.sleep(for: limit)) != nil, let self else { return }
            let error = NetworkError(.tooLong(limit: limit))
            let cancel = state.withLock { $0.running[id]?.cancel }
            finish(id, error: error)
            cancel?(error)
        }
        state.withLock { $0.running[id]?.timer = timer }
    }

    /// Says how a running request is cancelled; at once when its execution has ended meanwhile.
    func onCancel(_ id: ID, _ cancel: @escaping @Sendable (NetworkError) -> Void) {
        let isRunning = state.withLock { state in
            state.running[id]?.cancel = cancel
            return state.running[id] != nil
        }
        if !isRunning { cancel(.cancelled) }
    }

    func update(_ id: ID, _ change: (inout NetworkRecord) -> Void) {
        state.withLock { state in
            guard var running = state.running.removeValue(forKey: id) else { return }
            change(&running.record)
            state.running[id] = running
        }
    }

    /// Counts bytes before they are sent.
    func willSend(_ count: Int, _ id: ID) throws(NetworkError) {
        let error: NetworkError? = state.withLock { state in
            state.bytesSent += count
            if let limit = caps.bytesSent, state.bytesSent > limit { return Self.exceed(.tooManyBytesSent(limit: limit), in: &state) }
            state.running[id]?.record.bytesSent += count
            return nil
        }
        if let error { throw error }
    }

    /// Counts bytes before a script gets them.
    func didReceive(_ count: Int, _ id: ID) throws(NetworkError) {
        let error: NetworkError? = state.withLock { state in
            state.bytesReceived += count
            state.running[id]?.record.bytesReceived += count
            guard let limit = caps.bytesReceived, state.bytesReceived > limit else { return nil }
            return Self.exceed(.tooManyBytesReceived(limit: limit), in: &state)
        }
        if let error { throw error }
    }

    /// A request has come to its end; nothing when it had before.
    func finish(_ id: ID, error: NetworkError? = nil) {
        state.withLock { state in
            guard var running = state.running.removeValue(forKey: id) else { return }
            running.timer?.cancel()
            running.record.duration = running.start.duration(to: .now)
            if let error, running.record.error == nil {
                running.record.error = error.summary
                running.record.isRefused = error.isRefusal
            }
            Self.keep(running.record, id, in: &state)
        }
    }

    /// Ends an execution: cancels what is in flight, and hands out the records since the last call, in the order of their beginnings.
    public func endExecution() -> [NetworkRecord] {
        let cancelled = state.withLock { state in
            let running = state.running.sorted { $0.key < $1.key }
            state.running = [:]
            for (id, var entry) in running {
                entry.record.duration = entry.start.duration(to: .now)
                // A connection that is kept for more requests has no request to cut short.
                if entry.record.error == nil, entry.record.method != "connect", entry.record.status == nil { entry.record.error = "cancelled when the handler had settled" }
                Self.keep(entry.record, id, in: &state)
            }
            return running.map(\.value)
        }
        for entry in cancelled {
            entry.timer?.cancel()
            entry.cancel?(.cancelled)
        }
        return state.withLock { state in
            defer { state.finished = [] }
            return state.finished.sorted { $0.id < $1.id }.map(\.record)
        }
    }

    /// Ends the login: whatever begins later fails.
    public func end() {
        state.withLock { $0.isEnded = true }
        _ = endExecution()
    }

    private static func keep(_ record: NetworkRecord, _ id: ID, in state: inout State) {
        if state.finished.count < recordLimit { state.finished.append((id, record)) }
    }
}
