extension URLSearchParameters {
    /// Parses a query; one `?` in front of it is skipped, as `new URLSearchParams(text)` does.
    public init(parsing query: String) {
        self.init(form: query.utf8.first == ASCII.questionMark ? query.utf8.dropFirst() : query.utf8[...])
    }

    /// Parses `application/x-www-form-urlencoded` text: a request's body, or a query without its `?`.
    public init(form text: String) { self.init(form: text.utf8[...]) }

    private init(form text: Substring.UTF8View) {
        self.init(
            Array(text).split(separator: ASCII.ampersand).map { pair in
                let equals = pair.firstIndex(of: ASCII.equals)
                return URLSearchParameter(
                    name: Self.decoded(pair[..<(equals ?? pair.endIndex)]),
                    value: equals.map { Self.decoded(pair[($0 + 1)...]) } ?? "")
            })
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 == ASCII.plus || $0 == ASCII.percent }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        // Before percent-decoding, which makes plus signs of %2B.
        let spaced = bytes.map { $0 == ASCII.plus ? ASCII.space : $0 }
        return String(decoding: PercentEncoding.decoded(spaced[...]), as: UTF8.self)
    }
}

extension URLSearchParameters: CustomStringConvertible {
    /// The parameters in `application/x-www-form-urlencoded`: `a=1&b=x+y`.
    public var description: String {
        var output: [UInt8] = []
        for parameter in self {
            if !output.isEmpty { output.append(ASCII.ampersand) }
            Self.append(parameter.name, to: &output)
            output.append(ASCII.equals)
            Self.append(parameter.value, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        let set = PercentEncodeSet.form
        for byte in text.utf8 {
            if byte == ASCII.space {
                output.append(ASCII.plus)
            } else if set.contains(byte) {
                PercentEncoding.append(byte, to: &output)
            } else {
                output.append(byte)
            }
        }
    }
}
