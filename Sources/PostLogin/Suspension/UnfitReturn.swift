/// What came back is not what a suspended login waits for.
public struct UnfitReturn: Error, Sendable, Hashable, CustomStringConvertible {
    /// What the login waits for, and what there is instead.
    public let description: String

    init(_ description: String) { self.description = description }
}
