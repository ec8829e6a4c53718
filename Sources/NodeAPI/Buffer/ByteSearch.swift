/// Finding bytes among bytes, in a time that grows with their number and no faster: no script can interrupt it.
enum ByteSearch {
    /// Where `needle` begins in `bytes`: the first place from `start` on, or the last one up to it.
    ///
    /// With a `step` of 2, places are even numbers and bytes count in pairs: what is left over is not looked at.
    static func index(of needle: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int, forward: Bool, step: Int) -> Int? {
        let size = needle.count / step
        let first = min(max(start, 0), bytes.count) / step
        let end = forward ? bytes.count / step : min(first + size, bytes.count / step)
        let window = (forward ? min(first, end) : 0)..<end
        guard size > 0, size <= window.count else { return nil }

        func wanted(_ index: Int) -> UInt16 {
            let place = (forward ? index : size - 1 - index) * step
            return step == 1 ? UInt16(needle[place]) : UInt16(needle[place]) << 8 | UInt16(needle[place + 1])
        }
        func found(_ index: Int) -> UInt16 {
            let place = (forward ? window.lowerBound + index : window.upperBound - 1 - index) * step
            return step == 1 ? UInt16(bytes[place]) : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
        }

        // Knuth, Morris and Pratt: how much of the needle still matches where one more unit does not.
        var rest = [Int](repeating: 0, count: size)
        var length = 0
        for index in 1..<size {
            while length > 0, wanted(index) != wanted(length) { length = rest[length - 1] }
            if wanted(index) == wanted(length) { length += 1 }
            rest[index] = length
        }
        length = 0
        for index in 0..<window.count {
            let unit = found(index)
            while length > 0, unit != wanted(length) { length = rest[length - 1] }
            if unit == wanted(length) { length += 1 }
            if length == size { return (forward ? window.lowerBound + index - size + 1 : window.upperBound - 1 - index) * step }
        }
        return nil
    }
}
