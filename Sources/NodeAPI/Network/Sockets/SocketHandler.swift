import NIOCore
import NIOSSL
import NIOTLS

/// The end of a socket's pipeline: reads from the network when somebody waits for bytes, and not before.
///
/// Belongs to the channel's event loop.
final class SocketHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var context: ChannelHandlerContext?
    private var received = ByteBuffer()
    private var hasEnded = false
    private var failure: NetworkError?
    private var reader: EventLoopPromise<SocketPiece>?
    private var handshake: EventLoopPromise<String?>?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    /// The next bytes; one read at a time.
    func read(_ promise: EventLoopPromise<SocketPiece>) {
        release()
        if received.readableBytes > 0 {
            promise.succeed(.bytes(take()))
        } else if let failure {
            promise.fail(failure)
        } else if hasEnded || context == nil {
            promise.succeed(.end)
        } else {
            reader = promise
            context?.read()
        }
    }

    /// Tells a waiting read that nothing comes any more.
    func release() {
        let reader = reader
        self.reader = nil
        reader?.succeed(.released)
    }

    /// Waits for the handshake of a TLS handler that has just been put before this one; the result is the protocol agreed on.
    func awaitHandshake(_ promise: EventLoopPromise<String?>) {
        if let failure { return promise.fail(failure) }
        handshake = promise
        context?.read()
    }

    private func take() -> [UInt8] {
        defer { received = ByteBuffer() }
        return Array(received.readableBytesView)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        guard let reader else { return }
        if received.readableBytes > 0 {
            self.reader = nil
            reader.succeed(.bytes(take()))
        } else if !hasEnded {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed: end()
        case TLSUserEvent.handshakeCompleted(let negotiated):
            let handshake = handshake
            self.handshake = nil
            handshake?.succeed(negotiated)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Many servers end without TLS's own goodbye; whether a message is complete is for the protocol above to say.
        if let error = error as? NIOSSLError, error == .uncleanShutdown { return }
        let failure = NetworkError(error, syscall: "read")
        if self.failure == nil { self.failure = failure }
        fail(failure)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { end() }

    private func end() {
        hasEnded = true
        let (reader, handshake) = (reader, handshake)
        (self.reader, self.handshake) = (nil, nil)
        handshake?.fail(NetworkError.closedDuringHandshake)
        guard let reader else { return }
        if received.readableBytes > 0 { reader.succeed(.bytes(take())) } else { reader.succeed(.end) }
    }

    private func fail(_ failure: NetworkError) {
        let (reader, handshake) = (reader, handshake)
        (self.reader, self.handshake) = (nil, nil)
        handshake?.fail(failure)
        reader?.fail(failure)
    }
}
