import NIOCore
import NIOPosix
import NIOSSL

/// A connection that a script uses: bytes in both directions, plain or over TLS.
final class NetworkSocket: Sendable {
    private let channel: any Channel
    private let handler: NIOLoopBound<SocketHandler>
    private let activity: SocketActivity

    private init(channel: any Channel, handler: NIOLoopBound<SocketHandler>, activity: SocketActivity) {
        self.channel = channel
        self.handler = handler
        self.activity = activity
    }

    /// Connects to an address that the policy has passed.
    static func connect(
        to address: IPAddress, port: UInt16, timeout: Duration, on group: any EventLoopGroup, activity: SocketActivity
    ) async throws(NetworkError) -> NetworkSocket {
        do {
            let bootstrap = ClientBootstrap(group: group)
                .connectTimeout(.nanoseconds(timeout.nanosecondCount))
                .channelOption(.autoRead, value: false)
                .channelOption(.allowRemoteHalfClosure, value: true)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(SocketHandler()) }
                }
            let channel = try await bootstrap.connect(to: SocketAddress(ipAddress: address.description, port: Int(port))).get()
            let handler = try await channel.eventLoop.submit {
                NIOLoopBound(try channel.pipeline.syncOperations.handler(type: SocketHandler.self), eventLoop: channel.eventLoop)
            }.get()
            return NetworkSocket(channel: channel, handler: handler, activity: activity)
        } catch {
            throw NetworkError(error, syscall: "connect", address: address.description, port: port)
        }
    }

    var localEndpoint: SocketEndpoint? { SocketEndpoint(channel.localAddress) }
    var remoteEndpoint: SocketEndpoint? { SocketEndpoint(channel.remoteAddress) }

    func read() async throws(NetworkError) -> SocketPiece {
        do {
            let piece = try await channel.eventLoop.flatSubmit { [handler, channel] in
                let promise = channel.eventLoop.makePromise(of: SocketPiece.self)
                handler.value.read(promise)
                return promise.futureResult
            }.get()
            if case .bytes(let bytes) = piece { try activity.received(bytes) }
            return piece
        } catch {
            throw failed(error, "read")
        }
    }

    /// Returns when the system has taken all bytes.
    func write(_ bytes: [UInt8], at place: NetworkSession.ID? = nil) async throws(NetworkError) {
        do {
            try activity.sending(bytes, at: place)
            try await channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).get()
        } catch {
            throw failed(error, "write")
        }
    }

    /// Says that nothing more is written; reading goes on.
    func endWriting() async throws(NetworkError) {
        do {
            try await channel.close(mode: .output).get()
        } catch {
            // A connection that the other side has closed has nothing left to shut down.
            if case .ioOnClosedChannel? = error as? ChannelError { return }
            if case .outputClosed? = error as? ChannelError { return }
            throw NetworkError(error, syscall: "shutdown")
        }
    }

    func close() {
        channel.close(promise: nil)
        activity.finish()
    }

    func setNoDelay(_ isOn: Bool) { channel.setOption(.tcpOption(.tcp_nodelay), value: isOn ? 1 : 0).whenFailure { _ in } }
    func setKeepAlive(_ isOn: Bool) { channel.setOption(.socketOption(.so_keepalive), value: isOn ? 1 : 0).whenFailure { _ in } }

    /// Lays TLS over the connection, also over TLS that is there already.
    ///
    /// - Parameter initial: encrypted bytes that were read before.
    func startTLS(_ options: TLSOptions, initial: [UInt8]) async throws(NetworkError) -> TLSDetails {
        let verification = SharedVerification()
        do {
            let context = try options.makeContext()
            let trust = options.trust
            let negotiated = try await channel.eventLoop.flatSubmit { [channel, handler] in
                let promise = channel.eventLoop.makePromise(of: String?.self)
                do {
                    let tls = try NIOSSLClientHandler(
                        context: context, serverHostname: options.sentServerName,
                        customVerificationCallback: { certificates, promise in
                            let chain = certificates.compactMap { try? $0.toDERBytes() }
                            verification.set(CertificateVerification(of: chain, trust: trust))
                            promise.succeed(.certificateVerified)
                        })
                    handler.value.release()
                    try channel.pipeline.syncOperations.addHandler(tls, position: .before(handler.value))
                    handler.value.awaitHandshake(promise)
                    if !initial.isEmpty { channel.pipeline.fireChannelRead(channel.allocator.buffer(bytes: initial)) }
                } catch {
                    promise.fail(error)
                }
                return promise.futureResult
            }.get()
            let version = try await channel.nioSSL_tlsVersion().get()
            return TLSDetails(verification: verification.value, negotiatedProtocol: negotiated, version: version)
        } catch {
            throw failed(error, "write")
        }
    }

    private func failed(_ error: any Error, _ syscall: String) -> NetworkError {
        let error = NetworkError(error, syscall: syscall)
        activity.finish(error)
        if error.isRefusal { channel.close(promise: nil) }
        return error
    }
}

extension Duration {
    var nanosecondCount: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
