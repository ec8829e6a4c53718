import Testing

/// What `structuredClone` and `DOMException` throw, without Node to compare with.
@Suite struct StructuredCloneErrorTests {
    private func failure(_ call: String) async throws -> String {
        try await TestMachine().text(
            """
            try { \(call); return 'nothing' } catch (e) {
              const type = e instanceof DOMException ? 'DOMException' : e.constructor.name;
              return [type, e instanceof Error, e.name, e.code, e.message].join('|');
            }
            """)
    }

    @Test(arguments: [
        ("() => 1", "() => 1"), ("{ method() {} }.method", "method() {}"), ("Symbol('s')", "Symbol(s)"),
        ("{ a: [class Foo {}] }", "class Foo {}"), ("Promise.resolve()", "#<Promise>"), ("new WeakMap()", "#<WeakMap>"),
        ("new Proxy({}, {})", "#<Object>"), ("(function* () {})()", "[object Generator]"),
    ])
    func notCloneable(value: String, name: String) async throws {
        #expect(
            try await failure("structuredClone(\(value))")
                == "DOMException|true|DataCloneError|25|\(name) could not be cloned.")
    }

    @Test func transfer() async throws {
        #expect(
            try await failure("structuredClone(1, { transfer: [{}] })")
                == "DOMException|true|DataCloneError|25|Found invalid object in transferList")
        #expect(
            try await failure("const b = new ArrayBuffer(1); structuredClone(1, { transfer: [b, b] })")
                == "DOMException|true|DataCloneError|25|Transfer list contains duplicate ArrayBuffer")
        #expect(
            try await failure("const b = new ArrayBuffer(1); structuredClone(b, { transfer: [b] }); structuredClone(b)")
                == "DOMException|true|DataCloneError|25|An ArrayBuffer is detached and could not be cloned.")
    }

    @Test func arguments() async throws {
        #expect(
            try await failure("structuredClone()")
                == "TypeError|true|TypeError|ERR_MISSING_ARGS|The value argument must be specified")
        #expect(
            try await failure("structuredClone(1, 5)")
                == "TypeError|true|TypeError|ERR_INVALID_ARG_TYPE|The options argument must be either an object or undefined")
        #expect(
            try await failure("structuredClone(1, { transfer: 5 })")
                == "TypeError|true|TypeError|ERR_INVALID_ARG_TYPE|Optional transferList argument must be an iterable")
    }

    @Test func endOfTheStack() async throws {
        #expect(
            try await failure("let deep = {}; for (let n = 0; n < 1e5; n++) deep = { deep }; structuredClone(deep)")
                == "RangeError|true|RangeError||Maximum call stack size exceeded.")
    }

    @Test func exceptionOfAGetter() async throws {
        let text = try await TestMachine().text(
            "const own = {}; try { structuredClone({ get a() { throw own } }) } catch (error) { return error === own }")
        #expect(text == "true")
    }

    @Test func exceptionClass() async throws {
        let text = try await TestMachine().text(
            """
            const e = new DOMException('gone', 'AbortError');
            const isEnumerable = Object.keys(globalThis).includes('DOMException');
            return [String(e), e.code, e.stack.includes('test.js'), DOMException.DATA_CLONE_ERR, isEnumerable].join();
            """)
        #expect(text == "AbortError: gone,20,true,25,false")
        let withoutNew = try await failure("DOMException()")
        #expect(withoutNew == "TypeError|true|TypeError||Cannot call a class constructor without |new|")
    }

    @Test func replacedByAScript() async throws {
        let text = try await TestMachine().text(
            "DOMException = 5; try { structuredClone(() => {}) } catch (e) { return [DOMException, e.name, e.code].join() }")
        #expect(text == "5,DataCloneError,25")
    }
}
