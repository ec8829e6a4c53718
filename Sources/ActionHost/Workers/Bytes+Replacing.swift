import Foundation

extension [UInt8] {
    /// Puts other bytes in the place of each occurrence of some; false when there is none.
    mutating func replace(_ pattern: [UInt8], with replacement: [UInt8]) -> Bool {
        guard var position = position(of: pattern, from: 0) else { return false }
        var result: [UInt8] = []
        var rest = 0
        while true {
            result += self[rest..<position] + replacement
            rest = position + pattern.count
            guard let next = self.position(of: pattern, from: rest) else { break }
            position = next
        }
        self = result + self[rest...]
        return true
    }

    private func position(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var position = start
            while pattern.count <= bytes.count - position {
                guard let found = memchr(base + position, Int32(first), bytes.count - position - pattern.count + 1) else { return nil }
                position = UnsafeRawPointer(found) - base
                if memcmp(found, pattern, pattern.count) == 0 { return position }
                position += 1
            }
            return nil
        }
    }
}
