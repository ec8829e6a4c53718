import CJavaScriptCore

extension VirtualMachine {
    /// Prepares the process for samples that know their lines: scripts are run by the interpreter and the first compiler alone, whose code
    /// knows them.
    ///
    /// - Parameter interval: the time between two samples.
    /// - Returns: false when the process has made a machine before; samples then come every millisecond, and those of hot loops have no lines.
    @discardableResult
    public static func prepareForSampling(every interval: Duration) throws(EngineError) -> Bool {
        let (seconds, attoseconds) = interval.components
        return try EngineProcess.prepareForSampling(microseconds: max(50, Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)))
    }

    /// Begins to take samples of the stack, whenever a script of this machine runs.
    ///
    /// - Throws: ``EngineError`` when the engine's profiler does not start.
    public func startSampling() throws(EngineError) {
        guard JSContextGroupEnableSamplingProfiler(group) else { throw .profiler("JavaScriptCore's sampling profiler does not start here") }
    }

    /// The samples since the last call; none when ``startSampling()`` has not been called.
    ///
    /// - Throws: ``EngineError`` when the engine describes them in words that are not known.
    public func takeSamples() throws(EngineError) -> [StackSample] {
        guard let text = EngineText(owned: JSContextGroupTakeSamplesFromSamplingProfiler(group))?.string, !text.isEmpty else { return [] }
        do {
            return try SampleTraces(json: text).samples
        } catch {
            throw .profiler("JavaScriptCore's samples cannot be read: \(error)")
        }
    }
}
