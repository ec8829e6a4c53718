/// What is wrong with a rule or a route.
public struct NetworkPolicyError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
