/// The head of an answer.
struct FetchResponse: Sendable {
    var status: Int
    var statusText: String
    var headers: [(name: String, value: String)]
}
