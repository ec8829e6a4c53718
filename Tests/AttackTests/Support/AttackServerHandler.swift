import NIOCore

/// Answers one request of a connection, by its path.
final class AttackServerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"

    private var request = ""
    /// What is written again and again, as long as the other side takes it.
    private var flood: ByteBuffer?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard flood == nil else { return }
        request += String(buffer: unwrapInboundIn(data))
        guard request.contains("\r\n\r\n"), let path = request.split(separator: " ").dropFirst().first else { return }
        let address = context.localAddress.flatMap(\.port) ?? 0
        switch path {
        case "/ok": answer(context, Self.ok + "Content-Length: 2\r\n\r\nok")
        case "/redirect-loopback": redirect(context, "http://127.0.0.1:\(address)/ok")
        case "/redirect-metadata": redirect(context, "http://169.254.169.254/latest/meta-data/")
        case "/redirect-file": redirect(context, "file:///etc/passwd")
        case "/redirect-circle": redirect(context, "/redirect-circle")
        case "/endless":
            answer(context, Self.ok + "\r\n")
            pour(context, String(repeating: "x", count: 16384))
        case "/headers":
            answer(context, Self.ok)
            pour(context, String(repeating: "X-Header: value\r\n", count: 512))
        case "/header":
            answer(context, Self.ok + "X-Header: ")
            pour(context, String(repeating: "x", count: 16384))
        case "/slow":
            answer(context, Self.ok + "Content-Length: 1000000\r\n\r\n")
            drip(context)
        case "/garbage":
            answer(context, "SSH-2.0-OpenSSH_9.2\r\n\u{1}\u{2}\u{3}\r\n\r\n")
            context.close(promise: nil)
        default: break
        }
        request = ""
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard let flood else { return }
        while context.channel.isWritable && context.channel.isActive { context.writeAndFlush(wrapOutboundOut(flood), promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ context: ChannelHandlerContext, _ text: String) {
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: text)), promise: nil)
    }

    private func redirect(_ context: ChannelHandlerContext, _ location: String) {
        answer(context, "HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")
    }

    private func pour(_ context: ChannelHandlerContext, _ text: String) {
        flood = context.channel.allocator.buffer(string: text)
        channelWritabilityChanged(context: context)
    }

    private func drip(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        answer(context, "x")
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(50)) { bound.value.0.drip(bound.value.1) }
    }
}
