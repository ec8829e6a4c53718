/// Tells which turns made the process grow, without a look at the process in each of them: a look takes longer than a short turn does.
struct MemoryMeter {
    /// CPU time of turns after which the process is looked at again, in nanoseconds: less than it takes to fill a megabyte.
    private static let interval: Int64 = 500_000
    /// How old a look may be when a turn begins, in nanoseconds: what came before is no growth of that turn.
    private static let lifetime: Int64 = 20_000_000

    /// Resident bytes at the last look.
    private var bytes = 0
    private var time = Int64.min
    private var cpuSince: Int64 = 0

    /// A turn begins.
    mutating func begin(now: Int64) {
        if time == .min || now - time > Self.lifetime { look(at: now) }
    }

    /// Bytes by which the process has grown since the last look.
    func growth() -> Int { max(0, ResidentMemory.bytes() - bytes) }

    /// A turn has ended; the result is what it counts for.
    mutating func end(cpu: Int64, now: Int64) -> Int {
        cpuSince += cpu
        guard cpuSince >= Self.interval else { return 0 }
        let before = bytes
        look(at: now)
        return max(0, bytes - before)
    }

    private mutating func look(at now: Int64) {
        bytes = ResidentMemory.bytes()
        time = now
        cpuSince = 0
    }
}
