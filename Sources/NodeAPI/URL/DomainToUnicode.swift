/// The domain as people read it: labels in Punycode are decoded.
enum DomainToUnicode {
    static func convert(_ domain: String) -> String {
        domain.split(separator: ".", omittingEmptySubsequences: false).map { label in
            guard label.hasPrefix("xn--"), let text = decoded(label.dropFirst(4)) else { return String(label) }
            return text
        }.joined(separator: ".")
    }

    /// RFC 3492, for a label whose validity the URL parser has checked; nil when it is no Punycode.
    private static func decoded(_ label: Substring) -> String? {
        let units = Array(label.utf8)
        // Inserting is slow in long labels, and names in the DNS have none: 63 bytes are the most there.
        guard units.count <= 1024 else { return nil }
        let end = units.lastIndex(of: ASCII.hyphen)
        var output = units[..<(end ?? 0)].map { Unicode.Scalar($0) }
        var position = 0
        var code = 128
        var bias = 72
        var index = end.map { $0 + 1 } ?? 0
        while index < units.count {
            let before = position
            var weight = 1
            for key in stride(from: 36, to: Int.max, by: 36) {
                guard index < units.count, let digit = digit(units[index]) else { return nil }
                index += 1
                position += digit * weight
                let threshold = min(max(key - bias, 1), 26)
                if digit < threshold { break }
                weight *= 36 - threshold
                // Far beyond any code point, and far from an overflow.
                guard position < 1 << 32, weight < 1 << 32 else { return nil }
            }
            let count = output.count + 1
            bias = adapted(position - before, count: count, isFirst: before == 0)
            code += position / count
            position %= count
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            output.insert(scalar, at: position)
            position += 1
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: output)
        return text
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }

    private static func digit(_ unit: UInt8) -> Int? {
        switch unit {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(unit - UInt8(ascii: "a"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(unit - UInt8(ascii: "A"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(unit - UInt8(ascii: "0")) + 26
        default: nil
        }
    }
}
