/// Something about a tenant's export that a login does otherwise than the tenant, or that one should know.
public struct TenantNote: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        /// An action for post-login that no binding names.
        case notBound
        /// A bound action that is not deployed.
        case notDeployed
        /// A bound action that the export does not have.
        case notExported
        /// The export has no bindings.
        case noBindings
        /// An action written for an older version of the trigger.
        case olderTrigger
        /// An action that uses another version of a module than the export has.
        case otherModuleVersion
        /// A keyword marker without a value.
        case unknownKeyword
        /// A code file outside of the export.
        case outside
    }

    public let kind: Kind
    /// What it is about: an action's name, or a keyword's.
    public let subject: String
    /// The sentence for people.
    public let description: String

    init(_ kind: Kind, _ subject: String, _ description: String) {
        self.kind = kind
        self.subject = subject
        self.description = description
    }
}
