import PostLogin
import Synchronization

/// Which exchange answers what, and what was asked.
final class ExchangeBook: Sendable {
    private struct State {
        /// How often each exchange has answered.
        var uses: [Int]
        var requests: [NetworkRequest] = []
        var unexpected: [NetworkRequest] = []
        /// Answers with an order that have gone out, by the numbers of their exchanges.
        var done: Set<Int> = []
        var waiters: [(order: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// Time for the other side to take one answer before the next one that waited for it goes out.
    private static let spacing = Duration.milliseconds(15)

    private let exchanges: [NetworkExchange]
    private let patience: Duration
    private let state: Mutex<State>

    init(_ exchanges: [NetworkExchange], patience: Duration) {
        self.exchanges = exchanges
        self.patience = patience
        state = Mutex(State(uses: exchanges.map { _ in 0 }))
    }

    var requests: [NetworkRequest] { state.withLock { $0.requests } }
    var unexpectedRequests: [NetworkRequest] { state.withLock { $0.unexpected } }

    var unusedExchanges: [NetworkExchange] {
        let uses = state.withLock { $0.uses }
        return exchanges.indices.compactMap { index in
            let exchange = exchanges[index]
            guard let times = exchange.times, !exchange.isOptional, uses[index] < times else { return nil }
            return exchange
        }
    }

    /// The number of the exchange that answers a request; nil when none does.
    func take(_ request: NetworkRequest) -> Int? {
        state.withLock { state in
            state.requests.append(request)
            let index = exchanges.indices.first { index in
                exchanges[index].times.map { state.uses[index] < $0 } ?? true && exchanges[index].request.fits(request)
            }
            guard let index else {
                state.unexpected.append(request)
                return nil
            }
            state.uses[index] += 1
            return index
        }
    }

    func answer(_ index: Int) -> NetworkAnswer { exchanges[index].answer }

    /// Returns when the answer's turn has come, or patience is at its end.
    func waitForTurn(of index: Int) async {
        guard let order = exchanges[index].order, isWaiting(order) else { return }
        let timer = Task { [patience] in
            guard (try? await Task.sleep(for: patience)) != nil else { return }
            self.release { $0 == order }
        }
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if !hasLower(than: order, in: state) { return true }
                state.waiters.append((order, continuation))
                return false
            }
            if isFree { continuation.resume() }
        }
        timer.cancel()
        try? await Task.sleep(for: Self.spacing)
    }

    /// An answer has gone out.
    func finish(_ index: Int) {
        guard exchanges[index].order != nil else { return }
        state.withLock { state in
            if exchanges[index].times.map({ state.uses[index] >= $0 }) ?? true { state.done.insert(index) }
        }
        release { order in !self.isWaiting(order) }
    }

    private func isWaiting(_ order: Int) -> Bool { state.withLock { hasLower(than: order, in: $0) } }

    /// Whether an answer with a lower number has not gone out yet.
    private func hasLower(than order: Int, in state: State) -> Bool {
        exchanges.indices.contains { index in exchanges[index].order.map { $0 < order } ?? false && !state.done.contains(index) }
    }

    private func release(_ isFree: (Int) -> Bool) {
        let waiting = state.withLock { $0.waiters.map(\.order) }
        let free = Set(waiting.filter(isFree))
        let released = state.withLock { state in
            defer { state.waiters.removeAll { free.contains($0.order) } }
            return state.waiters.filter { free.contains($0.order) }
        }
        for waiter in released { waiter.continuation.resume() }
    }

    func problem(of request: NetworkRequest) -> String {
        let advice: String
        if let exchange = exchanges.first(where: { $0.request.fits(request) }) {
            let times = exchange.times.map { $0 == 1 ? "once" : "\($0) times" } ?? "any number of times"
            advice = "network: has it \(times): write times: \(requests.count { exchange.request.fits($0) }), or times: any"
        } else if let exchange = exchanges.first(where: { $0.request.method == request.method && $0.request.fits(url: request.url) }) {
            advice = exchange.request.headers.allSatisfy { $1.fits(request.header($0).map { .string($0) }) }
                ? "its body is not what network: says" : "its headers are not what network: says"
        } else if let exchange = exchanges.first(where: { $0.request.fits(url: request.url) }) {
            advice = "network: has \(exchange.request.method) for this URL"
        } else if let name = NearestName.of(request.description, among: exchanges.map(\.request.description)) {
            advice = "network: has \(name)"
        } else {
            advice = "add it to network:"
        }
        return "\(request.description) was not expected: \(advice)"
    }
}
