/// The namespaces of `api` and their calls, as Auth0's trigger `post-login` in version `v3` has them.
enum APIReference {
    static let namespaces: [ReferenceNamespace] = [
        access, accessToken, authentication, cache, groups, idToken, multifactor, prompt, redirect, refreshToken, roles, rules,
        samlResponse, session, transaction, user, validation,
    ]

    static let types: [ReferenceType] = factorTypes + cacheTypes + groupTypes + roleTypes
}
