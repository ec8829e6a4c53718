import ActionHostTesting
import Foundation
import Testing

/// What scenarios describe of the network is what packages get that go there by ways of their own.
@Suite("Packages on the network of a scenario", .enabled(if: DebianPackages.missing.isEmpty, "packages are missing"), .timeLimit(.minutes(2)))
struct RecordedNetworkTests {
    static let clients: [(name: String, body: String, logs: [String])] = [
        (
            "axios",
            """
            const axios = require('axios');
            const { data } = await axios.get('https://plans.example.com/7', { params: { q: 1 }, headers: { authorization: 'Bearer key' } });
            const made = await axios.post('https://plans.example.com/new', { a: 1 });
            const missing = await axios.get('https://plans.example.com/none').catch((error) => error);
            const slow = await axios.get('https://slow.example.com/', { timeout: 50 }).catch((error) => error);
            const dead = await axios.get('https://dead.example.com/').catch((error) => error);
            console.log(data.plan, made.status, made.data.ok, missing.response.status, slow.code, dead.code);
            """, ["team 201 true 404 ECONNABORTED ECONNREFUSED"]
        ),
        (
            "got",
            """
            const got = require('got');
            const { plan } = await got('https://plans.example.com/7?q=1', { headers: { authorization: 'Bearer key' } }).json();
            const made = await got.post('https://plans.example.com/new', { json: { a: 1 }, responseType: 'json' });
            const missing = await got('https://plans.example.com/none').catch((error) => error);
            const slow = await got('https://slow.example.com/', { timeout: 50, retry: 0 }).catch((error) => error);
            const dead = await got('https://dead.example.com/', { retry: 0 }).catch((error) => error);
            console.log(plan, made.statusCode, made.body.ok, missing.response.statusCode, slow.code, dead.code);
            """, ["team 201 true 404 ETIMEDOUT ECONNREFUSED"]
        ),
        (
            "node-fetch",
            """
            const fetch = require('node-fetch');
            const { plan } = await (await fetch('https://plans.example.com/7?q=1', { headers: { authorization: 'Bearer key' } })).json();
            const made = await fetch('https://plans.example.com/new', { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } });
            const missing = await fetch('https://plans.example.com/none');
            const slow = await fetch('https://slow.example.com/', { signal: AbortSignal.timeout(50) }).catch((error) => error);
            const dead = await fetch('https://dead.example.com/').catch((error) => error);
            console.log(plan, made.status, (await made.json()).ok, missing.status, slow.name, dead.code);
            """, ["team 201 true 404 AbortError ECONNREFUSED"]
        ),
    ]

    @Test(arguments: clients)
    func areAnswered(name: String, body: String, logs: [String]) async throws {
        let folder = try PackageFolder()
        _ = try folder.write("exports.onExecutePostLogin = async (event, api) => {\n\(body)\n};\n", as: "action.js")
        let scenario = """
            name: over the network
            event: { fixture: returning-user }
            network:
              - request: { url: "https://plans.example.com/7?q=1", method: GET, headers: { authorization: Bearer key } }
                respond: { json: { plan: team } }
              - { request: { method: POST, url: https://plans.example.com/new, json: { a: 1 } }, respond: { status: 201, json: { ok: true } } }
              - { request: GET https://plans.example.com/none, respond: { status: 404, body: nothing } }
              - { request: GET https://slow.example.com/, error: timeout }
              - { request: GET https://dead.example.com/, error: ECONNREFUSED }
            expect: { logs: [\(logs.joined(separator: ","))] }
            """
        let report = await TestRun(try TestFiles.find(in: [try folder.write(scenario, as: "action.scenario.yaml")])).run()
        #expect(report.cases.map(\.status) == [.passed], "\(name): \(report.cases.compactMap(\.failure))")
    }
}
