/// What is wrong with an IPv6 address, in the words of an error message.
public enum URLIPv6Problem: String, Error, Sendable {
    case singleColonAtStart = "it begins with a single colon"
    case singleColonAtEnd = "it ends with a single colon"
    case tooManyPieces = "it has more than eight pieces"
    case tooFewPieces = "it has fewer than eight pieces and no ::"
    case twoCompressions = "it has :: twice"
    case invalidCharacter = "a piece is not one to four hexadecimal digits"
    case invalidIPv4Part = "the IPv4 address at its end is not four numbers from 0 to 255"
}
