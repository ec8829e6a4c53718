extension URLHost {
    /// Parses what stands where a URL has its host; `isOpaque` where the scheme is not one that the standard knows.
    init(parsing input: ArraySlice<UInt8>, isOpaque: Bool) throws(URLParsingError.Reason) {
        if input.first == ASCII.openingBracket {
            guard input.last == ASCII.closingBracket else {
                throw .unclosedIPv6Address(host: String(decoding: input, as: UTF8.self))
            }
            self = .ipv6(try IPv6Address(parsing: input.dropFirst().dropLast()))
        } else if isOpaque {
            self = try Self.opaque(parsing: input)
        } else {
            self = try Self.domainOrIPv4(parsing: input)
        }
    }

    private static func opaque(parsing input: ArraySlice<UInt8>) throws(URLParsingError.Reason) -> URLHost {
        if input.isEmpty { return .empty }
        if let forbidden = input.first(where: isForbiddenInHost) { throw .forbidden(forbidden, in: input) }
        return .opaque(PercentEncoding.encoded(input, .c0Control))
    }

    private static func domainOrIPv4(parsing input: ArraySlice<UInt8>) throws(URLParsingError.Reason) -> URLHost {
        let domain: ArraySlice<UInt8>
        if input.allSatisfy(isPlainInDomain) {
            domain = input
        } else {
            let decoded = input.contains(ASCII.percent) ? PercentEncoding.decoded(input)[...] : input
            // The standard leaves ASCII domains to themselves: even an invalid "xn--" label passes.
            let isASCII = decoded.allSatisfy { $0 < 0x80 }
            domain = isASCII ? decoded.map(ASCII.lowercased)[...] : try DomainToASCII.convert(decoded)[...]
            if domain.isEmpty { throw .emptyDomain(host: String(decoding: input, as: UTF8.self)) }
            if let forbidden = domain.first(where: isForbiddenInDomain) { throw .forbidden(forbidden, in: input) }
        }
        if IPv4Address.isNumber(lastLabelOf: domain) { return .ipv4(try IPv4Address(parsing: domain)) }
        return .domain(String(decoding: domain, as: UTF8.self))
    }

    /// The bytes of nearly all domains, which are left as they are.
    private static func isPlainInDomain(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || ASCII.isDigit(byte) || byte == ASCII.dot || byte == ASCII.hyphen
    }

    private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
        byte < ASCII.space || byte == ASCII.percent || byte == 0x7F || isForbiddenInHost(byte)
    }

    private static func isForbiddenInHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0A, 0x0D, ASCII.space, ASCII.numberSign, ASCII.slash, ASCII.colon, ASCII.questionMark,
            ASCII.at, ASCII.openingBracket, ASCII.backslash, ASCII.closingBracket, ASCII.verticalBar,
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"):
            true
        default: false
        }
    }
}

extension URLParsingError.Reason {
    fileprivate static func forbidden(_ byte: UInt8, in host: ArraySlice<UInt8>) -> URLParsingError.Reason {
        .forbiddenInHost(Unicode.Scalar(byte), host: String(decoding: host, as: UTF8.self))
    }
}
