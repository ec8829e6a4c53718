import NIOCore
import NIOWebSocket

/// Sends back the messages of a WebSocket, and closes when it does.
final class WebSocketEcho: ChannelInboundHandler, Sendable {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text, .binary, .continuation: send(frame.opcode, fin: frame.fin, frame.unmaskedData, context)
        case .ping: send(.pong, fin: true, frame.unmaskedData, context)
        case .connectionClose:
            send(.connectionClose, fin: true, frame.unmaskedData, context)
            context.close(promise: nil)
        default: break
        }
    }

    private func send(_ opcode: WebSocketOpcode, fin: Bool, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: fin, opcode: opcode, data: data)), promise: nil)
    }
}
