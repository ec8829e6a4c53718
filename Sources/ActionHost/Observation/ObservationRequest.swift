import PostLogin

/// What a worker is asked to observe of a leg.
struct ObservationRequest: Sendable, Hashable, Codable {
    var kept: Observation
    /// What the leg is to get in the place of the outside; nil for the outside itself.
    var tape: LegTape?
    /// Bytes of a tape, as JSON, and of a trace.
    var sizeLimit: Int
}
