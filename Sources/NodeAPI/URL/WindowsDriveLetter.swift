/// `C:` or `C|` in a `file` URL, which the standard reads as the root of a drive on every platform.
enum WindowsDriveLetter {
    /// Whether these bytes are a letter with `:` or `|` after it, and nothing else.
    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 2, let first = bytes.first, let last = bytes.last else { return false }
        return ASCII.isLetter(first) && (last == ASCII.colon || last == ASCII.verticalBar)
    }

    /// Whether a path segment is a drive letter in its normal form, with `:`.
    static func isNormalized(_ segment: String) -> Bool {
        let bytes = segment.utf8
        guard bytes.count == 2, let first = bytes.first, let last = bytes.last else { return false }
        return ASCII.isLetter(first) && last == ASCII.colon
    }

    /// Whether a drive letter begins here and the segment ends with it.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard matches(bytes.prefix(2)) else { return false }
        switch bytes.dropFirst(2).first {
        case nil, ASCII.slash, ASCII.backslash, ASCII.questionMark, ASCII.numberSign: return true
        default: return false
        }
    }
}
