import Testing

/// What starts processes: one test at a time, because they tell their own processes from others by looking before and after. For the same reason
/// not where all other tests start some too.
@Suite(.serialized, .enabled(if: runsInThreads)) enum WorkerTests {}
