extension URLParser {
    mutating func schemeStart() throws(URLParsingError.Reason) -> URLParserState? {
        if let byte = current, ASCII.isLetter(byte) { return .scheme }
        if override != nil { throw .invalidScheme }
        return .noScheme
    }

    mutating func scheme() throws(URLParsingError.Reason) -> URLParserState? {
        let end = index { byte in
            !(ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.plus || byte == ASCII.hyphen
                || byte == ASCII.dot)
        }
        guard byte(at: end) == ASCII.colon else {
            if override != nil { throw .invalidScheme }
            return .noScheme
        }
        let slice = input[position..<end]
        let scheme =
            slice.contains(where: ASCII.isUppercase)
            ? String(decoding: slice.map(ASCII.lowercased), as: UTF8.self) : String(decoding: slice, as: UTF8.self)
        position = end + 1
        if override != nil {
            replaceScheme(with: scheme)
            return nil
        }
        url.scheme = scheme
        guard let special = SpecialScheme(scheme) else {
            if current == ASCII.slash {
                position += 1
                return .pathOrAuthority
            }
            return .opaquePath
        }
        if special == .file { return .file }
        return base?.scheme == scheme ? .specialRelativeOrAuthority : .specialAuthoritySlashes
    }

    /// The protocol setter's way: a scheme does not become special or cease to be, and `file` has its own conditions.
    private mutating func replaceScheme(with scheme: String) {
        let special = SpecialScheme(scheme)
        if url.isSpecial != (special != nil) { return }
        if special == .file, url.includesCredentials || url.port != nil { return }
        if url.scheme == "file", url.host == .empty { return }
        url.scheme = scheme
        if let port = url.port, port == special?.defaultPort { url.port = nil }
    }

    mutating func noScheme() throws(URLParsingError.Reason) -> URLParserState? {
        guard let base else { throw .missingScheme }
        if base.path.isOpaque {
            guard current == ASCII.numberSign else { throw .opaqueBase }
            url.scheme = base.scheme
            url.path = base.path
            url.query = base.query
            position += 1
            return .fragment
        }
        return base.scheme == "file" ? .file : .relative
    }
}
