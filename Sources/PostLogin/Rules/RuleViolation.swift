/// A call of an action on `api` that the rules refuse. In JavaScript the call throws an `Error` with this message.
public struct RuleViolation: Error, Sendable, Hashable, Codable {
    /// Which rule was broken.
    public var code: Code
    /// What was wrong, for the author of the action: names the value and the limit.
    public var message: String

    /// A violation of one rule.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The rules that a call can break.
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        /// `setCustomClaim` with the name `scope`.
        case refusedClaim = "refused_claim"
        /// A scope that is empty, too long, or has whitespace inside.
        case invalidScope = "invalid_scope"
        /// More scopes added or changed than one execution may.
        case tooManyScopes = "too_many_scopes"
        /// A metadata name with a `.` or a `$`.
        case invalidMetadataName = "invalid_metadata_name"
        /// A name that `app_metadata` must not have.
        case reservedMetadataName = "reserved_metadata_name"
        /// Pending metadata beyond the size limit.
        case metadataTooLarge = "metadata_too_large"
        /// `setPrimaryUser` for a second time, or with something that is no user's id.
        case invalidPrimaryUser = "invalid_primary_user"
        /// `prompt.render` with arguments that make no form.
        case invalidForm = "invalid_form"
        /// `validation.error` without a code or a message, or with one that is too long.
        case invalidValidationError = "invalid_validation_error"
        /// A setter of `api.samlResponse` with a value that it does not take.
        case invalidSAMLSetting = "invalid_saml_setting"
        /// SAML attributes beyond the size limit.
        case samlAttributesTooLarge = "saml_attributes_too_large"
        /// More SAML attributes than a login may set.
        case tooManySAMLAttributes = "too_many_saml_attributes"
        /// Metadata of a session or a refresh token with a bad name or value, or too many entries.
        case invalidEntryMetadata = "invalid_entry_metadata"
        /// Transaction metadata with a bad key or value, or too much of it.
        case invalidTransactionMetadata = "invalid_transaction_metadata"
        /// `setExpiresAt` or `setIdleExpiresAt` without a time.
        case invalidExpiry = "invalid_expiry"
        /// `session.revoke` or `refreshToken.revoke` with arguments that make no revocation.
        case invalidRevocation = "invalid_revocation"
    }
}

extension RuleViolation: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
