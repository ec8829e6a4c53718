/// What UTS #46 has against a domain, in the words of an error message.
public enum URLDomainProblem: String, Sendable {
    case disallowedCharacter = "it contains a character that domains cannot have"
    case invalidPunycode = "a label that begins with xn-- is not valid Punycode"
    case invalidEncodedLabel = "a label that begins with xn-- stands for one that is not valid itself"
    case leadingCombiningMark = "a label begins with a combining mark"
    case writingDirections = "it mixes writing directions in a way that is not allowed"
    case joiner = "it contains a zero-width joiner where none is allowed"
    case unreadable = "it is too long or cannot be converted to ASCII"
}
