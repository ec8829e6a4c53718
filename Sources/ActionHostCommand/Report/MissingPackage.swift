import PostLogin

/// The npm package that a login failed for want of.
struct MissingPackage {
    let name: String

    /// Nil for a failure of another kind, and where a file or a shared module is missing.
    init?(_ failure: LoginFailure) {
        guard failure.kind == .thrown, let match = failure.message.prefixMatch(of: /Cannot find module '((?:@[^'\/]+\/)?[^'\/.:@][^'\/:]*)(?:\/[^']*)?'/) else {
            return nil
        }
        name = String(match.1)
    }

    var advice: String { "Packages are found in node_modules, in the folder of the actions or above it: npm install \(name) there." }
}
