import NIOCore
import NIOHTTP1
import NodeAPI

/// One connection of a ``RecordedNetwork``: reads requests, writes what the book says.
final class ExchangeHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let book: ExchangeBook
    private let isSecure: Bool
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ book: ExchangeBook, isSecure: Bool) {
        self.book = book
        self.isSecure = isSecure
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            (self.head, body) = (head, [])
            if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
            }
        case .body(let bytes): body += bytes.readableBytesView
        case .end: if let head { answer(request(head), context.channel) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// As the script meant it: routes keep the `Host` header.
    private func request(_ head: HTTPRequestHead) -> NetworkRequest {
        let scheme = isSecure ? "https" : "http"
        let address = head.uri.hasPrefix("/") ? "\(scheme)://\(head.headers.first(name: "host") ?? "")\(head.uri)" : head.uri
        return NetworkRequest(
            method: head.method.rawValue, url: (try? WHATWGURL(parsing: address))?.href ?? address,
            headers: head.headers.map { ($0.name, $0.value) }, body: body)
    }

    private func answer(_ request: NetworkRequest, _ channel: any Channel) {
        ExchangeWriter(book: book, channel: channel).answer(request)
    }
}
