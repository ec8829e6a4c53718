import JavaScriptEngine
import Testing

/// What the host defines in a realm is out of reach of what scripts have put on prototypes.
@Suite struct DefineTests {
    private static let traps = """
        globalThis.stolen = [];
        const trap = (owner, name) => Object.defineProperty(owner, name, {
          configurable: true, get() { return 'inherited' }, set(value) { stolen.push(value) } });
        for (const owner of [Object.prototype, Array.prototype]) for (const name of ['a', '0', '1', '2']) trap(owner, name);
        """

    @Test(arguments: [true, false])
    func settersDoNotGetIt(isEnumerable: Bool) async throws {
        let text = try await TestMachine().open().inspect { run in
            let realm = run.realm
            try realm.evaluate(Script(name: "traps.js", source: Self.traps))
            let object = realm.makeObject()
            object.define("a", as: realm.number(1), isEnumerable: isEnumerable)
            object.define("__proto__", as: realm.number(2), isEnumerable: isEnumerable)
            object.define("b", as: realm.number(3), isEnumerable: isEnumerable)
            object.define("a", as: realm.number(4), isEnumerable: isEnumerable)
            let look = try realm.evaluate(
                Script(
                    name: "look.js",
                    source: """
                        (function (it) {
                          const members = Object.entries(Object.getOwnPropertyDescriptors(it)).map(([name, { value, writable, enumerable }]) => `${name}=${value},${writable},${enumerable}`);
                          return `${members.join(' ')} ${Object.getPrototypeOf(it) === Object.prototype} ${stolen.length}`;
                        })
                        """))
            return try look.call([object]).string ?? ""
        }
        let flags = "true,\(isEnumerable)"
        #expect(text == "a=4,\(flags) __proto__=2,\(flags) b=3,\(flags) true 0")
    }

    @Test func elementsAreOwn() async throws {
        let text = try await TestMachine().open().inspect { run in
            let realm = run.realm
            try realm.evaluate(Script(name: "traps.js", source: Self.traps))
            let array = realm.value(of: .list([.number(1), .string("b"), .list([.null])]))
            let look = try realm.evaluate(
                Script(name: "look.js", source: "(function (it) { return `${it.length} ${it[0]} ${it[1]} ${it[2][0]} ${stolen.length}` })"))
            return try look.call([array]).string ?? ""
        }
        #expect(text == "3 1 b null 0")
    }

    @Test func propertiesAreFoundThroughPrototypes() async throws {
        let text = try await TestMachine().open().inspect { run in
            let realm = run.realm
            let object = realm.makeObject()
            object.define("a", as: realm.number(1))
            return ["a", "toString", "b"].map { "\(object.has($0))" }.joined(separator: " ")
        }
        #expect(text == "true true false")
    }

    @Test(arguments: ["undefined", "null", "1", "'text'", "Symbol()", "1n"])
    func whatIsNoObjectHasNothing(source: String) async throws {
        let text = try await TestMachine().open().inspect { run in
            let value = try run.realm.evaluate(Script(name: "main.js", source: source))
            value.define("a", as: run.realm.number(1))
            try value.setProperty("a", to: run.realm.number(1))
            let message: String
            do throws(Thrown) {
                message = try value.call().string ?? ""
            } catch {
                message = ScriptError(error).message
            }
            return "\(try value.property("a").typeName) \(try value.element(0).typeName) \(value.has("a")) \(message)"
        }
        #expect(text == "undefined undefined false the value is not a function")
    }
}
