/// Times of a timeline as texts.
enum TimeText {
    /// `0.42 ms`, `85.3 ms`, `1.25 s`.
    static func duration(_ milliseconds: Double) -> String {
        milliseconds >= 999.5 ? "\(number(milliseconds / 1000, digits: 2)) s" : "\(number(milliseconds, digits: milliseconds < 9.995 ? 2 : 1)) ms"
    }

    /// A number with so many decimals.
    static func number(_ number: Double, digits: Int) -> String {
        let scale = digits == 1 ? 10.0 : 100.0
        let (whole, part) = Int64(min(max(number, 0), 1e12) * scale + 0.5).quotientAndRemainder(dividingBy: Int64(scale))
        let fraction = String(part)
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
