extension JSONParser {
    /// Reads the number that starts at the position.
    ///
    /// The digits are gathered in an integer on the way. With at most 18 of them and a small exponent that is enough
    /// for an exact result; only the others take the standard library's conversion from text.
    mutating func parseNumber() throws(JSONSyntaxError) -> Double {
        let start = position
        let isNegative = current == UInt8(ascii: "-")
        if isNegative { position += 1 }

        var digits = DecimalDigits()
        if current == UInt8(ascii: "0") {
            position += 1
            if current.isDigit { throw failure("a number does not start with a needless 0", at: start) }
        } else {
            try parseDigits(into: &digits, expected: "a digit after the minus sign")
        }

        var exponent = 0
        if current == UInt8(ascii: ".") {
            position += 1
            let fraction = position
            try parseDigits(into: &digits, expected: "a digit after the decimal point")
            exponent = fraction - position
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            exponent += try parseExponent()
        }
        if let magnitude = digits.exactValue(exponent: exponent) { return isNegative ? -magnitude : magnitude }
        return try convertNumber(in: start..<position)
    }

    private mutating func parseDigits(
        into digits: inout DecimalDigits, expected: StaticString
    ) throws(JSONSyntaxError) {
        guard current.isDigit else { throw unexpected(expected) }
        while current.isDigit {
            digits.append(current)
            position += 1
        }
    }

    /// Reads an exponent from its `e` on. Beyond six digits its exact value no longer matters.
    private mutating func parseExponent() throws(JSONSyntaxError) -> Int {
        position += 1
        let isNegative = current == UInt8(ascii: "-")
        if isNegative || current == UInt8(ascii: "+") { position += 1 }
        guard current.isDigit else { throw unexpected("a digit in the exponent") }
        var exponent = 0
        while current.isDigit {
            if exponent < 1_000_000 { exponent = exponent * 10 + Int(current - UInt8(ascii: "0")) }
            position += 1
        }
        return isNegative ? -exponent : exponent
    }

    private func convertNumber(in range: Range<Int>) throws(JSONSyntaxError) -> Double {
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw failure("the number is beyond the range of a double", at: range.lowerBound)
        }
        return number
    }
}

/// The digits of a number, as far as an integer holds them.
private struct DecimalDigits {
    private var value: UInt64 = 0
    private var count = 0

    mutating func append(_ digit: UInt8) {
        // A zero in front is no digit of the value: 0.001 has one.
        if count > 0 || digit != UInt8(ascii: "0") { count += 1 }
        if count <= 18 { value = value * 10 + UInt64(digit - UInt8(ascii: "0")) }
    }

    /// The correctly rounded value times a power of ten, when a single rounding yields it.
    ///
    /// An integer converts with one rounding. Below 2^53 it converts with none, and powers of ten up to 10^22 are
    /// doubles, so that the one division or multiplication is the only rounding.
    func exactValue(exponent: Int) -> Double? {
        guard count <= 18 else { return nil }
        if exponent == 0 || value == 0 { return Double(value) }
        guard value <= 1 << 53, -22...22 ~= exponent else { return nil }
        let power = Self.powersOfTen[abs(exponent)]
        return exponent < 0 ? Double(value) / power : Double(value) * power
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
