import Foundation
import Logging

/// A thread that keeps one worker process: starts it, gives it legs one at a time, ends it, and starts the next.
///
/// A thread of its own, because the kernel ends a worker with the thread that has started it, and because to wait for a socket is all it does.
final class WorkerSupervisor: Sendable {
    typealias ID = Int

    /// The longest pause between two starts, in seconds.
    private static let longestPause = 5.0

    let id: ID
    let wakeUp: WakeUp
    private let configuration: ProcessWorkersConfiguration
    private let pool: ProcessWorkers

    init(id: ID, _ configuration: ProcessWorkersConfiguration, pool: ProcessWorkers) throws(WorkerError) {
        self.id = id
        self.configuration = configuration
        self.pool = pool
        wakeUp = try WakeUp()
    }

    func start() {
        let thread = Thread { [self] in
            Thread.current.name = "worker-\(id)"
            run()
        }
        // Messages may be nested as deep as an event.
        thread.stackSize = 8 << 20
        thread.start()
    }

    private func run() {
        var pause = 0.1
        while !pool.isShutDown {
            do throws(WorkerError) {
                let worker = try WorkerConnection(configuration)
                pause = 0.1
                pool.started(id, worker.measures)
                serve(worker)
            } catch {
                configuration.logger.error("a worker process could not be started", metadata: ["error": "\(error)"])
                guard pool.startFailed(id, error) else { break }
                // What the system lacks may be there again.
                Thread.sleep(forTimeInterval: pause)
                pause = min(pause * 2, Self.longestPause)
            }
        }
        pool.ended(id)
    }

    /// Gives the worker legs until it or the host ends.
    private func serve(_ worker: consuming WorkerConnection) {
        var worker = worker
        while true {
            if let ticket = pool.nextTicket(for: id) {
                let leg = SupervisedLeg(ticket, configuration, wakeUp: wakeUp)
                let verdict = leg.run(on: &worker)
                if verdict != .goesOn {
                    let ending = worker.end()
                    if verdict == .neverBegan, pool.takeBack(ticket) {
                        warnOfLoss(ending)
                    } else {
                        if let loss = leg.loss { leg.workerEnded(ending, loss) }
                        pool.ended(ticket)
                    }
                    return
                }
                pool.ended(ticket)
            } else if pool.isShutDown {
                _ = worker.end()
                return
            } else if wakeUp.wait(or: worker.reader.descriptor, until: nil) {
                // A worker that waits has nothing to say but what a login asked at its very end: it has died, or is none any more.
                if worker.hasOnlyQuestions { continue }
                warnOfLoss(worker.end())
                return
            }
        }
    }

    private func warnOfLoss(_ ending: ProcessEnding) {
        configuration.logger.warning("a waiting worker process was lost, and is replaced", metadata: ["ending": "\(ending)"])
    }
}
