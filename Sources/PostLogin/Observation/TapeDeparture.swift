/// How a leg that was given a tape departed from what the tape says.
public struct TapeDeparture: Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Another request or question than the recorded one.
        case call
        /// A call, or a reading, that the recording does not have.
        case unrecordedCall
        /// A call that the recording has, and that was not made.
        case missingCall
        /// The script waits for something that never came in the recording.
        case stuck
        /// More readings of a clock than recorded.
        case readings
    }

    public var kind: Kind
    public var description: String

    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
