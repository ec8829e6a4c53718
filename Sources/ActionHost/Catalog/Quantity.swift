/// Durations and sizes in the units that people write.
public enum Quantity {
    /// `20s`, `1.5 s`, `200ms`, `2m`, `1h`; a number alone is seconds. Nil when it is no positive duration.
    public static func duration(_ text: String) -> Duration? {
        guard let (number, unit) = split(text) else { return nil }
        let milliseconds: Double
        switch unit {
        case "ms": milliseconds = number
        case "", "s": milliseconds = number * 1000
        case "m", "min": milliseconds = number * 60_000
        case "h": milliseconds = number * 3_600_000
        default: return nil
        }
        return milliseconds >= 1 && milliseconds < 1e12 ? .milliseconds(Int64(milliseconds)) : nil
    }

    /// `128MB`, `512 kB`, `1GB`, `1000000`; units are powers of 1024. Nil when it is no positive size.
    public static func bytes(_ text: String) -> Int? {
        guard let (number, unit) = split(text) else { return nil }
        let factor: Double
        switch unit.lowercased() {
        case "", "b": factor = 1
        case "k", "kb", "kib": factor = 1024
        case "m", "mb", "mib": factor = 1_048_576
        case "g", "gb", "gib": factor = 1_073_741_824
        default: return nil
        }
        let bytes = number * factor
        return bytes >= 1 && bytes < 1e15 ? Int(bytes) : nil
    }

    private static func split(_ text: String) -> (number: Double, unit: String)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits), number > 0 else { return nil }
        return (number, String(text[digits.endIndex...].drop { $0 == " " }))
    }
}
