import ActionHostTesting
import PostLogin

extension Duration {
    /// `0.42 ms`, `12.3 ms`, `1.25 s`.
    var readable: String {
        let milliseconds = self.milliseconds
        return switch milliseconds {
        case ..<9.995: "\(Self.text(milliseconds, digits: 2)) ms"
        case ..<999.95: "\(Self.text(milliseconds, digits: 1)) ms"
        default: "\(Self.text(milliseconds / 1000, digits: 2)) s"
        }
    }

    private static func text(_ number: Double, digits: Int) -> String {
        let scale = digits == 1 ? 10 : 100
        let (whole, part) = Int((number * Double(scale)).rounded()).quotientAndRemainder(dividingBy: scale)
        let fraction = String(part)
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension String {
    /// The text with control characters other than line breaks and tabs written out: a script's text gives a terminal no commands.
    var visible: String { VisibleText.of(self) }
}
