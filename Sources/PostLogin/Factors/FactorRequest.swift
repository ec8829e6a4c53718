/// What the user is asked for: one of these factors.
public struct FactorRequest: Sendable, Hashable, Codable {
    /// Those that will do, in the action's order, without those that cannot be used. Empty when `multifactor.enable` asked: then the
    /// server chooses.
    public var factors: [Factor]
    /// Whether the user chooses first; otherwise the first factor is asked for, and the others are offered beside it.
    public var offersChoice: Bool
    /// The request of `multifactor.enable`, when that is what asks, at the end of the login.
    public var multifactor: MultifactorRequest?

    /// Makes a request.
    public init(_ factors: [Factor], offersChoice: Bool = false, multifactor: MultifactorRequest? = nil) {
        self.factors = factors
        self.offersChoice = offersChoice
        self.multifactor = multifactor
    }
}
