import ActionHost
import Foundation
import PostLogin
import TestSupport
import Testing

extension AttackTests {
    /// Hostile and good logins mixed, for `ACTIONHOST_SOAK` seconds, while workers are killed at random.
    @Suite struct SoakTests {
        private static let duration = Duration.seconds(Computer.number("ACTIONHOST_SOAK", 20))
        private static let seed = UInt64(Computer.number("ACTIONHOST_SEED", 1))
        private static let workers = 6
        private static let clients = 8

        @Test("Nothing is left behind: memory, descriptors, threads, processes, temporary files")
        func leavesNothing() async throws {
            try await TemporaryFolder.own { folder in
                let logins = SoakLogins()
                // What a process makes once is made.
                try await run(SoakHost(workers: 1), for: .seconds(1), logins)
                _ = await Eventually.holds { ChildProcesses.ids(of: getpid()).isEmpty }
                let before = ThisProcess()
                var (first, last) = (before, before)
                do {
                    let host = try SoakHost(workers: Self.workers)
                    try await run(host, for: .seconds(3), logins)
                    first = await settled()
                    try await run(host, for: Self.duration, logins)
                    last = await settled()
                }
                print("soak: \(await logins.report)\nsoak: from \(first) to \(last)")
                #expect(await logins.wrong == [])
                #expect(await logins.good > 0)
                #expect(await logins.hostile > 0)
                #expect(last.residentBytes - first.residentBytes <= 32 << 20)
                #expect(last.descriptors <= first.descriptors + 2)
                #expect(last.threads <= first.threads + 4)
                #expect(last.children == first.children)
                #expect(last.temporaryFiles == first.temporaryFiles)

                // And with the host goes all that it had.
                #expect(await Eventually.holds { ChildProcesses.ids(of: getpid()).count <= before.children })
                #expect(await Eventually.holds { ThisProcess().descriptors <= before.descriptors + 4 }, "from \(before) to \(ThisProcess())")
                #expect(await Eventually.holds { ThisProcess().threads <= before.threads + 4 }, "from \(before) to \(ThisProcess())")
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
            }
        }

        @Test("Hosts that come and go leave nothing behind, in threads and in processes", arguments: [true, false])
        func hostsComeAndGo(inThreads: Bool) async throws {
            let folder = try AttackFolder(attack: "exports.onExecutePostLogin = async () => {};\n")
            try await leavesNothing {
                let outcome = try await host(folder, inThreads: inThreads).login(.ofUser("user|1"))
                #expect(outcome.name == "completed")
            }
        }

        @Test("Machines and workers that are thrown away leave nothing behind", arguments: [true, false])
        func thrownAway(inThreads: Bool) async throws {
            let folder = try AttackFolder(attack: "exports.onExecutePostLogin = async () => { while (true); };\n")
            let host = try host(folder, inThreads: inThreads)
            try await leavesNothing {
                let outcome = try await host.login(.ofUser("user|1"))
                #expect(outcome.json["failure"]?["kind"] == "cpu")
            }
        }

        private func host(_ folder: AttackFolder, inThreads: Bool) throws -> ActionHost {
            var configuration = ActionHostConfiguration()
            configuration.machines = 1
            configuration.workers = 1
            configuration.cpuLimit = .milliseconds(100)
            if !inThreads { configuration.isolation = .process(executable: Computer.executable) }
            return try ActionHost(catalog: ActionCatalog(folder: folder.actions), configuration: configuration)
        }

        /// Does something sixteen times, and compares what there is afterwards with what there was after the sixth time, when all was there
        /// that is made once.
        private func leavesNothing(_ body: () async throws -> Void) async throws {
            var before = ThisProcess()
            for number in 1...16 {
                try await body()
                if number == 6 { before = ThisProcess() }
            }
            #expect(
                await Eventually.holds {
                    let now = ThisProcess()
                    return now.descriptors <= before.descriptors + 4 && now.threads <= before.threads + 2
                }, "from \(before) to \(ThisProcess())")
            #expect(ThisProcess.residentBytes - before.residentBytes <= 16 << 20, "from \(before) to \(ThisProcess())")
        }

        /// What there is when all workers are.
        private func settled() async -> ThisProcess {
            _ = await Eventually.holds { ChildProcesses.ids(of: getpid()).count >= Self.workers }
            try? await Task.sleep(for: .milliseconds(300))
            return ThisProcess()
        }

        private func run(_ host: SoakHost, for duration: Duration, _ logins: SoakLogins) async throws {
            let end = ContinuousClock.now + duration
            await withTaskGroup(of: Void.self) { tasks in
                for client in 1...Self.clients {
                    tasks.addTask {
                        var random = SeededGenerator(seed: Self.seed &+ UInt64(client) &* 1000)
                        while .now < end { await logins.add(await host.login(&random)) }
                    }
                }
                tasks.addTask {
                    var random = SeededGenerator(seed: Self.seed)
                    while .now < end {
                        try? await Task.sleep(for: .milliseconds(Int.random(in: 50...600, using: &random)))
                        guard let worker = ChildProcesses.ids(of: getpid()).sorted().randomElement(using: &random) else { continue }
                        kill(worker, SIGKILL)
                        await logins.countKill()
                    }
                }
            }
        }
    }
}
