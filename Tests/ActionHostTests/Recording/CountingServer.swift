import NIOCore
import NIOPosix
import Synchronization

/// A server on a free port of this machine whose answers are never the same twice: each has the number of its request.
final class CountingServer: Sendable {
    /// One for all tests; it ends with the process.
    static let shared: CountingServer = {
        do { return try CountingServer() } catch { preconditionFailure("the server cannot be started: \(error)") }
    }()

    let port: Int
    var url: String { "http://127.0.0.1:\(port)" }

    final class Counter: Sendable {
        let value = Mutex(0)

        func next() -> Int {
            value.withLock { value in
                value += 1
                return value
            }
        }
    }

    private init() throws {
        let count = Counter()
        let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(CountingServerHandler(count)) }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        port = channel.localAddress?.port ?? 0
    }
}

/// Answers one request of a connection, by its path: `/slow` a little later, `/never` not at all, `/echo` with what came.
private final class CountingServerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let count: CountingServer.Counter
    private var request = ""

    init(_ count: CountingServer.Counter) { self.count = count }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        // TLS is not spoken here.
        if bytes.readableBytesView.first == 0x16 { return context.close(promise: nil) }
        request += String(buffer: bytes)
        guard let end = request.firstRange(of: "\r\n\r\n"), let path = request.split(separator: " ").dropFirst().first else { return }
        let body = request[end.upperBound...]
        let length = request.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        guard body.utf8.count >= length else { return }
        let number = count.next()
        let text = path.hasPrefix("/echo") ? "\(number) \(request)" : "answer \(number) to \(path)"
        if path.hasPrefix("/slow") {
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            context.eventLoop.scheduleTask(in: .milliseconds(150)) { bound.value.0.answer(bound.value.1, text) }
        } else if !path.hasPrefix("/never") {
            answer(context, text)
        }
        request = ""
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ context: ChannelHandlerContext, _ text: String) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n\r\n"
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: head + text)), promise: nil)
    }
}
