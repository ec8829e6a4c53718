/// An IPv6 address.
public struct IPv6Address: Sendable, Hashable {
    /// The eight 16-bit numbers, in the order in which they are written.
    public var pieces: SIMD8<UInt16>

    public init(pieces: SIMD8<UInt16>) { self.pieces = pieces }
}

extension IPv6Address: CustomStringConvertible {
    /// The address in its shortest form, without brackets; the longest run of zeros becomes `::`.
    public var description: String {
        let zeros = longestZeroRun
        var output = ""
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound, !zeros.isEmpty {
                output += index == 0 ? "::" : ":"
                index = zeros.upperBound
                continue
            }
            output += String(pieces[index], radix: 16)
            if index < 7 { output += ":" }
            index += 1
        }
        return output
    }

    /// The first of the longest runs of two or more zeros; empty when there is none.
    private var longestZeroRun: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            if pieces[index] != 0 {
                start = index + 1
            } else if index + 1 - start > max(longest.count, 1) {
                longest = start..<(index + 1)
            }
        }
        return longest
    }
}
