import NIOCore
import NIOPosix
import NIOSSL

/// The way out of a host: one policy, one resolver, the certificates that it trusts, and the connections that it keeps.
public final class Network: Sendable {
    public let policy: NetworkPolicy
    let resolver: any Resolver
    let trust: LazyTrust
    let clients: HTTPClients
    /// All connections share the process's event loops.
    var eventLoops: any EventLoopGroup { MultiThreadedEventLoopGroup.singleton }

    /// - Parameters:
    ///   - policy: where scripts may connect to.
    ///   - authorities: certificates, DER, that are trusted beside the system's.
    public convenience init(policy: NetworkPolicy = NetworkPolicy(), authorities: [[UInt8]] = []) {
        self.init(policy: policy, authorities: authorities, resolver: SystemResolver.shared)
    }

    init(policy: NetworkPolicy, authorities: [[UInt8]] = [], resolver: any Resolver) {
        self.policy = policy
        self.resolver = resolver
        trust = LazyTrust(authorities: authorities)
        clients = HTTPClients(authorities: authorities)
    }

    deinit { clients.shutDown() }

    /// What is wrong with the certificate of a server that the HTTP client has refused: it does not say, so the server is asked once more.
    func certificateError(of target: NetworkTarget, at address: IPAddress) async -> NetworkError? {
        let session = NetworkSession()
        guard let activity = try? SocketActivity(of: target.origin, in: session),
            let socket = try? await NetworkSocket.connect(
                to: address, port: target.origin.port, timeout: .seconds(10), on: eventLoops, activity: activity)
        else { return nil }
        defer { socket.close() }
        let options = TLSOptions(serverName: target.origin.host, hostTrust: trust)
        guard let details = try? await socket.startTLS(options, initial: []), let verification = details.verification else { return nil }
        if let code = verification.errorCode { return NetworkError(code: code, message: verification.errorMessage ?? code) }
        let names = verification.chain.first.flatMap(PeerCertificate.init)?.alternativeNames ?? ""
        return NetworkError(
            code: "ERR_TLS_CERT_ALTNAME_INVALID",
            message: "Hostname/IP does not match certificate's altnames: "
                + (IPAddress(target.origin.host) == nil
                    ? "Host: \(target.origin.host). is not in the cert's altnames: \(names)"
                    : "IP: \(target.origin.host) is not in the cert's list: \(names.addresses)"))
    }
}

extension String {
    /// The addresses among alternative names.
    fileprivate var addresses: String {
        split(separator: ", ").filter { $0.hasPrefix("IP Address:") }.map { $0.dropFirst("IP Address:".count) }.joined(separator: ", ")
    }
}
