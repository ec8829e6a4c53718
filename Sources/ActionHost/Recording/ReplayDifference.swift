/// What differs between a recorded login and the same login run again.
public struct ReplayDifference: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A file of an action or a module, one that they load or read, or a package is another one, or is not there.
        case source
        /// A member of the outcome.
        case outcome
        /// A request or a question to the host that the recording does not have, or has otherwise.
        case request
        /// The actions went another way: they wait for, or read, what the recording does not have.
        case course
        /// Nothing that makes the login another one by itself.
        case note
    }

    public var kind: Kind
    /// Which leg it is in, from 1; nil for all.
    public var leg: Int?
    public var description: String

    public init(_ kind: Kind, leg: Int? = nil, _ description: String) {
        self.kind = kind
        self.leg = leg
        self.description = description
    }
}
