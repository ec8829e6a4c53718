package import JavaScriptEngine

/// Takes the samples of the stack that one step of a login has left, or why there are none.
package typealias TakeSamples = @Sendable (Result<[StackSample], EngineError>) -> Void

/// What looks at scripts while they run, for the tools of people who write actions; with isolation by threads only.
package struct Instruments: Sendable {
    /// Nil: no samples are taken.
    package var takeSamples: TakeSamples?
    /// Counts what runs; nil: nothing is counted.
    package var coverage: CoverageProbe?

    package init(takeSamples: TakeSamples? = nil, coverage: CoverageProbe? = nil) {
        self.takeSamples = takeSamples
        self.coverage = coverage
    }
}
