/// Tells the APIs that are Auth0's own (Management API, MFA API) from those of the customer.
enum Auth0API {
    /// Whether an access token with this audience is meant for one of the tenant's Auth0 APIs: `/api`, `/api/v2` or `/mfa`
    /// on a host of the tenant, with or without a closing slash. `/userinfo` is none of them.
    ///
    /// A host is the tenant's when it is one of `tenantHosts`, or lies under `auth0.com` or `auth0app.com`
    /// (Auth0: "Migrate Custom Claims", restricted token audience). The scheme may be missing, as in Auth0's sample event.
    static func contains(audience: String, tenantHosts: [String]) -> Bool {
        let rest = audience.remainder(after: "https://") ?? audience.remainder(after: "http://") ?? audience[...].utf8
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let paths = ["/api", "/api/", "/api/v2", "/api/v2/", "/mfa", "/mfa/"]
        guard paths.contains(String(Substring(rest[slash...]))) else { return false }

        let hostAndPort = String(Substring(rest[..<slash])).lowercased()
        let host = String(hostAndPort.prefix { $0 != ":" })
        return host.hasSuffix(".auth0.com") || host.hasSuffix(".auth0app.com")
            || tenantHosts.contains { [host, hostAndPort].contains($0.lowercased()) }
    }
}
