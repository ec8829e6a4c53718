import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import TestSupport

/// An HTTP and an HTTPS server on free ports of this machine, until `close()`: see ``PackageServerHandler`` for what they answer.
final class PackageServer: Sendable {
    private let plain: any Channel
    private let secure: any Channel

    init() async throws {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.server.certificate.utf8)).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(TestCertificates.server.key.utf8), format: .pem)))
        configuration.applicationProtocols = ["http/1.1"]
        plain = try await Self.start(nil)
        secure = try await Self.start(try NIOSSLContext(configuration: configuration))
    }

    func close() async {
        try? await plain.close()
        try? await secure.close()
    }

    /// `event.configuration` of the actions.
    /// - Parameter key: tells apart those who count their requests.
    func configuration(key: String) -> [String: String] {
        let (http, https) = (plain.localAddress?.port ?? 0, secure.localAddress?.port ?? 0)
        return [
            "http": "http://localhost:\(http)", "https": "https://localhost:\(https)", "ws": "ws://localhost:\(http)",
            "wss": "wss://localhost:\(https)", "authority": TestCertificates.authority, "key": key,
        ]
    }

    private static func start(_ context: NIOSSLContext?) async throws -> any Channel {
        let counts = RequestCounts()
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    let upgrader = NIOWebSocketServerUpgrader(
                        maxFrameSize: 1 << 20,
                        shouldUpgrade: { channel, head in
                            let name = head.headers["sec-websocket-protocol"].first
                            return channel.eventLoop.makeSucceededFuture(name.map { ["sec-websocket-protocol": $0] } ?? [:])
                        },
                        upgradePipelineHandler: { channel, _ in
                            channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(WebSocketEcho()) }
                        })
                    try pipeline.configureHTTPServerPipeline(
                        withServerUpgrade: (upgraders: [upgrader], completionHandler: Self.removeHandler))
                    try pipeline.addHandler(PackageServerHandler(counts: counts))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    /// A WebSocket's connection is none of HTTP's any more.
    @Sendable private static func removeHandler(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        if let handler = try? pipeline.handler(type: PackageServerHandler.self) { pipeline.removeHandler(handler, promise: nil) }
    }
}
