import NIOCore
import NIOHTTP1
import NodeAPI

/// Answers the requests of one connection of a ``RecordedNetwork``.
struct ExchangeWriter: Sendable {
    let book: ExchangeBook
    let channel: any Channel

    /// Answers when the time has come.
    func answer(_ request: NetworkRequest) {
        if let index = book.take(request) {
            Task { await answer(index, isHead: request.method == "HEAD") }
        } else {
            fail(SimulatedFailure(code: "ECONNREFUSED"), done: nil)
        }
    }

    private func answer(_ index: Int, isHead: Bool) async {
        let answer = book.answer(index)
        if answer.delay > .zero { try? await Task.sleep(for: answer.delay) }
        await book.waitForTurn(of: index)
        let done = channel.eventLoop.makePromise(of: Void.self)
        done.futureResult.whenComplete { [book] _ in book.finish(index) }
        switch answer.failure {
        case .silence: done.succeed()
        case .error(let code, let message): fail(SimulatedFailure(code: code, message: message), done: done)
        case .cut, nil: write(answer, isHead: isHead, done: done)
        }
    }

    private func fail(_ failure: SimulatedFailure, done: EventLoopPromise<Void>?) {
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: SimulatedFailure.status),
            headers: [SimulatedFailure.header: failure.headerValue, "content-length": "0", "connection": "close"])
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: done)
    }

    private func write(_ answer: NetworkAnswer, isHead: Bool, done: EventLoopPromise<Void>?) {
        let isCut = answer.failure == .cut
        var headers = HTTPHeaders(answer.headers.filter { !["content-length", "transfer-encoding", "connection", "keep-alive"].contains($0.name.lowercased()) })
        let hasBody = answer.status >= 200 && answer.status != 204 && answer.status != 304
        if isHead {
            // What it says of the length of a body that is not sent.
            for (name, value) in answer.headers where name.lowercased() == "content-length" { headers.replaceOrAdd(name: "content-length", value: value) }
        } else if hasBody {
            headers.replaceOrAdd(name: "content-length", value: "\(answer.body.count + (isCut ? 1 : 0))")
        }
        let status = answer.statusText.map { HTTPResponseStatus.custom(code: UInt(answer.status), reasonPhrase: $0) }
            ?? HTTPResponseStatus(statusCode: answer.status)
        channel.write(HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)), promise: nil)
        if hasBody, !isHead, !answer.body.isEmpty {
            channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: answer.body))), promise: nil)
        }
        if isCut {
            channel.flush()
            channel.close(mode: .all, promise: done)
        } else {
            channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: done)
        }
    }
}
