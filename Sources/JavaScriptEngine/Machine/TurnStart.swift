/// The clocks at the beginning of a turn.
struct TurnStart {
    /// CPU time of the thread, in nanoseconds.
    var cpu: Int64
    /// Resident bytes of the process.
    var memory: Int
}
