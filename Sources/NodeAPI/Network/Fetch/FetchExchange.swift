import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// One request of `fetch` and its answer, from the script's side: a head, and pieces in both directions.
final class FetchExchange: Sendable {
    private let network: Network
    private let session: NetworkSession
    private let place: NetworkSession.ID
    private let requestBody = Handoff<[UInt8]>()
    private let responseBody = Handoff<[UInt8]>()
    private let head = Handoff<FetchResponse>()

    private struct State {
        var task: Task<Void, Never>?
        var id: NetworkSession.ID?
        var isCancelled = false
    }
    private let state = Mutex(State())

    init(network: Network, session: NetworkSession) {
        self.network = network
        self.session = session
        place = session.takePlace()
    }

    /// Sends the request; the result is the answer's head.
    func start(_ request: FetchRequest) async throws(NetworkError) -> FetchResponse {
        do {
            guard let origin = NetworkOrigin(of: request.url) else {
                throw NetworkError(code: "UND_ERR_INVALID_ARG", message: "unknown scheme", name: "InvalidArgumentError")
            }
            let id = try session.begin(NetworkRecord(method: request.method, target: "\(origin)\(request.url.path)"), at: place)
            state.withLock { $0.id = id }
            session.onCancel(id) { [weak self] error in self?.end(with: error) }
            let task = Task { await run(request, origin, id) }
            let isCancelled = state.withLock { state in
                state.task = task
                return state.isCancelled
            }
            // Whoever ended the exchange meanwhile had no task to cancel yet; why it ended, the script hears from them.
            if isCancelled { task.cancel() }
            guard let response = try await head.take() else { throw NetworkError.cancelled }
            return response
        } catch {
            throw NetworkError(fetch: error, hasHead: false)
        }
    }

    func write(_ bytes: [UInt8]) async throws(NetworkError) {
        do {
            try await requestBody.give(bytes)
        } catch {
            throw NetworkError(fetch: error, hasHead: false)
        }
    }

    func endBody() { requestBody.end() }

    func read() async throws(NetworkError) -> [UInt8]? {
        do {
            return try await responseBody.take()
        } catch {
            throw NetworkError(fetch: error, hasHead: true)
        }
    }

    func cancel() { end(with: .cancelled) }

    private func end(with error: NetworkError) {
        let (task, id) = state.withLock { state in
            state.isCancelled = true
            return (state.task, state.id)
        }
        // Before the script hears of it: it may settle at once, and its report then counts.
        if let id { session.finish(id, error: error) }
        requestBody.end(.failure(error))
        head.end(.failure(error))
        responseBody.end(.failure(error))
        task?.cancel()
    }

    private func run(_ request: FetchRequest, _ origin: NetworkOrigin, _ id: NetworkSession.ID) async {
        var hasHead = false
        do {
            let target = try await network.policy.target(of: origin, using: network.resolver)
            if target.isRouted { session.update(id) { $0.route = target.origin.description } }
            if case .bytes(let bytes) = request.body { try session.willSend(bytes.count, id) }
            try await send(request, to: target, id) { response in
                if target.isReplacement, let failure = response.headers.first(name: SimulatedFailure.header).flatMap(SimulatedFailure.init(headerValue:)) {
                    throw NetworkError(failure, connectingTo: origin)
                }
                hasHead = true
                try await receive(response, id)
            }
            responseBody.end()
            session.finish(id)
        } catch {
            let error = NetworkError(fetch: error, hasHead: hasHead)
            end(with: error)
        }
    }

    private func receive(_ response: HTTPClientResponse, _ id: NetworkSession.ID) async throws {
        session.update(id) { $0.status = Int(response.status.code) }
        try await head.give(
            FetchResponse(
                status: Int(response.status.code), statusText: response.status.reasonPhrase,
                // Those of HTTP/1 are so already: see HeaderBytesHandler.
                headers: response.headers.map { ($0.name, response.version.major < 2 ? $0.value : Self.byteString($0.value)) }))
        for try await piece in response.body {
            try session.didReceive(piece.readableBytes, id)
            try await responseBody.give(Array(piece.readableBytesView))
        }
    }

    /// Values of headers are bytes, each of which a script sees as a character.
    private static func byteString(_ value: String) -> String {
        value.utf8.allSatisfy { $0 < 0x80 } ? value : String(String.UnicodeScalarView(value.utf8.map { Unicode.Scalar($0) }))
    }

    /// Tries the addresses one after the other, until one can be connected to.
    private func send(
        _ request: FetchRequest, to target: NetworkTarget, _ id: NetworkSession.ID, _ receive: (HTTPClientResponse) async throws -> Void
    ) async throws {
        var failure: NetworkError?
        for address in target.addresses {
            do {
                return try await network.clients.withClient(for: target.origin.host, at: address) { client in
                    try await receive(client.execute(makeRequest(request, to: target, id), deadline: .distantFuture))
                }
            } catch let error where NetworkError.isAboutConnecting(error) {
                failure = failure ?? NetworkError(fetch: error, hasHead: false, address: address.description, port: target.origin.port)
            } catch let error where NetworkError.isAboutCertificates(error) {
                throw await network.certificateError(of: target, at: address) ?? NetworkError(fetch: error, hasHead: false)
            }
        }
        throw failure ?? NetworkError.unresolved(target.origin.host, code: "ENOTFOUND")
    }

    private func makeRequest(_ request: FetchRequest, to target: NetworkTarget, _ id: NetworkSession.ID) -> HTTPClientRequest {
        var result = HTTPClientRequest(url: "\(target.origin)\(request.url.path)\(request.url.query.map { "?\($0)" } ?? "")")
        result.method = HTTPMethod(rawValue: request.method)
        for (name, value) in request.headers { result.headers.add(name: name, value: value) }
        // A route changes where a request goes, not what it says.
        if target.isRouted, let origin = NetworkOrigin(of: request.url) {
            result.headers.replaceOrAdd(name: "host", value: origin.port == (origin.isSecure ? 443 : 80) ? origin.bracketedHost : origin.authority)
        }
        switch request.body {
        case .none: break
        case .bytes(let bytes): result.body = .bytes(ByteBuffer(bytes: bytes))
        case .stream: result.body = .stream(HandoffSequence(handoff: requestBody) { [session] in try session.willSend($0, id) }, length: .unknown)
        }
        return result
    }
}
