/// Which of the claims that actions have set reach a token: Auth0's rules for custom claims.
///
/// The rules are applied once, at the end of a login. A claim that breaks one is left out and reported, and the login goes on;
/// only claims that are too large together fail it. Source: Auth0, "Create Custom Claims" and "Migrate Custom Claims".
///
/// In the order in which they are tried:
/// 1. reserved names are dropped (``ReservedClaims``);
/// 2. names in a namespace of Auth0 are dropped: `http(s)://` under `auth0.com`, `webtask.io`, `webtask.run`, and `urn:auth0`;
/// 3. on an access token for an Auth0 API, every name without an `http(s)://` namespace is dropped (a URN counts as a namespace
///    only with an API of one's own);
/// 4. on an access token, a profile claim is dropped unless a scope that opens it was requested (``ProfileClaims``);
/// 5. what is left may take up to ``sizeLimit`` bytes.
public struct ClaimRules: Sendable {
    /// How many bytes the claims of one token may take, written as one compact JSON object in UTF-8, names included: 102,400.
    public static let sizeLimit = 102_400

    private let requestedScopes: [String]
    private let isForAuth0API: Bool

    /// The rules for one login.
    ///
    /// - Parameters:
    ///   - requestedScopes: the scopes that the application asked for (`event.transaction.requested_scopes`).
    ///   - audience: the API that the access token is for (`event.resource_server.identifier`); nil when none was requested.
    ///   - tenantHosts: the hosts under which the tenant is reached (`event.request.hostname`, a custom domain). Hosts under
    ///     `auth0.com` need not be listed.
    public init(requestedScopes: [String], audience: String?, tenantHosts: [String]) {
        self.requestedScopes = requestedScopes
        isForAuth0API = audience.map { Auth0API.contains(audience: $0, tenantHosts: tenantHosts) } ?? false
    }

    /// The check at the time of `setCustomClaim`: every name is accepted but `scope`.
    ///
    /// - Throws: ``RuleViolation`` with the code `refusedClaim`.
    public static func check(name: String) throws(RuleViolation) {
        guard name != ReservedClaims.refusedName else {
            throw RuleViolation(.refusedClaim, "The claim \"scope\" cannot be set; use addScope and removeScope.")
        }
    }

    /// Sorts the claims of one token into those that reach it and those that do not, keeping their order.
    ///
    /// - Throws: ``ClaimLimitExceeded`` when the claims that are left take more than ``sizeLimit`` bytes.
    public func apply(to claims: JSONObject, in token: TokenKind) throws(ClaimLimitExceeded) -> FilteredClaims {
        var result = FilteredClaims()
        guard !claims.isEmpty else { return result }
        for (name, value) in claims {
            if let reason = reasonToDrop(name, from: token) {
                result.dropped.append(DroppedClaim(name: name, token: token, reason: reason))
            } else {
                result.kept[name] = value
            }
        }
        let size = result.kept.jsonByteCount
        guard size <= Self.sizeLimit else { throw ClaimLimitExceeded(token: token, size: size, limit: Self.sizeLimit) }
        return result
    }

    private func reasonToDrop(_ name: String, from token: TokenKind) -> DroppedClaim.Reason? {
        if ReservedClaims.contains(name) { return .reserved }
        let namespace = ClaimNamespace(ofClaim: name)
        if namespace.belongsToAuth0 { return .auth0Namespace }

        guard token == .accessToken else { return nil }
        if isForAuth0API, !namespace.isURL { return .plainNameForAuth0API }
        if let scopes = ProfileClaims.scopes(opening: name), !requestedScopes.contains(where: scopes.contains) {
            return .scopeNotRequested
        }
        return nil
    }
}

extension ClaimNamespace {
    fileprivate var isURL: Bool { if case .url = self { true } else { false } }
}
