/// What a JavaScript test file came to.
public struct JavaScriptTestReport: Sendable, Hashable, Codable {
    /// The file, as the runner was told it.
    public var file: String
    /// Its tests as they were written down, each after its subtests; what the file itself did wrong is a test with the file's name, and the last.
    public var tests: [JavaScriptTest] = []
    /// What was printed while no test ran.
    public var output: [String] = []
    /// What the author should know although no test failed for it.
    public var notes: [String] = []
    public var duration: Duration = .zero

    /// Whether no test failed.
    public var hasPassed: Bool { !tests.contains { $0.status == .failed } }
}
