import NIOCore
import NIOHTTP1

/// Tells a ``HeaderBytesHandler`` where an answer ends, which only the decoder between them knows.
final class HeaderBytesEndHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let bytes: HeaderBytesHandler

    private init(_ bytes: HeaderBytesHandler) { self.bytes = bytes }

    /// Puts the two around the decoder of a connection that is complete.
    static func add(to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            let bytes = HeaderBytesHandler()
            try pipeline.addHandler(bytes, position: .before(decoder))
            try pipeline.addHandler(HeaderBytesEndHandler(bytes), position: .after(decoder))
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) { bytes.isInHead = true }
        context.fireChannelRead(data)
    }
}
