import Foundation

/// The clocks of a turn, in nanoseconds. `ContinuousClock` knows no CPU time, and a turn reads both often.
enum ThreadClock {
    /// CPU time of the calling thread.
    static func cpuTime() -> Int64 { read(CLOCK_THREAD_CPUTIME_ID) }

    /// CPU time of another thread of the process, by its id in the kernel; nil when there is none.
    static func cpuTime(ofThread id: Int) -> Int64? {
        // The kernel's own numbers for such clocks: the id's complement, and that this is a thread's clock of its schedule.
        let perThread = 4
        let scheduled = 2
        var time = timespec()
        guard clock_gettime(clockid_t(truncatingIfNeeded: ~id << 3 | perThread | scheduled), &time) == 0 else { return nil }
        return nanoseconds(time)
    }

    /// Monotonic time.
    static func now() -> Int64 { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
}

extension Duration {
    /// Whole nanoseconds, clamped to what fits.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? (seconds < 0 ? .min : .max) : product &+ attoseconds / 1_000_000_000
    }
}
