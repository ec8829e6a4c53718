extension DomainToASCII {
    /// A domain's UTF-16, with the mappings that newer revisions of UTS #46 have and the system's ICU may not.
    ///
    /// The standard means the newest revision. ICU 72 has that of Unicode 15.0; since then `ẞ` maps to `ß`, not to
    /// `ss`, and characters that were disallowed are mapped or ignored. Mapping them first gives the newest revision's
    /// result with any ICU. What it cannot give: characters that Unicode got after the system's ICU, and U+1806, which
    /// became valid.
    static func revised(_ domain: String) -> [UInt16] {
        var output: [UInt16] = []
        output.reserveCapacity(domain.utf8.count)
        for scalar in domain.unicodeScalars {
            guard let revised = revised(scalar) else { continue }
            output.append(contentsOf: UTF16.encode(revised) ?? UTF16.encodedReplacementCharacter)
        }
        return output
    }

    /// What a character is mapped to before ICU sees it; nil when it is ignored.
    private static func revised(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case ..<0x04C0: scalar
        case 0x04C0: "\u{04CF}"
        // The Georgian capitals of the Asomtavruli script.
        case 0x10A0...0x10C5: Unicode.Scalar(scalar.value + 0x1C60)
        case 0x1E9E: "ß"
        case 0x2132: "\u{214E}"
        case 0x2183: "\u{2184}"
        case 0x2F868: "\u{36FC}"
        case 0x2F874: "\u{5F53}"
        case 0x2F91F: "\u{243AB}"
        case 0x2F95F: "\u{7AEE}"
        case 0x2F9BF: "\u{45D7}"
        // Hangul fillers, Khmer inherent vowels, invisible operators, formatting of digits and of music.
        case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2061...0x2063, 0x206A...0x206F, 0x3164, 0xFFA0,
            0x1D173...0x1D17A:
            nil
        default: scalar
        }
    }
}
