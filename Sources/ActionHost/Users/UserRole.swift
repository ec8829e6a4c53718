public import PostLogin

/// A role that a user has.
public struct UserRole: Sendable, Hashable {
    public var id: String
    public var name: String
    /// How the user comes to have it: `direct`, or `groups` for a member of a group that has it and in no other way. These are the words
    /// of Auth0's Management API for the source of a role.
    public var type: String

    public init(id: String, name: String, type: String = "direct") {
        self.id = id
        self.name = name
        self.type = type
    }

    /// As scripts see it in the answers of `api.roles`.
    public var json: JSONValue { ["id": .string(id), "name": .string(name), "type": .string(type)] }
}
