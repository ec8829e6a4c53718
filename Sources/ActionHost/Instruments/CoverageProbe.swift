/// How the parts of files that run are counted.
package struct CoverageProbe: Sendable {
    /// The function that an instrumented file calls once in each realm, with the file's number and the number of its counters: it returns the
    /// array that they are in.
    package static let functionName = "__actionhost_counters__"

    /// The source of a file with counters in it, its lines unchanged; nil for a file that is not looked at.
    package var instrument: @Sendable (_ file: String, _ source: String) -> String?
    /// Takes the counters of a file that was loaded in a realm, when a step of a login there has ended. They begin again at 0.
    package var collect: @Sendable (_ file: Int, _ counts: [UInt32]) -> Void

    package init(
        instrument: @escaping @Sendable (_ file: String, _ source: String) -> String?,
        collect: @escaping @Sendable (_ file: Int, _ counts: [UInt32]) -> Void
    ) {
        self.instrument = instrument
        self.collect = collect
    }
}
