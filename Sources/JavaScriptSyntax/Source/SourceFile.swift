/// A source's text with its lines, by UTF-16 offsets: what JavaScript counts in.
public struct SourceFile: Sendable {
    /// The file as messages name it.
    public let name: String
    public let text: String
    let units: [UInt16]
    /// Where each line begins.
    private let lineStarts: [Int]

    public init(name: String, text: String) {
        self.name = name
        self.text = text
        units = Array(text.utf16)
        lineStarts = Self.lineStarts(in: units)
    }

    /// How many lines there are; one at least.
    public var lineCount: Int { lineStarts.count }

    /// How many UTF-16 code units there are.
    public var length: Int { units.count }

    /// The place at an offset; the end of the source for one beyond it.
    public func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), units.count)
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(offset: offset, line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The place of a line and column, both counted from 1 and clamped to what is there.
    public func position(line: Int, column: Int) -> SourcePosition {
        let range = range(ofLine: line)
        return position(at: min(range.lowerBound + max(column, 1) - 1, range.upperBound))
    }

    /// The offsets of a line, counted from 1 and clamped to those there are, without the line's end.
    public func range(ofLine line: Int) -> Range<Int> {
        let index = min(max(line, 1), lineStarts.count) - 1
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : units.count
        while end > start, Self.isLineEnd(units[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The text between two offsets.
    public func text(in range: Range<Int>) -> String { String(decoding: units[range.clamped(to: 0..<units.count)], as: UTF16.self) }

    /// The text of a line, counted from 1.
    public func text(ofLine line: Int) -> String { text(in: range(ofLine: line)) }

    /// Lines end where JavaScript's do.
    private static func lineStarts(in units: [UInt16]) -> [Int] {
        var starts = [0]
        for (index, unit) in units.enumerated() where isLineEnd(unit) {
            let isFirstOfPair = unit == 0x0D && index + 1 < units.count && units[index + 1] == 0x0A
            if !isFirstOfPair { starts.append(index + 1) }
        }
        return starts
    }

    private static func isLineEnd(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D || unit == 0x2028 || unit == 0x2029 }
}
