/// Where a user logs in: what decides which groups count.
public struct UserScope: Sendable, Hashable, Codable {
    /// The id of the organization; nil outside of any.
    public var organization: String?
    /// The id of the connection.
    public var connection: String?

    public init(organization: String? = nil, connection: String? = nil) {
        self.organization = organization
        self.connection = connection
    }
}
