import ActionHost
import Foundation
import PostLogin

/// What isolation by processes costs.
enum Processes {
    static func rows() async throws -> [Row] {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            return [Row("worker processes", "build the product actionhost first")]
        }
        return try await latency() + replacement() + waiting() + memory()
    }

    private static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("actionhost").path

    private static func host(
        _ source: String = Sample.action, workers: Int, _ change: (inout ActionHostConfiguration) -> Void = { _ in }
    ) throws -> ActionHost {
        var configuration = ActionHostConfiguration()
        configuration.isolation = .process(executable: executable)
        configuration.workers = workers
        change(&configuration)
        return try ActionHost(catalog: Sample.catalog(source), configuration: configuration)
    }

    /// One login after another, each in a worker process, beside the same in threads and in Node. As by default there is more than one worker:
    /// while one runs a login, another makes its next realm.
    private static func latency() async throws -> [Row] {
        let event = try Sample.event()
        let threads = try await Load.times(ActionHost(catalog: Sample.catalog()), event, warmUp: 300, count: 3000)
        let processes = try await Load.times(host(workers: 2), event, warmUp: 600, count: 3000)
        let ratio = processes.percentile(0.5) / threads.percentile(0.5)
        var rows = [
            Row("one login in a thread, fresh realm", threads.summary("µs")),
            Row("one login in a worker process, fresh realm", processes.summary("µs")),
            Row("ratio to a thread", "p50 \(ratio.short)", target: "at most 1.5", ratio <= 1.5),
        ]
        if let node = try Measurements.nodeTimes(logins: 3000) {
            let ratio = processes.percentile(0.5) / node.percentile(0.5)
            rows.append(Row("ratio to Node's vm.createContext", "p50 \(ratio.short)", target: "below 1", ratio < 1))
        }
        return rows
    }

    /// From the failure of a login whose worker had to be killed to the end of the next login, in the worker that took its place.
    private static func replacement() async throws -> [Row] {
        let event = try Sample.event()
        var loops = event
        loops.user.email = "loop@example.com"
        let source = Sample.action.replacingOccurrences(
            of: "  if (event.authorization) {", with: "  if (event.user.email === 'loop@example.com') while (true) await null;\n  if (event.authorization) {")
        let host = try host(source, workers: 1) { $0.cpuLimit = .milliseconds(50) }
        var times: [Double] = []
        for _ in 0..<30 {
            guard case .failed(let failed) = try await host.login(loops), failed.kind == .cpu else { throw Unexpected() }
            let start = ContinuousClock.now
            try Load.check(await host.login(event))
            times.append(start.duration(to: .now).microseconds / 1000)
        }
        let statistics = Statistics(times)
        return [Row("a killed worker replaced, with one login", statistics.summary("ms"), target: "p50 at most 40 ms", statistics.percentile(0.5) <= 40)]
    }

    /// Logins that all wait for a server which takes 200 ms.
    private static func waiting() async throws -> [Row] {
        let server = try SlowServer(delay: .milliseconds(200))
        let source = """
            exports.onExecutePostLogin = async (event, api) => {
              const answer = await fetch('http://127.0.0.1:\(server.port)/score');
              api.idToken.setCustomClaim('https://my-app.example.com/score', (await answer.json()).score);
            };
            """
        let host = try host(source, workers: 64)
        let event = try Sample.event()
        // The first request of a worker starts its event loops.
        for _ in 0..<3 { _ = try await Load.run(host, event, count: 64, width: 64) }
        let rate = try await Load.run(host, event, count: 64, width: 64)
        let milliseconds = 64 / rate * 1000
        return [
            Row("64 logins that wait 200 ms for the network, 64 workers", "\(Int(milliseconds)) ms", target: "under 500 ms", milliseconds < 500)
        ]
    }

    /// What a worker holds that has run a few logins and waits.
    private static func memory() async throws -> [Row] {
        let host = try host(workers: 1)
        let event = try Sample.event()
        for _ in 0..<20 { try Load.check(await host.login(event)) }
        try await Task.sleep(for: .milliseconds(200))
        guard let worker = Memory.children().first else { throw Unexpected() }
        let (resident, proportional) = (Memory.resident(of: worker), Memory.proportional(of: worker))
        return [
            Row(
                "an idle worker", "\(Int(resident)) MB resident, \(Int(proportional)) MB of them its share", target: "at most 35 MB",
                resident <= 35)
        ]
    }

    struct Unexpected: Error {}
}
