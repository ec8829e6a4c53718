extension WHATWGURL {
    /// Whether the scheme is one of those that the standard treats apart: http, https, ws, wss, ftp, file.
    public var isSpecial: Bool { SpecialScheme(scheme) != nil }

    /// Whether there is a user name or a password.
    public var includesCredentials: Bool { !username.isEmpty || !password.isEmpty }

    /// Whether a user name, a password or a port would have nothing to belong to.
    var cannotHaveCredentialsOrPort: Bool { host == nil || host == .empty || scheme == "file" }

    /// Removes the last segment of the path, but never a `file` URL's drive letter.
    mutating func shortenPath() {
        guard case .segments(var segments) = path else { return }
        Self.shorten(&segments, scheme: scheme)
        path = .segments(segments)
    }

    static func shorten(_ segments: inout [String], scheme: String) {
        if scheme == "file", segments.count == 1, WindowsDriveLetter.isNormalized(segments[0]) { return }
        _ = segments.popLast()
    }
}
