import TestSupport

/// Makes wrong texts of right ones.
struct Mutator {
    private var random: SeededGenerator
    /// Pieces that parsers stumble over.
    private static let pieces: [[UInt8]] = [
        "0", "-0", "-1", "1e999", "9223372036854775808", "18446744073709551616", "0.1e-400", "null", "true", "{}", "[]", "\"\"", "\"__proto__\":", "\\u0000",
        "\\ud800", "\u{0}", "\u{FEFF}", "\u{2028}", "é", "😀", "[[[[[[[[", "{\"a\":", "\"", "\\", ",", ":", ".", "=", "-", "&a", "*a", "!!binary ", "<<: ", "|\n", "\t", "\n",
        "${HOME}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// One to five changes, at places and of kinds that the seed decides.
    mutating func mutate(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes = Array(text)
        for _ in 0..<Int.random(in: 1...5, using: &random) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...16, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 4: bytes.insert(contentsOf: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)], at: place)
        case 5: bytes.replaceSubrange(place..<end, with: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)])
        default: bytes.removeSubrange(place...)
        }
    }
}
