/// The text of a number as JavaScript writes it.
enum JSONNumber {
    /// The text of any number; `null` for those that JSON has no notation for.
    ///
    /// Swift's description has the digits that JavaScript has, the shortest that read as the same number. Where the
    /// decimal point goes and when there is an exponent differs: this follows `Number::toString` of ECMAScript.
    static func text(of number: Double) -> String {
        // Nearly every number of an event is a small integer. -0 is one: JavaScript writes it without the sign.
        if let integer = exactInteger(number) { return String(integer) }
        guard number.isFinite else { return "null" }

        // Without an exponent, a fraction reads the same in both languages.
        let description = number.description
        if number.magnitude < 0x1p53 && !description.utf8.contains(UInt8(ascii: "e")) { return description }

        let (digits, pointPosition) = significantDigits(of: number.magnitude)
        let sign = number < 0 ? "-" : ""
        switch pointPosition {
        case digits.count...21 where digits.count <= 21:
            return sign + digits + String(repeating: "0", count: pointPosition - digits.count)
        case 1...21:
            return sign + digits.prefix(pointPosition) + "." + digits.dropFirst(pointPosition)
        case -5...0:
            return sign + "0." + String(repeating: "0", count: -pointPosition) + digits
        default:
            let exponent = pointPosition - 1
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            return sign + digits.prefix(1) + fraction + (exponent < 0 ? "e-" : "e+") + String(exponent.magnitude)
        }
    }

    /// The integer that a number is; nil for fractions and from 2^53 on, where integers are no longer exact.
    static func exactInteger(_ number: Double) -> Int64? {
        // Not `Int64(exactly:)`: it needs the mathematics library, which nothing else here does.
        guard number.magnitude < 0x1p53 else { return nil }
        let integer = Int64(number)
        return Double(integer) == number ? integer : nil
    }

    /// The digits without zeros at either end, and how many of them come before the decimal point (12.5: "125", 2).
    private static func significantDigits(of magnitude: Double) -> (digits: String, pointPosition: Int) {
        let parts = magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let fraction = mantissa.count > 1 ? mantissa[1] : ""

        let all = mantissa[0] + fraction
        let withoutLeading = all.drop { $0 == "0" }
        let trailing = withoutLeading.reversed().prefix { $0 == "0" }.count
        let pointPosition = mantissa[0].count - (all.count - withoutLeading.count) + exponent
        return (String(withoutLeading.dropLast(trailing)), pointPosition)
    }
}
