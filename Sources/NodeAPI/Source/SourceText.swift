import Foundation

/// A source that is looked through for many words: byte by byte, as `String` compares characters, which takes a hundred times as long.
struct SourceText {
    let source: String
    private let bytes: [UInt8]

    init(_ source: String) {
        self.source = source
        bytes = Array(source.utf8)
    }

    /// Whether an ASCII word is in it, also as a part of another.
    func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { word in bytes.withUnsafeBytes { Self.contains(UnsafeRawBufferPointer(word), in: $0) } }
    }

    private static func contains(_ word: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer) -> Bool {
        guard let start = text.baseAddress, let first = word.first, let letters = word.baseAddress else { return word.isEmpty }
        var position = 0
        while text.count - position >= word.count, let found = memchr(start + position, Int32(first), text.count - position) {
            let place = start.distance(to: UnsafeRawPointer(found))
            guard text.count - place >= word.count else { return false }
            if memcmp(found, letters, word.count) == 0 { return true }
            position = place + 1
        }
        return false
    }
}
