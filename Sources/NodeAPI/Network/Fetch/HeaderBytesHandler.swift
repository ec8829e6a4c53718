import NIOCore

/// Has the bytes of an answer's headers come out as characters, each as the one of its number, as `fetch` has them.
///
/// NIO reads headers as UTF-8, and what is none is lost. So this stands before its decoder, and writes the bytes beyond ASCII as the UTF-8 of
/// those characters. The reason behind the status, which scripts get as UTF-8, stays as it is.
final class HeaderBytesHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// Whether the head of an answer comes next. Its end is seen here, that of its body by ``HeaderBytesEndHandler``.
    var isInHead = true
    /// What there is of a head that is not complete.
    private var head: ByteBuffer?

    /// More than the decoder takes.
    private static let longestHead = 1 << 17

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard isInHead else {
            context.fireChannelRead(data)
            return
        }
        var piece = unwrapInboundIn(data)
        if var head {
            head.writeBuffer(&piece)
            piece = head
            self.head = nil
        }
        var output = context.channel.allocator.buffer(capacity: piece.readableBytes)
        while isInHead {
            if let end = Self.endOfHead(piece.readableBytesView), let bytes = piece.readSlice(length: end) {
                isInHead = Self.isInformational(bytes.readableBytesView)
                Self.write(bytes.readableBytesView, to: &output)
            } else if piece.readableBytes > Self.longestHead {
                isInHead = false
            } else {
                head = piece.readableBytes > 0 ? piece : nil
                break
            }
        }
        if !isInHead { output.writeBuffer(&piece) }
        if output.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(output)) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let head {
            self.head = nil
            context.fireChannelRead(wrapInboundOut(head))
        }
        context.fireChannelInactive()
    }

    /// The length of a head with the empty line that ends it.
    private static func endOfHead(_ bytes: ByteBufferView) -> Int? {
        var line = bytes.startIndex
        while let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) {
            if bytes[line..<end].allSatisfy({ $0 == UInt8(ascii: "\r") }), line > bytes.startIndex { return end + 1 - bytes.startIndex }
            line = end + 1
        }
        return nil
    }

    /// Whether another head follows: `HTTP/1.1 1xx`, but for 101.
    private static func isInformational(_ bytes: ByteBufferView) -> Bool {
        let status = bytes.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix(3)
        return status.first == UInt8(ascii: "1") && !status.elementsEqual("101".utf8)
    }

    private static func write(_ bytes: ByteBufferView, to output: inout ByteBuffer) {
        let headers = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
        output.writeBytes(bytes[..<headers])
        guard bytes[headers...].contains(where: { $0 >= 0x80 }) else {
            output.writeBytes(bytes[headers...])
            return
        }
        output.writeString(String(String.UnicodeScalarView(bytes[headers...].map { Unicode.Scalar($0) })))
    }
}
