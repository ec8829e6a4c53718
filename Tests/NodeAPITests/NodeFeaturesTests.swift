import NodeAPI
import Testing

/// Which parts of Node's surface a realm is given, by what its scripts name.
@Suite struct NodeFeaturesTests {
    static let named: [(source: String, features: NodeFeatures)] = [
        ("exports.onExecutePostLogin = async (event, api) => { api.access.deny('no') }", NodeFeatures()),
        ("console.log(1)", .console), ("const axios = require('axios')", .all), ("setTimeout(f, 1)", .timers),
        ("clearInterval(t)", .timers), ("setImmediate(f)", .timers), ("queueMicrotask(f)", .timers),
        ("structuredClone(a)", .structuredClone), ("a instanceof DOMException", .structuredClone),
        ("console.log(structuredClone(a))", [.console, .structuredClone]),
    ]

    @Test(arguments: named)
    func whatIsNamedIsThere(source: String, features: NodeFeatures) {
        #expect(NodeFeatures(namedIn: [source]) == features)
    }

    @Test(arguments: [
        "globalThis['con' + 'sole']", "this['con' + 'sole']", "eval('con' + 'sole')", "new Function('return con' + 'sole')",
        "(() => {}).constructor('return con' + 'sole')", #"c\u006fnsole.log(1)"#,
    ])
    func aDetourToAGlobalBringsThemAll(source: String) {
        #expect(NodeFeatures(namedIn: ["", source]) == .all)
    }

    @Test func thePartsOfAllSourcesCount() {
        #expect(NodeFeatures(namedIn: ["console.log(1)", "setTimeout(f)"]) == [.console, .timers])
        #expect(NodeFeatures(namedIn: []) == [])
    }
}
