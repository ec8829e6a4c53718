public import ActionHost
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A network for one test: an HTTP server of this machine that answers what its exchanges say, and whose ``routes`` take the place of the real
/// network, for `http` and `https` alike.
///
/// ```swift
/// let network = try await RecordedNetwork([
///     NetworkExchange(.init(url: "https://api.example.com/roles"), .init(json: ["analyst"])),
/// ])
/// var configuration = ActionHostConfiguration()
/// configuration.network.routes = network.routes
/// // … a login …
/// print(network.unexpectedRequests, network.unusedExchanges)
/// await network.shutDown()
/// ```
///
/// Of several exchanges that fit a request, the first answers that has not answered as often as it may. A request that none answers fails as
/// `ECONNREFUSED`.
public final class RecordedNetwork: Sendable {
    /// What to put before the other routes of a host's network settings.
    public let routes: [NetworkRoute]
    private let book: ExchangeBook
    private let listeners: [any Channel]
    private let connections: OpenChannels

    /// Starts the server, on two free ports of the loopback: one for what was meant for `https`, one for the rest.
    ///
    /// - Parameters:
    ///   - exchanges: what is expected.
    ///   - patience: how long an answer with an ``NetworkExchange/order`` waits for those before it, whose requests may never come.
    /// - Throws: what the system says when it has no port.
    public init(_ exchanges: [NetworkExchange], patience: Duration = .seconds(2)) async throws {
        let (book, connections) = (ExchangeBook(exchanges, patience: patience), OpenChannels())
        var (listeners, routes): ([any Channel], [NetworkRoute]) = ([], [])
        for isSecure in [true, false] {
            let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 256)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelInitializer { channel in
                    connections.add(channel)
                    return channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                        try channel.pipeline.syncOperations.addHandler(ExchangeHandler(book, isSecure: isSecure))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            listeners.append(listener)
            routes.append(try NetworkRoute("\(isSecure ? "https" : "http")://*=http://127.0.0.1:\(listener.localAddress?.port ?? 0)"))
        }
        (self.book, self.connections, self.listeners, self.routes) = (book, connections, listeners, routes)
    }

    /// What was asked, in the order in which it came, answered or not.
    public var requests: [NetworkRequest] { book.requests }
    /// What was asked and no exchange answers.
    public var unexpectedRequests: [NetworkRequest] { book.unexpectedRequests }
    /// What was not asked for as often as it had to be.
    public var unusedExchanges: [NetworkExchange] { book.unusedExchanges }
    /// Why a request is not expected, in a sentence that says what to do.
    public func problem(of request: NetworkRequest) -> String { book.problem(of: request) }

    /// Ends the server, and the connections that are open.
    public func shutDown() async {
        for listener in listeners { try? await listener.close() }
        connections.closeAll()
    }
}

/// The connections of a server.
private final class OpenChannels: Sendable {
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
        channels.withLock { $0[ObjectIdentifier(channel)] = channel }
        channel.closeFuture.whenComplete { [weak self] _ in self?.channels.withLock { $0[ObjectIdentifier(channel)] = nil } }
    }

    func closeAll() {
        for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }
}
