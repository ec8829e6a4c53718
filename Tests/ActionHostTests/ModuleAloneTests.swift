import ActionHost
import PostLogin
import Testing

/// A built-in module works in an action that names nothing else of Node: what it stands on it brings along.
@Suite struct ModuleAloneTests {
    static let cases: [(body: String, logs: [String])] = [
        (
            "await new Promise((done) => require('http').get('http://127.0.0.1:1/').on('error', (e) => { console.log(e.code); done() }))",
            ["ECONNREFUSED"]
        ),
        ("console.log(await require('stream').Readable.from([1, 2]).map((x) => x * 2).toArray())", ["[ 2, 4 ]"]),
        ("console.log(await require('stream/consumers').text(require('stream').Readable.from(['a', 'b'])))", ["ab"]),
        ("console.log((await require('stream/consumers').blob(require('stream').Readable.from(['abc']))).size)", ["3"]),
        ("console.log(new (require('buffer')['Bl' + 'ob'])(['abc']).size)", ["3"]),
        ("console.log(require('path').resolve('a', '..', 'b'))", ["/b"]),
        ("console.log(require('util').parseArgs({}).positionals)", ["[]"]),
        ("console.log(await require('util').promisify(setTimeout)(1, 'waited'))", ["waited"]),
        ("console.log(await require('util').promisify(setImmediate)('at once'))", ["at once"]),
        ("require('util').deprecate(() => 1, 'old')(); await null", ["(node:1) DeprecationWarning: old"]),
        (
            "const e = new (require('events'))(); e.setMaxListeners(1); e.on('a', () => 1); e.on('a', () => 1); await null",
            [
                "(node:1) MaxListenersExceededWarning: Possible EventEmitter memory leak detected. 2 a listeners added to [EventEmitter]. "
                    + "MaxListeners is 1. Use emitter.setMaxListeners() to increase limit",
            ]
        ),
    ]

    @Test(arguments: cases)
    func works(body: String, logs: [String]) async throws {
        #expect(try await login(body).logs == logs)
    }
}
