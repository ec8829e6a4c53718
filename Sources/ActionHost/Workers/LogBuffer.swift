import PostLogin

/// What one execution has logged, up to a limit.
struct LogBuffer {
    /// Bytes of UTF-8 of all messages of one execution.
    static let limit = 256 * 1024

    private(set) var entries: [LogEntry] = []
    private var size = 0
    private var isFull = false

    mutating func append(_ entry: LogEntry) {
        guard !isFull else { return }
        size += entry.message.utf8.count
        if size <= Self.limit {
            entries.append(entry)
        } else {
            isFull = true
            entries.append(
                LogEntry(level: "warn", message: "[the rest of the log was dropped: the limit is 256 KiB]", time: entry.time))
        }
    }
}
