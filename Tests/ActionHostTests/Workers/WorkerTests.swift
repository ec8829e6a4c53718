import Testing

/// What starts processes: one test at a time, because they tell their own processes from others by looking before and after.
@Suite(.serialized) enum WorkerTests {}
