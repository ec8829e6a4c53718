@testable import NodeAPI
import Testing

/// Which parts of Node's surface a realm is given, by what its scripts name.
@Suite struct NodeFeaturesTests {
    static let named: [(source: String, features: NodeFeatures)] = [
        ("exports.onExecutePostLogin = async (event, api) => { api.access.deny('no') }", NodeFeatures()),
        ("console.log(1)", .console), ("const axios = require('axios')", .packages), ("setTimeout(f, 1)", .timers),
        ("clearInterval(t)", .timers), ("setImmediate(f)", .timers), ("queueMicrotask(f)", .timers),
        ("structuredClone(a)", .structuredClone), ("a instanceof DOMException", .structuredClone),
        ("console.log(structuredClone(a))", [.console, .structuredClone]), ("log(error.stack)", .stacks),
        ("Error.captureStackTrace(a)", .stacks), ("Error.prepareStackTrace = f", .stacks), ("Error.stackTraceLimit = 1", .stacks),
        ("WebAssembly.compile(bytes)", [.webAssembly, .timers, .structuredClone]),
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
        #expect(NodeFeatures(namedIn: ["", source]) == .globals)
    }

    @Test(arguments: [
        ("", "eval", false), ("eva", "eval", false), ("eval", "eval", true), ("xeval", "eval", true), ("evaleval", "eval", true), ("eeval", "eval", true),
        ("e\0eval\0", "eval", true), ("ü eval", "eval", true), ("eva l", "eval", false), ("evae", "eval", false), ("a\u{301}b", "a", true),
    ])
    func aWordIsFoundByItsBytes(source: String, word: String, isThere: Bool) {
        #expect(SourceText(source).contains(word) == isThere)
    }

    @Test func thePartsOfAllSourcesCount() {
        #expect(NodeFeatures(namedIn: ["console.log(1)", "setTimeout(f)"]) == [.console, .timers])
        #expect(NodeFeatures(namedIn: []) == [])
    }
}
