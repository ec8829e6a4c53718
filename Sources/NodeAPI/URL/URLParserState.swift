/// The states of the standard's basic URL parser, under its names.
enum URLParserState {
    case schemeStart, scheme, noScheme
    case specialRelativeOrAuthority, pathOrAuthority
    case relative, relativeSlash
    case specialAuthoritySlashes, specialAuthorityIgnoreSlashes
    case authority, host, hostname, port
    case file, fileSlash, fileHost
    case pathStart, path, opaquePath
    case query, fragment
}
