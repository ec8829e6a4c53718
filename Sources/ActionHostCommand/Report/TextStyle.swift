/// Colours of the text output, or none.
struct TextStyle: Sendable {
    enum Tone: String {
        case strong = "1"
        case quiet = "2"
        case bad = "31"
        case good = "32"
        case careful = "33"
        case label = "36"
    }

    var isColored = false

    func paint(_ text: String, _ tones: Tone?...) -> String {
        let codes = tones.compactMap { $0?.rawValue }.joined(separator: ";")
        return isColored && !codes.isEmpty && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }
}
