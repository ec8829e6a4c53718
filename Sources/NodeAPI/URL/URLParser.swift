/// The standard's basic URL parser.
///
/// The states are the standard's. Where it goes through the input code point by code point and collects them in a
/// buffer, a state here looks for the end of its part and takes the part at once, with the same result. A state
/// begins at `position` and returns the state that goes on; nil at the end.
struct URLParser {
    /// The input in UTF-8, without tabs and newlines.
    let input: [UInt8]
    /// Where the input ends: before trailing spaces and controls.
    let end: Int
    var position: Int
    /// The URL as far as it is parsed.
    var url: WHATWGURL
    let base: WHATWGURL?
    /// The state in which a setter began, which ends the parsing when its part is done; nil for a whole URL.
    let override: URLParserState?

    /// A parser for a whole URL.
    init(_ text: String, base: WHATWGURL?) {
        let bytes = Array(text.utf8)
        let start = bytes.firstIndex { $0 > ASCII.space } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > ASCII.space }.map { $0 + 1 } ?? start
        if bytes[start..<end].contains(where: ASCII.isTabOrNewline) {
            input = bytes[start..<end].filter { !ASCII.isTabOrNewline($0) }
            position = 0
            self.end = input.count
        } else {
            input = bytes
            position = start
            self.end = end
        }
        url = WHATWGURL()
        self.base = base
        override = nil
    }

    /// A parser for a new value of one part of a URL.
    init(_ value: String, modifying url: WHATWGURL, from override: URLParserState) {
        input = value.utf8.filter { !ASCII.isTabOrNewline($0) }
        end = input.count
        position = 0
        self.url = url
        base = nil
        self.override = override
    }

    /// Parses up to the end. After a failure `url` has what was parsed before it.
    mutating func run(from start: URLParserState) throws(URLParsingError.Reason) {
        var state: URLParserState? = start
        while let current = state { state = try advance(in: current) }
    }

    private mutating func advance(in state: URLParserState) throws(URLParsingError.Reason) -> URLParserState? {
        switch state {
        case .schemeStart: try schemeStart()
        case .scheme: try scheme()
        case .noScheme: try noScheme()
        case .specialRelativeOrAuthority: specialRelativeOrAuthority()
        case .pathOrAuthority: pathOrAuthority()
        case .relative: relative()
        case .relativeSlash: relativeSlash()
        case .specialAuthoritySlashes: specialAuthoritySlashes()
        case .specialAuthorityIgnoreSlashes: specialAuthorityIgnoreSlashes()
        case .authority: try authority()
        case .host, .hostname: try host()
        case .port: try port()
        case .file: file()
        case .fileSlash: fileSlash()
        case .fileHost: try fileHost()
        case .pathStart: pathStart()
        case .path: path()
        case .opaquePath: opaquePath()
        case .query: query()
        case .fragment: fragment()
        }
    }
}

extension URLParser {
    /// The byte at `position`; nil at the end of the input.
    var current: UInt8? { position < end ? input[position] : nil }

    /// What is still to be parsed.
    var remaining: ArraySlice<UInt8> { input[position..<end] }

    /// The byte at an index up to `end`; nil there.
    func byte(at index: Int) -> UInt8? { index < end ? input[index] : nil }

    /// Whether two slashes follow.
    var isAtTwoSlashes: Bool { current == ASCII.slash && byte(at: position + 1) == ASCII.slash }

    /// The first index from `position` on at which a condition holds; the end when there is none.
    func index(where condition: (UInt8) -> Bool) -> Int {
        var index = position
        while index < end, !condition(input[index]) { index += 1 }
        return index
    }

    /// The input from `position` up to an index, as text.
    func text(upTo index: Int) -> String { String(decoding: input[position..<index], as: UTF8.self) }

    /// Whether a byte ends the part of a URL that names its host and port.
    static func endsAuthority(_ byte: UInt8, isSpecial: Bool) -> Bool {
        switch byte {
        case ASCII.slash, ASCII.questionMark, ASCII.numberSign: true
        case ASCII.backslash: isSpecial
        default: false
        }
    }

    /// Goes on behind a `?` or `#` to the query or the fragment; nil at anything else.
    mutating func beginQueryOrFragment() -> URLParserState? {
        switch current {
        case ASCII.questionMark:
            position += 1
            return .query
        case ASCII.numberSign:
            position += 1
            return .fragment
        default:
            return nil
        }
    }
}
