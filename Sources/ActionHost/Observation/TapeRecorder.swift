import PostLogin

/// Keeps a leg's tape, up to a limit: beyond it nothing is kept, and the leg goes on as if nobody watched.
struct TapeRecorder {
    /// Bytes, as JSON.
    let limit: Int
    private var kept: LegTape
    private var size = 0
    /// What an entry takes beside its values.
    private static let entrySize = 80
    private static let readingSize = 24

    init(seed: String, limit: Int) {
        kept = LegTape(seed: seed)
        self.limit = limit
    }

    var seed: String { kept.seed }

    /// What was kept, with the files that it came with.
    func tape(with files: FileLedger) -> LegTape {
        var tape = kept
        guard tape.gap == nil else { return tape }
        tape.files = files.taped
        if files.isFull { tape.hasMoreFiles = true }
        return tape
    }

    mutating func add(_ entry: TapeEntry) {
        guard admit(Self.entrySize + Self.size(of: entry)) else { return }
        kept.entries.append(entry)
    }

    mutating func addDate(_ value: Double) { add(value, to: \.dates) }
    mutating func addTick(_ value: Double) { add(value, to: \.ticks) }

    mutating func add(_ execution: TapedExecution) {
        let texts = execution.requests.reduce(0) { $0 + $1.request.json.jsonByteCount + Self.entrySize }
        guard admit(Self.entrySize + texts) else { return }
        kept.executions.append(execution)
    }

    mutating func addUnrepeatable(_ name: String) {
        if !kept.unrepeatable.contains(name), kept.gap == nil { kept.unrepeatable.append(name) }
    }

    private mutating func add(_ value: Double, to clock: WritableKeyPath<LegTape, ClockReadings>) {
        guard kept.gap == nil else { return }
        let before = kept[keyPath: clock].size
        kept[keyPath: clock].append(value)
        if kept[keyPath: clock].size > before { _ = admit(Self.readingSize) }
    }

    /// Whether there is room; where there is none, what was kept is let go of.
    private mutating func admit(_ count: Int) -> Bool {
        guard kept.gap == nil else { return false }
        size += count
        guard size > limit else { return true }
        kept = LegTape(seed: kept.seed)
        kept.gap = "it got more from outside than a recording keeps: the limit is \(limit.readableBytes)"
        return false
    }

    private static func size(of entry: TapeEntry) -> Int {
        switch entry {
        case .call(let call): call.name.utf8.count + call.arguments.jsonByteCount
        case .answer(_, let value, _): value.jsonByteCount
        case .failure(_, let error, _): error.message.utf8.count + error.members.jsonByteCount
        case .reading(let name, let value): name.utf8.count + value.jsonByteCount
        case .timer, .stopped: 0
        }
    }
}
