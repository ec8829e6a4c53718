import Logging
import Sandbox

/// How many worker processes there are, and what they have in common.
struct ProcessWorkersConfiguration: Sendable {
    /// The path of the program that becomes a worker.
    var executable: String
    /// Whether every measure of the sandbox has to be in force.
    var isStrict: Bool
    /// Processes: as many legs run at a time.
    var workers: Int
    /// Bytes that a worker may have as a whole, where the kernel keeps that: a login's limit, and what a worker has without one, with room to spare.
    var processMemoryLimit: Int
    /// Bytes of one message of a worker: more than what a leg may leave behind takes.
    var messageLimit: Int
    /// Legs that may wait for a process.
    var queueLimit: Int
    var settings: WorkerSettings
    /// The actions that the settings have, in their order.
    var actions: [Action]
    /// What stays in this process.
    var functions: [String: HostFunction]
    var answerUserQuestion: AnswerUserQuestion?
    var logger: Logger
}

extension ProcessWorkersConfiguration {
    /// - Throws: ``WorkerError`` for a measure that is not in force and has to be.
    func check(_ measures: [SandboxMeasure]) throws(WorkerError) {
        guard isStrict, let refused = measures.first(where: { !$0.isInForce }) else { return }
        throw WorkerError(code: .sandbox, description: "a worker is to run in a whole sandbox, and the kernel refuses a part of it: \(refused)")
    }
}
