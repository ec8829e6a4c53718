import Foundation
import Logging

/// A thread that keeps one worker process: starts it, gives it legs one at a time, ends it, and starts the next.
///
/// A thread of its own, because the kernel ends a worker with the thread that has started it, and because to wait for a socket is all it does.
final class WorkerSupervisor: Sendable {
    typealias ID = Int

    /// Starts that may fail one after the other before the supervisor gives up.
    private static let startLimit = 5

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
        var failures = 0
        while !pool.isShutDown {
            do throws(WorkerError) {
                let worker = try WorkerConnection(configuration)
                failures = 0
                pool.started(worker.measures)
                serve(worker)
            } catch {
                failures += 1
                configuration.logger.error("a worker process could not be started", metadata: ["error": "\(error)"])
                if failures == Self.startLimit || !pool.hasStarted || error.code != .start { return pool.gaveUp(id, error) }
                Thread.sleep(forTimeInterval: 0.05 * Double(1 << failures))
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
                guard verdict == .goesOn else {
                    let ending = worker.end()
                    if let loss = leg.loss { leg.workerEnded(ending, loss) }
                    pool.ended(ticket)
                    return
                }
                pool.ended(ticket)
            } else if pool.isShutDown {
                _ = worker.end()
                return
            } else if wakeUp.wait(or: worker.reader.descriptor, until: nil) {
                // A worker that waits has nothing to say: it has died, or is none any more.
                let ending = worker.end()
                configuration.logger.warning("a waiting worker process was lost, and is replaced", metadata: ["ending": "\(ending)"])
                return
            }
        }
    }
}
