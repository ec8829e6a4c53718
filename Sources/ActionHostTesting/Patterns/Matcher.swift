import Foundation
import PostLogin

/// What a part of a value has to be like, where it is not to be one certain value.
///
/// | written as | fits |
/// |---|---|
/// | `{$any: true}` | whatever is there |
/// | `{$absent: true}` | nothing: there is no such member |
/// | `{$type: NAME}` | a value of the kind: see ``ValueKind`` |
/// | `{$matches: REGEX}` | a text in which the regular expression occurs |
/// | `{$contains: X}` | a text with this text in it; a list that has such an element |
/// | `{$length: N}` | a text, a list or an object of this length |
/// | `{$oneOf: [A, B]}` | whatever fits one of these |
/// | `{$not: X}` | what is there and does not fit |
/// | `{$exactly: X}` | an object with these members and no others, all the way down |
/// | `{$partly: X}` | an object with these members, also within `$exactly` |
/// | `{$is: X}` | the value itself, also where it looks like a matcher |
/// | `{$url: {base: X, query: {…}}}` | a URL by its parts |
/// | `{$jwt: {claims: {…}, secret: S}}` | a token with these claims, signed with the secret when one is given |
indirect enum Matcher: Sendable, Hashable {
    case any
    case absent
    case type(ValueKind)
    case matches(RegularExpression)
    case contains(JSONPattern)
    case length(Int)
    case oneOf([JSONPattern])
    case not(JSONPattern)
    case exactly(JSONPattern)
    case partly(JSONPattern)
    case value(JSONValue)
    case url(URLPattern)
    case token(TokenPattern)

    static let names = [
        "$any", "$absent", "$type", "$matches", "$contains", "$length", "$oneOf", "$not", "$exactly", "$partly", "$is", "$url", "$jwt",
    ]

    init(name: String, argument: JSONValue) throws(JSONPatternError) {
        func expected(_ what: String) -> JSONPatternError { JSONPatternError("\(name) needs \(what), found \(argument.kindDescription)") }
        switch name {
        case "$any", "$absent":
            guard argument == true else { throw JSONPatternError("\(name) is written {\(name): true}") }
            self = name == "$any" ? .any : .absent
        case "$type":
            // A plain null of YAML is no text.
            let text = argument == .null ? "null" : argument.stringValue
            guard let kind = text.flatMap(ValueKind.init(rawValue:)) else {
                throw JSONPatternError("$type has to be one of \(ValueKind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            self = .type(kind)
        case "$matches":
            guard let text = argument.stringValue else { throw expected("a regular expression") }
            self = .matches(try RegularExpression(text))
        case "$contains": self = .contains(try JSONPattern(argument))
        case "$length":
            guard let number = argument.numberValue.flatMap(Int.init(exactly:)), number >= 0 else { throw expected("a whole number") }
            self = .length(number)
        case "$oneOf":
            guard let elements = argument.arrayValue else { throw expected("a list") }
            var patterns: [JSONPattern] = []
            for element in elements { patterns.append(try JSONPattern(element)) }
            self = .oneOf(patterns)
        case "$not": self = .not(try JSONPattern(argument))
        case "$exactly": self = .exactly(try JSONPattern(argument))
        case "$partly": self = .partly(try JSONPattern(argument))
        case "$is": self = .value(argument)
        case "$url": self = .url(try URLPattern(argument))
        case "$jwt": self = .token(try TokenPattern(argument))
        default:
            let advice = NearestName.of(name, among: Self.names).map { "did you mean \($0)?" } ?? "there are \(Self.names.joined(separator: ", "))"
            throw JSONPatternError("there is no matcher \(name); \(advice)")
        }
    }
}
