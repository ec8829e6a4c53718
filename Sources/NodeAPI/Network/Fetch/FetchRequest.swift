/// One request of `fetch`, as its JavaScript part has made it ready.
struct FetchRequest: Sendable {
    enum Body: Sendable {
        case none
        case bytes([UInt8])
        case stream
    }

    var method: String
    var url: WHATWGURL
    var headers: [(name: String, value: String)]
    var body: Body
}
