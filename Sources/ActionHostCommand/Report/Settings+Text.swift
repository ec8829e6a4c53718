import PostLogin

/// What a login's actions asked of the session and the refresh token, as a report says it.
extension SessionChanges {
    var lines: [String] {
        let revoked = revocation.map { revocation in
            "revoked" + (revocation.reason.map { ": \($0)" } ?? "") + (revocation.preservesRefreshTokens == true ? " (its refresh tokens stay)" : "")
        }
        return [revoked].compactMap { $0 } + expiry.lines + (cookieMode.map { ["\($0.rawValue) cookie"] } ?? []) + metadata.lines
    }
}

extension RefreshTokenChanges {
    var lines: [String] {
        let revoked = revocation.map { revocation in "revoked" + (revocation.reason.map { ": \($0)" } ?? "") }
        return [revoked].compactMap { $0 } + expiry.lines + metadata.lines
    }
}

extension TransactionMetadata {
    var lines: [String] { changes.lines }
}

extension ExpiryChanges {
    fileprivate var lines: [String] {
        [
            absolute.map { "expires at \(ISOTime.text(milliseconds: $0))" },
            idle.map { "expires when idle at \(ISOTime.text(milliseconds: $0))" },
        ].compactMap { $0 }
    }
}

extension JSONObject {
    /// `name = value`, or that it was removed.
    fileprivate var lines: [String] { map { name, value in value == .null ? "\(name) removed" : "\(name) = \(value.jsonText)" } }
}

extension SessionCommand {
    /// What a call asked for, in a line.
    var text: String { SessionChanges([self]).lines.joined(separator: ", ") }
}

extension RefreshTokenCommand {
    /// What a call asked for, in a line.
    var text: String {
        if case .revoke(let reason, isExchange: false) = self { return "no token to revoke" + (reason.map { ": \($0)" } ?? "") }
        return RefreshTokenChanges([self]).lines.joined(separator: ", ")
    }
}
