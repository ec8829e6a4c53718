/// The schemes that the standard treats apart: their URLs have a host, and `\` in them reads as `/`.
enum SpecialScheme {
    case ftp, file, http, https, ws, wss

    init?(_ scheme: String) {
        switch scheme {
        case "https": self = .https
        case "http": self = .http
        case "file": self = .file
        case "ws": self = .ws
        case "wss": self = .wss
        case "ftp": self = .ftp
        default: return nil
        }
    }

    /// The port that a URL of this scheme leaves unsaid.
    var defaultPort: UInt16? {
        switch self {
        case .ftp: 21
        case .file: nil
        case .http, .ws: 80
        case .https, .wss: 443
        }
    }
}
