public import PostLogin

/// How a request is answered.
public struct NetworkAnswer: Sendable, Hashable {
    public var status: Int
    /// The text behind the status; nil for the usual one.
    public var statusText: String?
    /// In their order, as they are; lengths and encodings of the transfer are set anew.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// What fails in place of an answer, or after the head and the body.
    public var failure: NetworkAnswerFailure?
    /// How long the answer takes.
    public var delay: Duration

    /// Makes an answer of bytes.
    public init(
        status: Int = 200, statusText: String? = nil, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        failure: NetworkAnswerFailure? = nil, delay: Duration = .zero
    ) {
        self.status = status
        self.statusText = statusText
        self.headers = headers
        self.body = body
        self.failure = failure
        self.delay = delay
    }

    /// Makes an answer of JSON.
    public init(status: Int = 200, json: JSONValue) {
        self.init(status: status, headers: [("content-type", "application/json")], body: Array(json.jsonText.utf8))
    }

    /// Makes an answer that is none: the script gets an error of the network.
    public init(error code: String, message: String? = nil) {
        self.init(failure: .error(code: code, message: message))
    }

    public static func == (left: NetworkAnswer, right: NetworkAnswer) -> Bool {
        left.status == right.status && left.statusText == right.statusText && left.body == right.body && left.failure == right.failure
            && left.delay == right.delay && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(status)
        hasher.combine(body)
        hasher.combine(failure)
    }
}

/// What fails when a request is answered.
public enum NetworkAnswerFailure: Sendable, Hashable {
    /// There is no answer, but an error with this code, as Node has them: `ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`, `CERT_HAS_EXPIRED`,
    /// `UND_ERR_HEADERS_TIMEOUT`, … A message takes the place of the usual one.
    case error(code: String, message: String? = nil)
    /// There is never an answer: the script waits until it gives up, or until the login's time is over.
    case silence
    /// The connection ends after the head and what there is of the body.
    case cut
}
