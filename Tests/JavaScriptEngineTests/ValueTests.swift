import JavaScriptEngine
import Testing

@Suite struct ValueTests {
    @Test(arguments: ["", "text", "a\0b", "\0", "żółć", "😀 \u{1F1EA}\u{1F1FA}", "\u{FEFF}x", "line\u{2028}end\r\n\"\\"])
    func `strings cross both ways unchanged`(text: String) async throws {
        let session = try await TestMachine().open()
        let (back, length) = try await session.inspect { run in
            try run.realm.global.setProperty("text", to: run.realm.string(text))
            return (
                try run.realm.global.property("text").string,
                try run.realm.evaluate(Script(name: "main.js", source: "text.length")).number
            )
        }
        #expect(back == text)
        #expect(length == Double(text.utf16.count))
    }

    @Test func `lone surrogates become the replacement character`() async throws {
        let session = try await TestMachine().open()
        let text = try await session.inspect { run in
            try run.realm.evaluate(Script(name: "main.js", source: #"'a\ud83d' + '\ude00\ud83d' + 'b'"#)).string
        }
        #expect(text == "a😀\u{FFFD}b")
    }

    @Test(arguments: [
        "null", "true", "-1.5e-7", #""a\u0000b""#, "[]", #"[1,[2,{"a":null}]]"#, #"{"b":1,"a":{"ż":"😀"}}"#, #"{"__proto__":1}"#,
    ])
    func `JSON crosses both ways unchanged`(json: String) async throws {
        let session = try await TestMachine().open()
        #expect(try await session.inspect { $0.realm.parse(json: json)?.jsonText } == json)
    }

    @Test(arguments: ["", "{", "undefined", "{a: 1}", "[1,]", "'a'", "1 2"])
    func `what is no JSON is refused`(json: String) async throws {
        let session = try await TestMachine().open()
        #expect(try await session.inspect { $0.realm.parse(json: json) == nil })
    }

    @Test(arguments: [
        ("undefined", nil), ("() => 1", nil), ("Symbol('s')", nil), ("1n", nil), ("NaN", "null"), ("-0", "0"),
        ("new Date(0)", #""1970-01-01T00:00:00.000Z""#),
        ("({ toJSON() { throw 1 } })", nil), ("({ get x() { throw 1 } })", nil), ("(() => { const a = []; a[0] = a; return a })()", nil),
        ("({ a: undefined, b: [undefined], toString() {} })", #"{"b":[null]}"#), (#""\ud83d""#, #""\ud83d""#),
    ])
    func `a value as JSON`(source: String, json: String?) async throws {
        #expect(try await TestMachine().evaluate(source) == .returned(json))
    }

    @Test func `kinds of values`() async throws {
        let session = try await TestMachine().open()
        let kinds = try await session.inspect { run in
            try ["undefined", "null", "true", "0", "''", "'a'", "({})", "[]", "() => 1", "Symbol()", "1n"].map { source in
                let value = try run.realm.evaluate(Script(name: "main.js", source: source))
                let tests: [(String, Bool)] = [
                    ("undefined", value.isUndefined), ("null", value.isNull), ("number", value.isNumber), ("string", value.isString),
                    ("object", value.isObject), ("function", value.isFunction), ("truthy", value.bool),
                ]
                return tests.filter(\.1).map(\.0).joined(separator: " ")
            }
        }
        #expect(
            kinds == [
                "undefined", "null", "truthy", "number", "string", "string truthy", "object truthy", "object truthy",
                "object function truthy", "truthy", "truthy",
            ])
    }

    @Test func `properties, elements and calls`() async throws {
        let session = try await TestMachine().open()
        let results: [String?] = try await session.inspect { run in
            let realm = run.realm
            let object = realm.makeObject()
            try object.setProperty("list", to: realm.makeArray([.number(1.5), .bool(true), .string("a"), .undefined], of: realm.value(of:)))
            let join = try realm.evaluate(
                Script(name: "main.js", source: "(function (...list) { return [this.list.length, ...list].join() })"))
            return [
                object.jsonText,
                try object.property("list").element(2).string,
                try object.property("missing").isUndefined ? "undefined" : nil,
                try object.property("list").element(9).isUndefined ? "undefined" : nil,
                try join.call(this: object, [realm.string("x"), realm.number(2)]).string,
                try join.call(this: object).string,
                realm.makeArray([HostValue](), of: realm.value(of:)).jsonText,
                try realm.evaluate(Script(name: "main.js", source: "({ toString: () => 'shown' })")).convertedToString,
                try realm.evaluate(Script(name: "main.js", source: "({ toString() { throw 1 } })")).convertedToString,
            ]
        }
        #expect(results == [#"{"list":[1.5,true,"a",null]}"#, "a", "undefined", "undefined", "4,x,2", "4", "[]", "shown", nil])
    }

    /// The collector finds values on the stack and in other values, not in memory of Swift's.
    @Test func `an array is whole though the collector runs while its elements are made`() async throws {
        let session = try await TestMachine().open()
        let count = try await session.inspect { run in
            let list = run.realm.makeArray(0..<300_000) { run.realm.string("text \($0)") }
            let check = try run.realm.evaluate(
                Script(name: "main.js", source: "(list) => list.filter((text, index) => text === `text ${index}`).length"))
            return try check.call([list]).number
        }
        #expect(count == 300_000)
    }

    @Test func `accessors, frozen objects and things that are no function throw`() async throws {
        let session = try await TestMachine().open()
        let messages = try await session.inspect { run in
            let realm = run.realm
            func message(_ body: () throws -> Void) -> String {
                do { try body() } catch let thrown as Thrown { return ScriptError(thrown).message } catch { return "\(error)" }
                return "nothing"
            }
            let object = try realm.evaluate(
                Script(name: "main.js", source: "({ get x() { throw new Error('read') }, set x(_) { throw new Error('written') } })"))
            return [
                message { _ = try object.property("x") },
                message { try object.setProperty("x", to: realm.undefined) },
                message { try object.call() },
                message { try realm.evaluate(Script(name: "main.js", source: "() => { throw 'text' }")).call() },
            ]
        }
        #expect(messages == ["read", "written", "the value is not a function", "text"])
    }

    @Test func `a Swift function gets arguments, and throws into the script`() async throws {
        struct Problem: Error, CustomStringConvertible { let description = "a problem" }
        let session = try await TestMachine().open { run in
            try run.define("describe") { realm, arguments in
                realm.string("\(arguments.count) \(arguments.string(0)) \(arguments.number(1)) \(arguments[2].isUndefined)")
            }
            try run.define("nothing") { _, _ in nil }
            try run.define("fail") { _, arguments in
                switch arguments.string(0) {
                case "script": throw ScriptError(name: "TypeError", message: "wrong")
                case "value": throw Thrown(arguments[1])
                default: throw Problem()
                }
            }
        }
        let outcome = try await session.evaluate(
            """
            const caught = (...list) => { try { fail(...list) } catch (e) { return e instanceof Error ? String(e) : e } };
            [describe("a", 2), describe(3, "b", null), nothing() === undefined, caught("script"), caught("value", 7), caught()]
            """)
        #expect(
            outcome == .returned(#"["2 a 2.0 true","3  0.0 false",true,"TypeError: wrong",7,"Error: a problem"]"#))
    }

    @Test func `a kept value outlives its call and collections`() async throws {
        let session = try await TestMachine().open()
        let text = try await session.inspect { run in
            let kept = try run.realm.evaluate(Script(name: "main.js", source: "({ a: 'kept'.repeat(2) })")).persistent()
            try run.realm.evaluate(Script(name: "main.js", source: "for (let i = 0; i < 2e5; i++) new Array(50); 0"))
            return try kept.value.property("a").string
        }
        #expect(text == "keptkept")
    }

    @Test func `the target of a Proxy`() async throws {
        let session = try await TestMachine().open()
        let targets = try await session.inspect { run in
            try [
                "new Proxy({ a: 1 }, {})", "(() => { const p = Proxy.revocable({}, {}); p.revoke(); return p.proxy })()", "({ a: 1 })", "1",
            ].map {
                run.realm.proxyTarget(of: try run.realm.evaluate(Script(name: "main.js", source: $0)))?.jsonText
            }
        }
        #expect(targets == [#"{"a":1}"#, "{}", nil, nil])
    }
}
