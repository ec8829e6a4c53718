/// The claim names that belong to the standards or to Auth0 itself.
///
/// Setting one is no error, but the claim never reaches a token. Source: Auth0, "Create Custom Claims" and
/// "Migrate Custom Claims".
public enum ReservedClaims {
    /// The 60 names that are dropped without an error, from the ID token and the access token alike.
    public static let names: Set<String> = [
        "acr", "act", "active", "amr", "at_hash", "ath", "attest", "aud", "auth_time", "authorization_details",
        "azp", "c_hash", "client_id", "cnf", "cty", "dest", "entitlements", "events", "exp", "groups",
        "gty", "htm", "htu", "iat", "internalService", "iss", "jcard", "jku", "jti", "jwe",
        "jwk", "kid", "may_act", "mky", "nbf", "nonce", "object_id", "org_id", "org_name", "orig",
        "origid", "permissions", "roles", "rph", "s_hash", "sid", "sip_callid", "sip_cseq_num", "sip_date", "sip_from_tag",
        "sip_via_branch", "sub", "sub_jwk", "toe", "txn", "typ", "uuid", "vot", "vtm", "x5t#S256",
    ]

    /// The one name that `setCustomClaim` refuses by throwing: scopes are changed with `addScope` and `removeScope`.
    public static let refusedName = "scope"

    /// Whether a claim of this name is kept out of every token.
    public static func contains(_ name: String) -> Bool {
        name == refusedName || names.contains(name)
    }
}
