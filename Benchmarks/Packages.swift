import ActionHost
import Foundation
import PostLogin

/// Logins whose action requires an npm package, each in a fresh realm.
enum Packages {
    /// Where packages are looked for: installed here, or by the distribution.
    private static let folders = [
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("node_modules").path, "/usr/share/nodejs",
    ]

    static func rows() async throws -> [Row] {
        var rows: [Row] = []
        for name in ["axios", "auth0"] {
            guard let folder = folders.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(name)") }) else {
                rows.append(Row("one login that requires \(name)", "not installed: npm install \(name) in Benchmarks"))
                continue
            }
            let own = try await times(name, in: folder)
            rows.append(Row("one login that requires \(name), fresh realm", own.summary("µs")))
            guard let node = try nodeTimes(name, in: folder) else { continue }
            rows.append(Row("the same in Node, its cache of modules emptied", node.summary("µs")))
            rows.append(Row("ratio to Node", "mean \((own.mean / node.mean).short), p50 \((own.percentile(0.5) / node.percentile(0.5)).short)"))
        }
        return rows
    }

    private static func times(_ name: String, in folder: String) async throws -> Statistics {
        let actions = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-benchmark-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: actions, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: actions) }
        try FileManager.default.createSymbolicLink(atPath: "\(actions)/node_modules", withDestinationPath: folder)
        let source = """
            const package = require('\(name)');
            exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('type', typeof package); };
            """
        var configuration = ActionHostConfiguration()
        configuration.machines = 2
        let action = Action(name: "package", file: "\(actions)/package.js", source: source)
        let host = try ActionHost(catalog: ActionCatalog(actions: [action]), configuration: configuration)
        return try await Load.times(host, Sample.event(), warmUp: 50, count: 500)
    }

    private static func nodeTimes(_ name: String, in folder: String) throws -> Statistics? {
        guard try ChildProcess.path(of: "node") != nil else { return nil }
        let script = """
            const times = [];
            for (let i = 0; i < 550; i += 1) {
              const start = process.hrtime.bigint();
              for (const path of Object.keys(require.cache)) delete require.cache[path];
              require('\(folder)/\(name)');
              if (i >= 50) times.push(Number(process.hrtime.bigint() - start) / 1000);
            }
            process.stdout.write(JSON.stringify(times));
            """
        guard let output = try ChildProcess.output(["node", "-e", script], input: "") else { return nil }
        return Statistics(try JSONValue(parsing: output).arrayValue?.compactMap(\.numberValue) ?? [])
    }
}
