extension UserDirectoryContents {
    /// A role, and who has it.
    public struct Role: Sendable, Hashable {
        public var id: String
        public var name: String
        public var assignments: [Assignment]

        public init(id: String, name: String, assignments: [Assignment] = []) {
            self.id = id
            self.name = name
            self.assignments = assignments
        }
    }

    /// A role given to a user, or to all members of a group.
    public struct Assignment: Sendable, Hashable {
        public enum Assignee: Sendable, Hashable {
            case user(String)
            case group(String)
        }

        public var assignee: Assignee
        /// The organization that it holds in; nil: outside of any.
        public var organizationID: String?

        public init(_ assignee: Assignee, organizationID: String? = nil) {
            self.assignee = assignee
            self.organizationID = organizationID
        }
    }
}
