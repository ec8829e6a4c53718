private import CICU

/// UTS #46 through ICU: a domain with characters outside ASCII becomes one in Punycode.
enum DomainToASCII {
    /// ICU's converter, opened once and never closed; nil when ICU could not open it.
    ///
    /// `nonisolated(unsafe)` is safe here: the converter, a UIDNA, is immutable, and ICU documents that several threads
    /// may use it at a time.
    private nonisolated(unsafe) static let converter: OpaquePointer? = {
        var status: ICUStatus = 0
        let options = ICU_DOMAIN_CHECK_BIDI | ICU_DOMAIN_CHECK_JOINERS | ICU_DOMAIN_NONTRANSITIONAL_TO_ASCII
        let converter = icu_domainConverter(UInt32(options), &status)
        return status <= 0 ? converter : nil
    }()

    /// What ICU always checks and the standard does not ask for: CheckHyphens and VerifyDnsLength are false.
    private static let ignoredErrors =
        ICU_DOMAIN_EMPTY_LABEL | ICU_DOMAIN_LABEL_TOO_LONG | ICU_DOMAIN_TOO_LONG
        | ICU_DOMAIN_LEADING_HYPHEN | ICU_DOMAIN_TRAILING_HYPHEN | ICU_DOMAIN_HYPHEN_3_4

    /// The longest domain that is converted, in bytes of UTF-8.
    ///
    /// The standard has no limit, but ICU's time grows with the square of the number of labels, and a script must not
    /// be able to hold its thread here for seconds. No name in the DNS is longer than 253 bytes.
    private static let longestDomain = 16_384

    /// The ASCII form of a domain in UTF-8.
    static func convert(_ domain: ArraySlice<UInt8>) throws(URLParsingError.Reason) -> [UInt8] {
        let text = String(decoding: domain, as: UTF8.self)
        guard domain.count <= longestDomain, let (output, errors) = nameToASCII(revised(text)) else {
            throw .invalidDomain(host: text, .unreadable)
        }
        if let problem = problem(errors) { throw .invalidDomain(host: text, problem) }
        let ascii = output.compactMap { UInt8(exactly: $0) }
        guard ascii.count == output.count, ascii.allSatisfy({ $0 < 0x80 }) else {
            throw .invalidDomain(host: text, .unreadable)
        }
        if hasNeedlesslyEncodedLabel(ascii) { throw .invalidDomain(host: text, .invalidEncodedLabel) }
        return ascii
    }

    private static func nameToASCII(_ input: [UInt16]) -> (output: [UInt16], errors: Int)? {
        guard let converter, let length = Int32(exactly: input.count) else { return nil }
        var capacity = max(input.count * 2, 256)
        while true {
            var status: ICUStatus = 0
            var errors: UInt32 = 0
            var needed = 0
            let output = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                needed = Int(
                    icu_domainToASCII(
                        converter, input, length, buffer.baseAddress, Int32(clamping: capacity), &errors, &status))
                count = min(max(needed, 0), capacity)
            }
            if status == ICU_BUFFER_OVERFLOW, needed > capacity {
                capacity = needed
                continue
            }
            return status <= 0 ? (output, Int(errors)) : nil
        }
    }

    private static func problem(_ errors: Int) -> URLDomainProblem? {
        let errors = errors & ~ignoredErrors
        return switch true {
        case errors == 0: nil
        case errors & ICU_DOMAIN_PUNYCODE != 0: .invalidPunycode
        case errors & (ICU_DOMAIN_INVALID_ENCODED_LABEL | ICU_DOMAIN_LABEL_HAS_DOT) != 0: .invalidEncodedLabel
        case errors & ICU_DOMAIN_DISALLOWED != 0: .disallowedCharacter
        case errors & ICU_DOMAIN_LEADING_COMBINING_MARK != 0: .leadingCombiningMark
        case errors & ICU_DOMAIN_JOINERS != 0: .joiner
        case errors & ICU_DOMAIN_BIDI != 0: .writingDirections
        default: .unreadable
        }
    }

    /// Whether a label is Punycode of plain ASCII, as in `xn--abc-`: invalid since revision 33 of UTS #46.
    private static func hasNeedlesslyEncodedLabel(_ domain: [UInt8]) -> Bool {
        domain.split(separator: ASCII.dot).contains { label in
            label.starts(with: "xn--".utf8) && label.last == ASCII.hyphen
        }
    }
}
