import Testing

@Suite struct ConsoleTableTests {
    private func table(_ arguments: String) async throws -> String {
        let logs = try await TestMachine().logs("console.table(\(arguments))")
        #expect(logs.map(\.level) == ["log"])
        return logs.first?.text ?? ""
    }

    @Test func rows() async throws {
        let text = try await table("[{ a: 1, b: 'x' }, { a: 2, c: true }]")
        #expect(
            text == """
                ┌─────────┬───┬─────┬──────┐
                │ (index) │ a │ b   │ c    │
                ├─────────┼───┼─────┼──────┤
                │ 0       │ 1 │ 'x' │      │
                │ 1       │ 2 │     │ true │
                └─────────┴───┴─────┴──────┘
                """)
    }

    @Test func chosenColumns() async throws {
        let text = try await table("{ first: { a: 1, b: 2 }, second: { a: 3, b: 4 } }, ['b']")
        #expect(
            text == """
                ┌─────────┬───┐
                │ (index) │ b │
                ├─────────┼───┤
                │ first   │ 2 │
                │ second  │ 4 │
                └─────────┴───┘
                """)
    }

    @Test func collection() async throws {
        let text = try await table("new Map([['k', { v: 1 }]])")
        #expect(
            text == """
                ┌───────────────────┬─────┬──────────┐
                │ (iteration index) │ Key │ Values   │
                ├───────────────────┼─────┼──────────┤
                │ 0                 │ 'k' │ { v: 1 } │
                └───────────────────┴─────┴──────────┘
                """)
    }

    @Test func noTable() async throws {
        #expect(try await table("'text'") == "text")
        #expect(try await table("null") == "null")
        #expect(try await table("5, 'columns of a number are not looked at'") == "5")
    }

    @Test func indented() async throws {
        let logs = try await TestMachine().logs("console.group(); console.table([1]);")
        #expect(
            logs.map(\.text) == [
                """
                  ┌─────────┬────────┐
                  │ (index) │ Values │
                  ├─────────┼────────┤
                  │ 0       │ 1      │
                  └─────────┴────────┘
                """
            ])
    }

    @Test func columnsHaveToBeAnArray() async throws {
        let text = try await TestMachine().text(
            "try { console.table([{ a: 1 }], 'a') } catch (e) { return [e.name, e.code, e.message, e instanceof TypeError].join('|') }")
        #expect(text == "TypeError|ERR_INVALID_ARG_TYPE|The \"properties\" argument must be an instance of Array|true")
    }
}
