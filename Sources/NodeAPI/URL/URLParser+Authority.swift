extension URLParser {
    mutating func specialAuthoritySlashes() -> URLParserState? {
        if isAtTwoSlashes { position += 2 }
        return .specialAuthorityIgnoreSlashes
    }

    mutating func specialAuthorityIgnoreSlashes() -> URLParserState? {
        position = index { $0 != ASCII.slash && $0 != ASCII.backslash }
        return .authority
    }

    mutating func authority() throws(URLParsingError.Reason) -> URLParserState? {
        let isSpecial = url.isSpecial
        let end = index { Self.endsAuthority($0, isSpecial: isSpecial) }
        // The last @ counts: those before it belong to the user name or the password.
        guard let at = input[position..<end].lastIndex(of: ASCII.at) else { return .host }
        if at + 1 == end { throw .missingHostBesideCredentialsOrPort }
        let credentials = input[position..<at]
        if let colon = credentials.firstIndex(of: ASCII.colon) {
            url.username = PercentEncoding.encoded(credentials[..<colon], .userinfo)
            url.password = PercentEncoding.encoded(credentials[(colon + 1)...], .userinfo)
        } else {
            url.username = PercentEncoding.encoded(credentials, .userinfo)
        }
        position = at + 1
        return .host
    }

    /// The host state and, for its setter, the hostname state.
    mutating func host() throws(URLParsingError.Reason) -> URLParserState? {
        if override != nil, url.scheme == "file" { return .fileHost }
        let isSpecial = url.isSpecial
        let end = endOfHost(isSpecial: isSpecial)
        let text = input[position..<end]
        if byte(at: end) == ASCII.colon {
            if text.isEmpty { throw .missingHostBesideCredentialsOrPort }
            // A host name with a port is refused whole by the hostname setter.
            if override == .hostname { throw .invalidPort(String(decoding: input[end...], as: UTF8.self)) }
            url.host = try URLHost(parsing: text, isOpaque: !isSpecial)
            position = end + 1
            return .port
        }
        if text.isEmpty {
            if isSpecial { throw .missingHost(scheme: url.scheme) }
            if override != nil, url.includesCredentials || url.port != nil {
                throw .missingHostBesideCredentialsOrPort
            }
        }
        url.host = try URLHost(parsing: text, isOpaque: !isSpecial)
        position = end
        return override == nil ? .pathStart : nil
    }

    /// Where the host ends; a colon in brackets is part of it.
    private func endOfHost(isSpecial: Bool) -> Int {
        var isInsideBrackets = false
        return index { byte in
            switch byte {
            case ASCII.openingBracket: isInsideBrackets = true
            case ASCII.closingBracket: isInsideBrackets = false
            case ASCII.colon: return !isInsideBrackets
            default: break
            }
            return Self.endsAuthority(byte, isSpecial: isSpecial)
        }
    }

    mutating func port() throws(URLParsingError.Reason) -> URLParserState? {
        let isSpecial = url.isSpecial
        let end = index { !ASCII.isDigit($0) }
        if override == nil, let byte = byte(at: end), !Self.endsAuthority(byte, isSpecial: isSpecial) {
            throw .invalidPort(text(upTo: index { Self.endsAuthority($0, isSpecial: isSpecial) }))
        }
        if end > position {
            var number: UInt32 = 0
            for digit in input[position..<end] {
                number = number * 10 + UInt32(digit - ASCII.zero)
                if number > UInt16.max { throw .portTooLarge(text(upTo: end)) }
            }
            let port = UInt16(truncatingIfNeeded: number)
            url.port = port == SpecialScheme(url.scheme)?.defaultPort ? nil : port
        } else if override != nil {
            throw .invalidPort("")
        }
        position = end
        return override == nil ? .pathStart : nil
    }
}
