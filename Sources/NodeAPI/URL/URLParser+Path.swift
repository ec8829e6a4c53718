extension URLParser {
    mutating func pathStart() -> URLParserState? {
        if url.isSpecial {
            if current == ASCII.slash || current == ASCII.backslash { position += 1 }
            return .path
        }
        if override == nil, let next = beginQueryOrFragment() { return next }
        if current != nil {
            if current == ASCII.slash { position += 1 }
            return .path
        }
        if override != nil, url.host == nil { url.path = .segments([""]) }
        return nil
    }

    mutating func path() -> URLParserState? {
        let isSpecial = url.isSpecial
        let isWhole = override == nil
        var segments = url.path.segments
        // While `segments` is changed no other copy may keep it shared.
        url.path = .segments([])
        var isLast = false
        repeat {
            let end = index { byte in
                byte == ASCII.slash || isSpecial && byte == ASCII.backslash
                    || isWhole && (byte == ASCII.questionMark || byte == ASCII.numberSign)
            }
            let mark = byte(at: end)
            isLast = mark != ASCII.slash && !(isSpecial && mark == ASCII.backslash)
            append(input[position..<end], to: &segments, isLast: isLast)
            position = isLast ? end : end + 1
        } while !isLast
        url.path = .segments(segments)
        return beginQueryOrFragment()
    }

    /// Appends a segment to the path, or does what `.` and `..` mean.
    private func append(_ segment: ArraySlice<UInt8>, to segments: inout [String], isLast: Bool) {
        switch Self.dots(in: segment) {
        case 1:
            if isLast { segments.append("") }
        case 2:
            WHATWGURL.shorten(&segments, scheme: url.scheme)
            if isLast { segments.append("") }
        default:
            if segments.isEmpty, url.scheme == "file", WindowsDriveLetter.matches(segment) {
                segments.append(String(decoding: [segment[segment.startIndex], ASCII.colon], as: UTF8.self))
            } else {
                segments.append(PercentEncoding.encoded(segment, .path))
            }
        }
    }

    /// How many dots a segment consists of, each plain or as `%2e`; 0 when there is anything else.
    private static func dots(in segment: ArraySlice<UInt8>) -> Int {
        guard segment.count <= 6, let first = segment.first, first == ASCII.dot || first == ASCII.percent else {
            return 0
        }
        var rest = segment
        var count = 0
        while let byte = rest.first {
            if byte == ASCII.dot {
                rest = rest.dropFirst()
            } else if rest.starts(with: "%2e".utf8) || rest.starts(with: "%2E".utf8) {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
        }
        return count
    }

    mutating func opaquePath() -> URLParserState? {
        let end = index { $0 == ASCII.questionMark || $0 == ASCII.numberSign }
        let text = input[position..<end]
        // A space at the end of the path would be lost when the URL is written without what follows, and read again.
        if end < self.end, text.last == ASCII.space {
            url.path = .opaque(PercentEncoding.encoded(text.dropLast(), .c0Control) + "%20")
        } else {
            url.path = .opaque(PercentEncoding.encoded(text, .c0Control))
        }
        position = end
        return beginQueryOrFragment()
    }

    mutating func query() -> URLParserState? {
        let isWhole = override == nil
        let end = index { isWhole && $0 == ASCII.numberSign }
        url.query = PercentEncoding.encoded(input[position..<end], url.isSpecial ? .specialQuery : .query)
        position = end
        return beginQueryOrFragment()
    }

    mutating func fragment() -> URLParserState? {
        url.fragment = PercentEncoding.encoded(remaining, .fragment)
        position = end
        return nil
    }
}
