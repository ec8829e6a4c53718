import Foundation
import Sandbox

/// A worker process that is ready, as its supervisor's thread has it.
struct WorkerConnection: ~Copyable {
    let process: SpawnedProcess
    let usage: ProcessUsage
    let measures: [SandboxMeasure]
    var reader: FrameReader

    /// How long a worker may take to become ready.
    private static let startTimeout = Duration.seconds(15)

    /// Starts a worker and waits until it is ready.
    init(_ configuration: ProcessWorkersConfiguration) throws(WorkerError) {
        let process = try SpawnedProcess(configuration.executable, memoryLimit: configuration.processMemoryLimit)
        var reader = FrameReader(descriptor: process.socket, sizeLimit: configuration.messageLimit)
        do throws(WorkerError) {
            var (thread, measures) = try Self.greet(process, configuration, &reader)
            // Limits are kept from outside by looking at the process.
            let usage = ProcessUsage(process: process.id, thread: thread)
            if !usage.isReadable {
                measures.append(SandboxMeasure(.observation, refusal: "its memory and CPU time cannot be read below /proc"))
            }
            try configuration.check(measures)
            self.process = process
            self.reader = reader
            self.measures = measures
            self.usage = usage
        } catch {
            let ending = process.end()
            if error.code != .start { throw error }
            throw WorkerError(code: .start, description: "\(error.description) (it \(ending))")
        }
    }

    private static func greet(
        _ process: SpawnedProcess, _ configuration: ProcessWorkersConfiguration, _ reader: inout FrameReader
    ) throws(WorkerError) -> (thread: Int, measures: [SandboxMeasure]) {
        do {
            try Frame.write(HostMessage.settings(configuration.settings), to: process.socket)
            switch try first(of: &reader) {
            case .ready(WorkerSettings.version, let thread, let measures):
                return (thread, measures)
            case .ready(let version, _, _):
                throw WorkerError(
                    code: .unfit, description: "\(configuration.executable) is a worker of version \(version), and this host needs \(WorkerSettings.version)")
            case .unfit(let reason): throw WorkerError(code: .unfit, description: reason)
            default: throw FrameError(code: .malformed, description: "its first message is not that it is ready")
            }
        } catch let error as WorkerError {
            throw error
        } catch {
            throw WorkerError(code: .start, description: "the worker \(configuration.executable) did not become ready: \(error)")
        }
    }

    private static func first(of reader: inout FrameReader) throws(FrameError) -> WorkerMessage {
        let deadline = ContinuousClock.now + startTimeout
        while true {
            if let message = try reader.next(WorkerMessage.self) { return message }
            var poll = [pollfd(fd: reader.descriptor, events: Int16(POLLIN), revents: 0)]
            let rest = ContinuousClock.now.duration(to: deadline)
            guard rest > .zero else { throw FrameError(code: .timedOut, description: "it takes longer than \(startTimeout.readable)") }
            if Glibc.poll(&poll, 1, Int32(rest.milliseconds.rounded(.up))) > 0 { try reader.receive(waits: false) }
        }
    }

    /// Takes in what a worker has sent that runs no leg. A login that ends may leave questions behind, which nobody wants answered.
    var hasOnlyQuestions: Bool {
        mutating get {
            do throws(FrameError) {
                try reader.receive(waits: false)
                while let message = try reader.next(WorkerMessage.self) {
                    guard case .question = message else { return false }
                }
                return true
            } catch {
                return false
            }
        }
    }

    /// Ends the worker, whatever it does.
    consuming func end() -> ProcessEnding { process.end() }
}
