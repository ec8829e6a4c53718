/// The forms of keys and tokens that tell what they are.
enum KnownSecret {
    /// What a text holds; nil when that is none of them.
    static func kind(of text: String) -> String? {
        if text.contains(/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/) { return "a private key" }
        if text.contains(/\beyJ[A-Za-z0-9_\-]{10,}\.eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{16,}/) { return "a signed token (JWT)" }
        if text.contains(/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/) { return "an access key of AWS" }
        if text.contains(/\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}/) { return "a key of Stripe" }
        if text.contains(/\bxox[abeoprs]-[0-9A-Za-z\-]{10,}/) { return "a token of Slack" }
        if text.contains(/hooks\.slack\.com\/services\/T[0-9A-Z]+\/B[0-9A-Z]+\/[0-9A-Za-z]{16,}/) { return "a webhook of Slack, whose URL is its secret" }
        if text.contains(/\b(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22,})/) { return "a token of GitHub" }
        if text.contains(/\bglpat-[0-9A-Za-z_\-]{20}/) { return "a token of GitLab" }
        if text.contains(/\bAIza[0-9A-Za-z_\-]{35}/) { return "a key of Google's APIs" }
        if text.contains(/\bSG\.[0-9A-Za-z_\-]{16,}\.[0-9A-Za-z_\-]{16,}/) { return "a key of SendGrid" }
        if text.contains(/\bnpm_[0-9A-Za-z]{36}/) { return "a token of npm" }
        if let login = text.firstMatch(of: /[a-z][a-z0-9+.\-]*:\/\/[^\/\s:@]+:([^\/\s:@]+)@/)?.output.1, !SecretText.isPlaceholder(String(login)) {
            return "a URL with a password in it"
        }
        if let value = text.wholeMatch(of: /(?:Basic|Bearer|Token) ([A-Za-z0-9+\/=._\-]{16,})/)?.output.1, SecretText.isLikely(String(value)) {
            return "the credentials of a request"
        }
        return nil
    }
}
