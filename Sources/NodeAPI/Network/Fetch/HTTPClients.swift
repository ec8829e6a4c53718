import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The HTTP clients of a host: one for each name and address, so that a connection goes to the address that was checked.
final class HTTPClients: Sendable {
    private static let limit = 64

    private struct Key: Hashable {
        let host: String
        let address: IPAddress
    }

    private struct Entry {
        let client: HTTPClient
        /// Exchanges that are going on: a client is only shut down without any, as that would cut them off.
        var uses = 0
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        /// The least recently used first.
        var order: [Key] = []
        var tls: TLSConfiguration?
    }

    private let authorities: [[UInt8]]
    private let state = Mutex(State())

    init(authorities: [[UInt8]]) { self.authorities = authorities }

    /// Runs an exchange, from its request to the last byte of its answer, on the client for a host at an address.
    func withClient<Result>(for host: String, at address: IPAddress, _ body: (HTTPClient) async throws -> Result) async throws -> Result {
        let key = Key(host: host, address: address)
        let (client, retired) = state.withLock { take(key, &$0) }
        if let retired { Self.shutDown(retired) }
        defer { state.withLock { $0.entries[key]?.uses -= 1 } }
        return try await body(client)
    }

    func shutDown() {
        let clients = state.withLock { state in
            defer { state.entries = [:] }
            return state.entries.values.map(\.client)
        }
        for client in clients { Self.shutDown(client) }
    }

    /// The client, and one that is kept no longer.
    private func take(_ key: Key, _ state: inout State) -> (HTTPClient, HTTPClient?) {
        state.order.removeAll { $0 == key }
        state.order.append(key)
        var entry = state.entries[key] ?? Entry(client: makeClient(key, &state))
        entry.uses += 1
        state.entries[key] = entry
        guard state.order.count > Self.limit,
            let index = state.order.firstIndex(where: { state.entries[$0]?.uses == 0 })
        else { return (entry.client, nil) }
        return (entry.client, state.entries.removeValue(forKey: state.order.remove(at: index))?.client)
    }

    private static func shutDown(_ client: HTTPClient) {
        client.shutdown { _ in }
    }

    private func makeClient(_ key: Key, _ state: inout State) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .disabled
        configuration.dnsOverride = [key.host: key.address.description]
        configuration.http1_1ConnectionDebugInitializer = HeaderBytesEndHandler.add
        configuration.timeout = HTTPClient.Configuration.Timeout(connect: .seconds(10), read: .seconds(300))
        // Whether to try again is for the script to say.
        configuration.connectionPool.retryConnectionEstablishment = false
        let tls = state.tls ?? makeTLS()
        state.tls = tls
        configuration.tlsConfiguration = tls
        return HTTPClient(eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton), configuration: configuration)
    }

    private func makeTLS() -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        let own = authorities.compactMap { try? NIOSSLCertificate(bytes: $0, format: .der) }
        if !own.isEmpty { configuration.additionalTrustRoots = [.certificates(own)] }
        return configuration
    }
}
