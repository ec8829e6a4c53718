import Testing

/// The kinds of values that `structuredClone` copies, without Node to compare with.
@Suite struct StructuredCloneValueTests {
    private func clone(_ value: String) async throws -> String {
        try await TestMachine().text("const copy = structuredClone(\(value)); return util.inspect(copy, { depth: 9 });")
    }

    @Test(arguments: [
        ("{ a: 1, b: [undefined, null, -0, 5n, 'x'] }", "{ a: 1, b: [ undefined, null, -0, 5n, 'x' ] }"),
        ("[1, , 3]", "[ 1, <1 empty item>, 3 ]"),
        ("new Map([[{ k: 1 }, new Set([1])]])", "Map(1) { { k: 1 } => Set(1) { 1 } }"),
        ("[new Date(0), /x/gi]", "[ 1970-01-01T00:00:00.000Z, /x/gi ]"),
        ("new (class Foo { x = 1; #y = 2 })()", "{ x: 1 }"),
        ("Object.assign(Object.create(null), { a: 1 })", "{ a: 1 }"),
        ("[Object(1), Object('s'), Object(false)]", "[ [Number: 1], [String: 's'], [Boolean: false] ]"),
        ("new Uint8Array([1, 2])", "Uint8Array(2) [ 1, 2 ]"),
        ("Object.assign(new TypeError('bad', { cause: 1 }), { stack: '', code: 'X' })", "[TypeError: bad] { [cause]: 1 }"),
        ("(() => { const a = { list: [] }; a.list.push(a, a.list); return a })()", "<ref *1> { list: <ref *2> [ [Circular *1], [Circular *2] ] }"),
    ])
    func copies(value: String, text: String) async throws {
        #expect(try await clone(value) == text)
    }

    @Test func ownRealm() async throws {
        let text = try await TestMachine().text(
            """
            const copy = structuredClone({
              list: [], map: new Map(), date: new Date(), error: new RangeError('x'), bytes: new Uint8Array(1), r: /x/,
            });
            return [
              copy.constructor === Object, copy.list instanceof Array, copy.map instanceof Map, copy.date instanceof Date,
              copy.error instanceof RangeError, copy.bytes instanceof Uint8Array, copy.bytes.buffer instanceof ArrayBuffer, copy.r instanceof RegExp,
            ].join();
            """)
        #expect(text == "true,true,true,true,true,true,true,true")
    }

    @Test func transferDetaches() async throws {
        let text = try await TestMachine().text(
            """
            const b = new Uint8Array([1, 2, 3]).buffer;
            const c = structuredClone({ b }, { transfer: [b] });
            return [b.byteLength, b.detached, ...new Uint8Array(c.b)].join();
            """)
        #expect(text == "0,true,1,2,3")
    }
}
