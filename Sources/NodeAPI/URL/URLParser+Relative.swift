extension URLParser {
    mutating func specialRelativeOrAuthority() -> URLParserState? {
        guard isAtTwoSlashes else { return .relative }
        position += 2
        return .specialAuthorityIgnoreSlashes
    }

    mutating func pathOrAuthority() -> URLParserState? {
        guard current == ASCII.slash else { return .path }
        position += 1
        return .authority
    }

    mutating func relative() -> URLParserState? {
        guard let base else { return nil }
        url.scheme = base.scheme
        if current == ASCII.slash || current == ASCII.backslash && url.isSpecial {
            position += 1
            return .relativeSlash
        }
        copyAuthority(of: base)
        url.path = base.path
        url.query = base.query
        if let next = beginQueryOrFragment() { return next }
        if current == nil { return nil }
        url.query = nil
        url.shortenPath()
        return .path
    }

    mutating func relativeSlash() -> URLParserState? {
        guard let base else { return nil }
        if url.isSpecial, current == ASCII.slash || current == ASCII.backslash {
            position += 1
            return .specialAuthorityIgnoreSlashes
        }
        if current == ASCII.slash {
            position += 1
            return .authority
        }
        copyAuthority(of: base)
        return .path
    }

    private mutating func copyAuthority(of base: WHATWGURL) {
        url.username = base.username
        url.password = base.password
        url.host = base.host
        url.port = base.port
    }
}
