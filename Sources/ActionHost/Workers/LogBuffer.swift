import PostLogin

/// What one execution has logged, up to a limit.
struct LogBuffer {
    /// Entries, which take room also when they are empty.
    static let entryLimit = 10_000

    /// Bytes of UTF-8 of all messages of one execution.
    let limit: Int
    private(set) var entries: [LogEntry] = []
    private(set) var size = 0
    private var isFull = false

    init(limit: Int) { self.limit = limit }

    mutating func append(_ entry: LogEntry) {
        guard !isFull else { return }
        let newSize = size + entry.message.utf8.count
        if newSize > limit {
            close("\(limit.readableBytes)", at: entry.time)
        } else if entries.count == Self.entryLimit {
            close("\(Self.entryLimit) entries", at: entry.time)
        } else {
            size = newSize
            entries.append(entry)
        }
    }

    private mutating func close(_ limit: String, at time: Double) {
        isFull = true
        entries.append(LogEntry(level: "warn", message: "[the rest of the log was dropped: the limit is \(limit)]", time: time))
    }
}
