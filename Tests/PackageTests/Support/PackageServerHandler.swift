import Foundation
import NIOCore
import NIOHTTP1

/// Answers the requests of one connection, by the first word of their path:
///
/// - `echo`: method, URL, headers and body as JSON
/// - `status/N`; `redirect/N`, which goes on `N` times to end at `echo`; `goto?URL` with 307
/// - `gzip`, `deflate`, `brotli`: `{"compressed":true}` in that encoding
/// - `stream`: five pieces; `events`: three server-sent events; `cookies`: sets two
/// - `busy/KEY`: 429 twice, then what `echo` answers
/// - `basic`: 401 without the credentials of ada and lovelace
/// - `silent`: nothing; `stuck`: a head and no more; `close`: closes the connection
/// - `oauth`, `api` and `.well-known`: see ``ManagementAPI``
final class PackageServerHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let counts: RequestCounts
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(counts: RequestCounts) { self.counts = counts }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): (self.head, body) = (head, [])
        case .body(let bytes): body += bytes.readableBytesView
        case .end: if let head { answer(head, context) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let parts = head.uri.split(separator: "?", maxSplits: 1).map(String.init)
        let words = (parts.first ?? "").split(separator: "/").map(String.init)
        let number = words.dropFirst().first.flatMap { Int($0) } ?? 0
        switch words.first {
        case "echo": send(json: echo(head), context: context)
        case "status": send(HTTPResponseStatus(statusCode: number), json: ["status": number], context: context)
        case "redirect":
            send(.found, ["location": number > 1 ? "/redirect/\(number - 1)" : "/echo/redirected"], context: context)
        case "goto": send(.temporaryRedirect, ["location": parts.dropFirst().first ?? ""], context: context)
        case "gzip": send(.ok, ["content-type": "application/json", "content-encoding": "gzip"], Self.gzip, context: context)
        case "deflate": send(.ok, ["content-type": "application/json", "content-encoding": "deflate"], Self.deflate, context: context)
        case "brotli": send(.ok, ["content-type": "application/json", "content-encoding": "br"], Self.brotli, context: context)
        case "stream": stream((1...5).map { "piece \($0)\n" }, type: "text/plain", context)
        case "events":
            stream((1...3).map { "id: \($0)\nevent: tick\ndata: {\"n\":\($0)}\n\n" }, type: "text/event-stream", context)
        case "cookies":
            let cookies = [("set-cookie", "a=1; Path=/; HttpOnly"), ("set-cookie", "b=two; Path=/; Max-Age=3600")]
            send(.ok, HTTPHeaders(cookies), context: context)
        case "busy" where counts.next(of: head.uri) < 3:
            send(.tooManyRequests, ["retry-after": "0", "x-ratelimit-remaining": "0"], json: ["error": "too_many_requests"], context: context)
        case "busy": send(json: echo(head), context: context)
        case "basic" where head.headers["authorization"].first != "Basic \(Data("ada:lovelace".utf8).base64EncodedString())":
            send(.unauthorized, ["www-authenticate": "Basic realm=\"test\""], context: context)
        case "basic": send(json: echo(head), context: context)
        case "stuck":
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok))), promise: nil)
        case "close": context.close(promise: nil)
        case "silent": break
        default:
            let answer = ManagementAPI.answer(head, words, body, counts)
            send(answer.status, answer.headers, json: answer.body, context: context)
        }
    }

    private func echo(_ head: HTTPRequestHead) -> [String: any Sendable] {
        var headers: [String: String] = [:]
        for (name, value) in head.headers { headers[name.lowercased()] = headers[name.lowercased()].map { "\($0), \(value)" } ?? value }
        // Servers of different runs have different ports.
        headers["host"] = nil
        return ["method": head.method.rawValue, "url": head.uri, "headers": headers, "body": String(decoding: body, as: UTF8.self)]
    }

    private func send(
        _ status: HTTPResponseStatus = .ok, _ headers: HTTPHeaders = [:], json: [String: any Sendable], context: ChannelHandlerContext
    ) {
        var headers = headers
        headers.add(name: "content-type", value: "application/json; charset=utf-8")
        let data = try? JSONSerialization.data(withJSONObject: json, options: [.sortedKeys, .withoutEscapingSlashes])
        send(status, headers, [UInt8](data ?? Data()), context: context)
    }

    private func send(_ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ bytes: [UInt8] = [], context: ChannelHandlerContext) {
        var headers = headers
        let isLast = head.map { !$0.isKeepAlive } ?? true
        if isLast { headers.replaceOrAdd(name: "connection", value: "close") }
        if status != .noContent { headers.add(name: "content-length", value: "\(bytes.count)") }
        context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        if head?.method != .HEAD, status != .noContent { context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil) }
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
        let channel = context.channel
        if isLast { sent.futureResult.whenComplete { _ in channel.close(promise: nil) } }
    }

    /// Sends pieces one after the other, in chunks of their own.
    private func stream(_ pieces: [String], type: String, _ context: ChannelHandlerContext) {
        let channel = context.channel
        let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: ["content-type": type, "transfer-encoding": "chunked"])
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
        for (index, piece) in pieces.enumerated() {
            channel.eventLoop.scheduleTask(in: .milliseconds(10 * Int64(index + 1))) {
                channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: piece))), promise: nil)
            }
        }
        channel.eventLoop.scheduleTask(in: .milliseconds(10 * Int64(pieces.count + 1))) {
            channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
        }
    }

    private static func bytes(_ base64: String) -> [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
    private static let gzip = bytes("H4sIAAAAAAAAA6tWSs7PLShKLS5OTVGyKikqTa0FAPHqOZUTAAAA")
    private static let deflate = bytes("eJyrVkrOzy0oSi0uTk1RsiopKk2tBQBJPAds")
    private static let brotli = bytes("CwmAeyJjb21wcmVzc2VkIjp0cnVlfQM=")
}
