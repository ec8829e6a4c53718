/// What the claim rules made of the claims of one token.
public struct FilteredClaims: Sendable, Hashable {
    /// The claims that reach the token, in the order in which they were set.
    public var kept: JSONObject
    /// The claims that do not, each with its reason, in the order in which they were set.
    public var dropped: [DroppedClaim]

    /// A result of its own; empty unless told otherwise.
    public init(kept: JSONObject = [:], dropped: [DroppedClaim] = []) {
        self.kept = kept
        self.dropped = dropped
    }
}
