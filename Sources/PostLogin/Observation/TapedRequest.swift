/// A request with the time of its beginning.
public struct TapedRequest: Sendable, Hashable, Codable {
    public var request: OutgoingRequest
    /// Milliseconds since the leg began.
    public var time: Double

    public init(_ request: OutgoingRequest, time: Double) {
        self.request = request
        self.time = time
    }
}
