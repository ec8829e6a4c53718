import ActionHost
import Foundation
import PostLogin

/// The measurements; each makes its own host.
enum Measurements {
    private static func host(
        _ source: String = Sample.action, machines: Int, _ change: (inout ActionHostConfiguration) -> Void = { _ in }
    ) throws -> ActionHost {
        var configuration = ActionHostConfiguration()
        configuration.machines = machines
        change(&configuration)
        return try ActionHost(catalog: Sample.catalog(source), configuration: configuration)
    }

    /// One login after another, each in a fresh realm, beside Node's `vm.createContext`.
    static func latency() async throws -> [Row] {
        // As by default: while one machine runs a login, the other makes its next realm.
        let host = try host(machines: 2)
        let own = try await Load.times(host, Sample.event(), warmUp: 300, count: 5000)
        var rows = [Row("one login, fresh realm", own.summary("µs"))]
        guard let node = try nodeTimes(logins: 3000) else {
            return rows + [Row("the same in Node", "node is not installed")]
        }
        rows.append(Row("the same in Node, vm.createContext", node.summary("µs")))
        let ratio = own.mean / node.mean
        let median = own.percentile(0.5) / node.percentile(0.5)
        rows.append(Row("ratio to Node", "mean \(ratio.short), p50 \(median.short)", target: "at most 0.6", ratio <= 0.6))
        return rows
    }

    static func nodeTimes(logins: Int) throws -> Statistics? {
        guard try ChildProcess.path(of: "node") != nil else { return nil }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("node.mjs").path
        let input: JSONValue = [
            "action": .string(Sample.action), "event": .string(Sample.eventText), "logins": .number(Double(logins)),
        ]
        guard let output = try ChildProcess.output(["node", script], input: input.jsonText) else { return nil }
        return Statistics(try JSONValue(parsing: output).arrayValue?.compactMap(\.numberValue) ?? [])
    }

    static func throughput() async throws -> [Row] {
        let host = try host(machines: 2)
        let event = try Sample.event()
        _ = try await Load.run(host, event, count: 2000, width: 16)
        let rate = try await Load.run(host, event, count: 40_000, width: 16)
        let alone = try await EngineAlone.run(threads: 2, loginsPerThread: 10_000)
        return [
            Row("fresh realms, two threads", "\(Int(rate)) logins/s", target: "at least 10000", rate >= 10_000),
            Row("the engine alone, two threads", "\(Int(alone)) logins/s"),
        ]
    }

    static func reused() async throws -> [Row] {
        let host = try host(machines: 2) { $0.realm = .reused }
        let event = try Sample.event()
        _ = try await Load.run(host, event, count: 10_000, width: 16)
        let rate = try await Load.run(host, event, count: 200_000, width: 16)
        return [Row("reused realms, two threads", "\(Int(rate)) logins/s", target: "at least 50000", rate >= 50_000)]
    }

    /// Memory after many logins in one process.
    static func memory() async throws -> [Row] {
        let event = try Sample.event()
        let host = try host(machines: 2)
        var marks: [Double] = []
        for _ in 0..<4 {
            _ = try await Load.run(host, event, count: 25_000, width: 16)
            marks.append(Memory.resident())
        }
        let figure = marks.map { "\(Int($0))" }.joined(separator: ", ") + " MB; peak \(Int(Memory.peak())) MB"
        // Flat: the last quarter adds less than a tenth to what the second quarter left.
        let isMet = Memory.peak() < 120 && marks[3] < marks[1] * 1.1 + 2
        return [Row("resident after 25, 50, 75, 100 thousand logins", figure, target: "flat, under 120 MB", isMet)]
    }

    /// A thousand logins that all wait for a Swift `async` function.
    static func waiting() async throws -> [Row] {
        let host = try host(Sample.waitingAction, machines: 2) { configuration in
            configuration.functions["lookUp"] = { _ in
                try await Task.sleep(for: .milliseconds(200))
                return ["score": 7]
            }
        }
        let event = try Sample.event()
        try Load.check(await host.login(event))
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1000 { group.addTask { try Load.check(await host.login(event)) } }
            try await group.waitForAll()
        }
        let seconds = start.duration(to: .now).microseconds / 1e6
        let isMet = seconds < 1 && Memory.peak() < 300
        return [
            Row(
                "1,000 logins that wait 200 ms, together", "\(seconds.short) s, peak \(Int(Memory.peak())) MB",
                target: "under 1 s, under 300 MB", isMet)
        ]
    }

    /// From process start to exit, beside Node doing nothing; the two take turns.
    static func processStart() throws -> [Row] {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("actionhost").path
        guard FileManager.default.isExecutableFile(atPath: own) else {
            return [Row("actionhost run, start to exit", "build the product actionhost first")]
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Sample.action.write(to: folder.appendingPathComponent("sample.js"), atomically: true, encoding: .utf8)
        let event = folder.appendingPathComponent("event.json").path
        try Sample.eventText.write(toFile: event, atomically: true, encoding: .utf8)

        let node = try ChildProcess.path(of: "node")
        var (ownTimes, nodeTimes): ([Double], [Double]) = ([], [])
        for _ in 0..<21 {
            ownTimes.append(try ChildProcess.milliseconds(own, ["run", "--actions", folder.path, "--event", event]))
            if let node { nodeTimes.append(try ChildProcess.milliseconds(node, ["-e", "1"])) }
        }
        let statistics = Statistics(ownTimes)
        var rows = [Row("actionhost run, start to exit", statistics.summary("ms"))]
        if node != nil {
            let ratio = statistics.percentile(0.5) / Statistics(nodeTimes).percentile(0.5)
            rows.append(Row("node -e 1, start to exit", Statistics(nodeTimes).summary("ms")))
            rows.append(Row("ratio to Node", "p50 \(ratio.short)", target: "at most 1.5", ratio <= 1.5))
        }
        return rows
    }
}
