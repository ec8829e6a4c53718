extension URLParser {
    mutating func file() -> URLParserState? {
        url.scheme = "file"
        url.host = .empty
        if current == ASCII.slash || current == ASCII.backslash {
            position += 1
            return .fileSlash
        }
        guard let base, base.scheme == "file" else { return .path }
        url.host = base.host
        url.path = base.path
        url.query = base.query
        if let next = beginQueryOrFragment() { return next }
        if current == nil { return nil }
        url.query = nil
        if WindowsDriveLetter.begins(remaining) { url.path = .segments([]) } else { url.shortenPath() }
        return .path
    }

    mutating func fileSlash() -> URLParserState? {
        if current == ASCII.slash || current == ASCII.backslash {
            position += 1
            return .fileHost
        }
        if let base, base.scheme == "file" {
            url.host = base.host
            // An absolute path stays on the base's drive.
            if !WindowsDriveLetter.begins(remaining), let drive = base.path.segments.first,
                WindowsDriveLetter.isNormalized(drive)
            {
                url.path = .segments([drive])
            }
        }
        return .path
    }

    mutating func fileHost() throws(URLParsingError.Reason) -> URLParserState? {
        let end = index { Self.endsAuthority($0, isSpecial: true) }
        let text = input[position..<end]
        // `file://C:/` has no host: what looks like one is the path's first segment.
        if override == nil, WindowsDriveLetter.matches(text) { return .path }
        if text.isEmpty {
            url.host = .empty
        } else {
            let host = try URLHost(parsing: text, isOpaque: false)
            url.host = host == .domain("localhost") ? .empty : host
        }
        position = end
        return override == nil ? .pathStart : nil
    }
}
