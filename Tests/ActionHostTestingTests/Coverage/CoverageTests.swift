import ActionHostTesting
import Foundation
import Testing

@Suite("Coverage of action files")
struct CoverageTests {
    private static let action = """
        const level = (user) => (user.app_metadata.plan === 'gold' ? 'high' : 'low');

        exports.onExecutePostLogin = async (event, api) => {
          if (event.user.app_metadata.blocked) {
            return api.access.deny('blocked');
          }
          await null;
          api.idToken.setCustomClaim('https://a.example/level', level(event.user));
        };

        exports.onContinuePostLogin = async () => {
          console.log('back');
        };
        """

    private func event(_ metadata: JSONObject) throws -> PostLoginEvent {
        try PostLoginEvent(json: ["user": ["user_id": "auth0|1", "app_metadata": .object(metadata)]])
    }

    private func host(_ catalog: ActionCatalog, _ recorder: CoverageRecorder?) async throws -> ActionHost {
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        if let recorder {
            await recorder.prepare(catalog)
            recorder.attach(to: &configuration)
        }
        return try ActionHost(catalog: catalog, configuration: configuration)
    }

    @Test("Two logins add up to lines, functions and branches, and what did not run is named")
    func counts() async throws {
        let recorder = CoverageRecorder()
        let catalog = ActionCatalog(actions: [Action(name: "level", file: "actions/level.js", source: Self.action)])
        let host = try await host(catalog, recorder)
        _ = try await host.login(event(["plan": "gold"]))
        _ = try await host.login(event(["plan": "gold"]))
        _ = try await host.login(event(["blocked": true]))

        #expect(
            recorder.report.text == """
                file               lines  branches  functions  lines that did not run
                actions/level.js   87.5%     75.0%      66.6%  12

                """)
        #expect(
            recorder.report.lcov() == """
                TN:actionhost
                SF:actions/level.js
                FN:1,level
                FN:3,onExecutePostLogin
                FN:11,onContinuePostLogin
                FNDA:2,level
                FNDA:3,onExecutePostLogin
                FNDA:0,onContinuePostLogin
                FNF:3
                FNH:2
                BRDA:1,1,0,2
                BRDA:1,1,1,0
                BRDA:4,2,0,1
                BRDA:4,2,1,2
                BRF:4
                BRH:3
                DA:1,3
                DA:3,3
                DA:4,3
                DA:5,1
                DA:7,2
                DA:8,2
                DA:11,3
                DA:12,0
                LF:8
                LH:7
                end_of_record

                """)
    }

    @Test("A login that is stopped counts too, and so does one that throws")
    func stopped() async throws {
        let recorder = CoverageRecorder()
        let source = "exports.onExecutePostLogin = async () => {\n  let n = 0;\n  while (true) n++;\n};"
        let catalog = ActionCatalog(actions: [Action(name: "loop", file: "loop.js", source: source)])
        var configuration = ActionHostConfiguration()
        configuration.cpuLimit = .milliseconds(100)
        await recorder.prepare(catalog)
        recorder.attach(to: &configuration)
        guard case .failed(let failed) = try await ActionHost(catalog: catalog, configuration: configuration).login(event([:])) else {
            Issue.record("the login did not fail")
            return
        }
        #expect(failed.failure.kind == .cpu)
        #expect(recorder.report.files[0].lines[2] == 1)
        #expect((recorder.report.files[0].lines[3] ?? 0) > 1)
    }

    @Test("Files that actions require are counted, packages are not, and files that nobody requires have run nowhere")
    func requiredFiles() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("coverage-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "actions/a.js": "const { b } = require('./lib/b');\nconst m = require('actions:m');\nexports.onExecutePostLogin = async () => { b(); m.run(); require('p'); };",
            "actions/lib/b.js": "exports.b = () => 1;\n", "actions/lib/unused.js": "exports.c = () => 2;\n",
            "actions/modules/m.js": "exports.run = () => 3;\n", "actions/node_modules/p/index.js": "exports.d = 4;\n",
            "actions/a.test.js": "require('node:test');\n",
        ]
        for (path, text) in files {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let path = folder.appendingPathComponent("actions").path
        let recorder = CoverageRecorder()
        let host = try await host(ActionCatalog(folder: path), recorder)
        let outcome = try await host.login(event([:]))
        #expect(outcome.json["failure"] == nil)
        #expect(
            recorder.report.files.map { [$0.file.replacing(path + "/", with: ""), "\($0.lineShare.covered)/\($0.lineShare.total)"] } == [
                ["a.js", "3/3"], ["lib/b.js", "1/1"], ["lib/unused.js", "0/1"], ["modules/m.js", "1/1"],
            ])
    }

    @Test("Scripts do the same with counters as without")
    func sameOutcome() async throws {
        let source = """
            'use strict'
            const results = []
            function* numbers(n = 3) { for (let i = 0; i < n; i++) yield i }
            class Base { static #count = 0; static { Base.#count = 2 } constructor(x) { this.x = x } get twice() { return this.x * 2 } static count() { return Base.#count } }
            class Derived extends Base { field = () => this.x; constructor() { super(4); this.y = this.x ?? 1 } async *each() { for await (const v of [1, 2]) yield v } }
            label: for (const a of numbers()) for (const b of numbers(2)) { if (b) continue label; else if (a > 1) break label; results.push(a * 10 + b) }
            const named = (fn = () => {}) => fn.name
            const pick = ({ a = 1, ...rest } = {}, [b = a && 2, , c] = []) => [a, b, c, rest]
            do results.push('once'); while (false)
            const kind = (x) => { switch (typeof x) { case 'string': case 'number': return 'plain'; default: { let y = x; return y === null ? 'null' : 'other' } } }
            var self = this === undefined
            const tag = (parts, ...values) => parts.raw.join('|') + values.join(',')
            async function later() { try { await Promise.reject(new Error('x')) } catch { results.push('caught') } finally { results.push('done') } }
            exports.onExecutePostLogin = async (event, api) => {
              await later()
              const derived = new Derived()
              const each = []
              for await (const v of derived.each()) each.push(v)
              const bound = { f() { return this === bound } }
              const value = [results, named(), pick(), pick({ a: 0, z: 1 }, [, , 3]), kind('a'), kind(null), kind({}), derived.field(), derived.twice,
                Base.count(), each, tag`a${1}b${2}`, (0, bound.f)(), bound?.f(), bound.missing?.(), (false || bound.f) === bound.f, self]
              api.idToken.setCustomClaim('https://a.example/value', JSON.parse(JSON.stringify(value)))
            }
            """
        let catalog = ActionCatalog(actions: [Action(name: "all", file: "all.js", source: source)])
        var claims: [JSONValue?] = []
        for recorder in [nil, CoverageRecorder()] {
            guard case .completed(let login) = try await host(catalog, recorder).login(event([:])) else {
                Issue.record("the login did not complete")
                return
            }
            claims.append(login.idTokenClaims["https://a.example/value"])
        }
        #expect(claims[0] != nil)
        #expect(claims[0] == claims[1])
    }
}
