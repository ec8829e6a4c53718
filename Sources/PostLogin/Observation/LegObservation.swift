/// What was observed of one leg of a login.
public struct LegObservation: Sendable, Hashable, Codable {
    /// What it got from outside; nil when nobody asked for it.
    public var tape: LegTape?
    /// What it did, in the order of the times; empty when nobody asked for it.
    public var trace: [TraceEvent]
    /// How a leg that was given a tape departed from it.
    public var departures: [TapeDeparture]

    public init(tape: LegTape? = nil, trace: [TraceEvent] = [], departures: [TapeDeparture] = []) {
        self.tape = tape
        self.trace = trace
        self.departures = departures
    }
}
