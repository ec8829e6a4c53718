/// What `records.js` makes of a tree, read: a head of three counts (texts, comments, nodes); the texts' lengths; three numbers for each
/// comment and eight for each node.
struct SyntaxRecords: Sendable {
    private(set) var texts: [String] = []
    private(set) var comments: [(isBlock: Bool, range: Range<Int>)] = []
    private(set) var nodes: [SyntaxRecord] = []

    /// - Parameter texts: all texts, one after another.
    /// - Returns: nil when these are no such numbers.
    init?(numbers: [Int32], texts units: [UInt16]) {
        var reader = Reader(numbers: numbers)
        guard let textCount = reader.next(), let commentCount = reader.next(), let nodeCount = reader.next(), nodeCount > 0 else { return nil }
        var start = 0
        for _ in 0..<textCount {
            guard let length = reader.next(), length >= 0, start + length <= units.count else { return nil }
            texts.append(String(decoding: units[start..<(start + length)], as: UTF16.self))
            start += length
        }
        for _ in 0..<commentCount {
            guard let kind = reader.next(), let range = reader.range() else { return nil }
            comments.append((kind == 1, range))
        }
        nodes.reserveCapacity(nodeCount)
        for _ in 0..<nodeCount {
            guard let node = reader.node() else { return nil }
            nodes.append(node)
        }
    }

    private struct Reader {
        private static let kinds = SyntaxKind.allCases
        private static let roles = SyntaxRole.allCases

        let numbers: [Int32]
        var position = 0

        init(numbers: [Int32]) { self.numbers = numbers }

        mutating func next() -> Int? {
            guard position < numbers.count else { return nil }
            defer { position += 1 }
            return Int(numbers[position])
        }

        mutating func range() -> Range<Int>? {
            guard let start = next(), let end = next(), start <= end else { return nil }
            return start..<end
        }

        mutating func node() -> SyntaxRecord? {
            guard let kind = next(), let role = next(), let range = range(), let parent = next(), let end = next(), let text = next(),
                let flags = next(), Self.kinds.indices.contains(kind), Self.roles.indices.contains(role)
            else { return nil }
            return SyntaxRecord(
                kind: Self.kinds[kind], role: Self.roles[role], flags: SyntaxFlags(rawValue: Int32(flags)), range: range,
                parent: parent < 0 ? nil : parent, next: end, text: text < 0 ? nil : text)
        }
    }
}
