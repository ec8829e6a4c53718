/// An object of the event: the members as they were read, with typed properties for those that are known.
///
/// Members that no property names are kept, in their order; reach them through ``members``:
/// `event.user.members["groups"]`. A property reads as absent when its member is absent, null or, after a change
/// through ``members``, of another type. Assigning nil to an optional property removes the member.
public protocol EventObject: Sendable, Hashable, Codable {
    /// All members, known and unknown, in their order.
    var members: JSONObject { get set }

    /// Takes members as they are.
    init(members: JSONObject)
}

extension EventObject {
    /// Makes an object without members.
    public init() { self.init(members: [:]) }

    /// The compact JSON text.
    public var jsonText: String { members.jsonText }

    /// Reads the members as they are.
    public init(from decoder: any Decoder) throws { self.init(members: try JSONObject(from: decoder)) }

    /// Writes the members in their order.
    public func encode(to encoder: any Encoder) throws { try members.encode(to: encoder) }
}
