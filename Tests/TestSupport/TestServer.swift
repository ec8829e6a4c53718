import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A server on a free port of this machine, until `close()`.
package final class TestServer: Sendable {
    private let channel: any Channel
    package var port: UInt16 { UInt16(channel.localAddress?.port ?? 0) }

    private init(_ channel: any Channel) { self.channel = channel }

    package func close() async { try? await channel.close() }

    /// Sends back what it gets, with `>` before each piece; says `bye` when the other side has ended.
    package static func echo(_ identity: TestCertificates.Identity? = nil) async throws -> TestServer {
        try await start(identity) { channel in channel.pipeline.addHandler(Echo()) }
    }

    /// Closes each connection when the first bytes have come.
    package static func closing() async throws -> TestServer {
        try await start(nil) { channel in channel.pipeline.addHandler(Closing()) }
    }

    /// Answers HTTP: see ``Web``.
    package static func web(_ identity: TestCertificates.Identity? = nil) async throws -> TestServer {
        try await start(identity) { channel in
            channel.pipeline.configureHTTPServerPipeline().flatMapThrowing { try channel.pipeline.syncOperations.addHandler(Web()) }
        }
    }

    private static func start(
        _ identity: TestCertificates.Identity?, _ configure: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
    ) async throws -> TestServer {
        let context = try identity.map { identity in
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(identity.certificate.utf8)).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.key.utf8), format: .pem)))
            configuration.applicationProtocols = ["http/1.1"]
            return try NIOSSLContext(configuration: configuration)
        }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                guard let context else { return configure(channel) }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                }.flatMap { configure(channel) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return TestServer(channel)
    }

    private final class Echo: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            var answer = context.channel.allocator.buffer(string: ">")
            var bytes = unwrapInboundIn(data)
            answer.writeBuffer(&bytes)
            context.writeAndFlush(NIOAny(answer), promise: nil)
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            guard case ChannelEvent.inputClosed = event else { return }
            let channel = context.channel
            channel.writeAndFlush(channel.allocator.buffer(string: "bye")).whenComplete { _ in channel.close(promise: nil) }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    private final class Closing: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.close(promise: nil) }
    }

    /// `/echo` answers with method, target, headers and body; `/redirect` goes to a URL in the query; `/status/N`; `/big/N` has N bytes;
    /// `/silent` never answers; `/stuck` sends a head and a piece, and no more; `/close` closes without an answer.
    private final class Web: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private var head: HTTPRequestHead?
        private var body = ""

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head): (self.head, body) = (head, "")
            case .body(let bytes): body += String(buffer: bytes)
            case .end: if let head { answer(head, context) }
            }
        }

        private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
            let parts = head.uri.split(separator: "?", maxSplits: 1).map(String.init)
            let words = parts[0].split(separator: "/").map(String.init)
            switch words.first {
            case "echo":
                let headers = head.headers.map { "\($0.name): \($0.value)" }.sorted().joined(separator: "\n")
                send(.ok, ["x-set": "é"], "\(head.method) \(head.uri)\n\(headers)\n\n\(body)", context)
            case "redirect": send(.found, ["location": parts[1]], "", context)
            case "status": send(HTTPResponseStatus(statusCode: Int(words[1]) ?? 500), [:], "", context)
            case "big": send(.ok, [:], String(repeating: "x", count: Int(words[1]) ?? 0), context)
            case "stuck":
                context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok))), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: "piece")))), promise: nil)
            case "close": context.close(promise: nil)
            default: break
            }
        }

        private func send(_ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ body: String, _ context: ChannelHandlerContext) {
            var headers = headers
            headers.add(name: "content-length", value: "\(body.utf8.count)")
            context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
