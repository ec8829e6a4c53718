/// The claims with which OpenID Connect describes a user, and the scopes that open them.
///
/// Actions may set them, but on an access token they appear only when the application asked for a matching scope
/// (Auth0: "Migrate Custom Claims", OIDC user profile claims).
public enum ProfileClaims {
    /// The 19 names.
    public static let names: [String] = [
        "address", "birthdate", "email", "email_verified", "family_name", "gender", "given_name", "locale",
        "middle_name", "name", "nickname", "phone_number", "phone_number_verified", "picture",
        "preferred_username", "profile", "updated_at", "website", "zoneinfo",
    ]

    /// The scopes of which one must have been requested for the claim to appear; nil when `name` is no profile claim.
    ///
    /// Auth0 names only `email` for the e-mail claims and `profile` for the others. OpenID Connect has scopes of their own
    /// for the address (`address`) and the telephone number (`phone`): those open their claims too, as does `profile`.
    public static func scopes(opening name: String) -> [String]? {
        guard names.contains(name) else { return nil }
        return switch name {
        case "email", "email_verified": ["email"]
        case "address": ["address", "profile"]
        case "phone_number", "phone_number_verified": ["phone", "profile"]
        default: ["profile"]
        }
    }
}
