import Testing

@testable import JavaScriptEngine

@Suite struct StackFrameTests {
    @Test(arguments: [
        ("f@main.js:1:2", StackFrame(function: "f", file: "main.js", line: 1, column: 2)),
        ("main.js:1:2", StackFrame(function: "", file: "main.js", line: 1, column: 2)),
        ("@main.js:1:2", StackFrame(function: "", file: "main.js", line: 1, column: 2)),
        ("global code@main.js:3:4", StackFrame(function: "", file: "main.js", line: 3, column: 4)),
        ("eval code@main.js:3:4", StackFrame(function: "", file: "main.js", line: 3, column: 4)),
        ("module code@main.js:3:4", StackFrame(function: "", file: "main.js", line: 3, column: 4)),
        ("eval code@", StackFrame(function: "", file: "")),
        ("map@[native code]", StackFrame(function: "map", file: "[native code]")),
        ("[native code]", StackFrame(function: "", file: "[native code]")),
        ("f@main.js:7", StackFrame(function: "f", file: "main.js", line: 7)),
        ("f@main.js", StackFrame(function: "f", file: "main.js")),
        ("f@C:\\actions\\a:b.js:1:2", StackFrame(function: "f", file: "C:\\actions\\a:b.js", line: 1, column: 2)),
        ("f@node_modules/@scope/a@1.js:1:2", StackFrame(function: "f", file: "node_modules/@scope/a@1.js", line: 1, column: 2)),
        ("@node_modules/@scope/a.js:1:2", StackFrame(function: "", file: "node_modules/@scope/a.js", line: 1, column: 2)),
    ])
    func `a line of a stack`(text: String, frame: StackFrame) {
        #expect(StackFrame.parse(stack: text) == [frame])
    }

    @Test func `a stack keeps its order, without empty lines`() {
        #expect(
            StackFrame.parse(stack: "inner@a.js:1:2\n\nmap@[native code]\nglobal code@b.js:3:4\n") == [
                StackFrame(function: "inner", file: "a.js", line: 1, column: 2),
                StackFrame(function: "map", file: "[native code]"),
                StackFrame(function: "", file: "b.js", line: 3, column: 4),
            ])
        #expect(StackFrame.parse(stack: "") == [])
    }

    @Test func `a stack as V8 has it: a message, and a line for each frame`() {
        let text = "Error: two\nlines: a@b\n    at f (a.js:1:2)\n    at map (<anonymous>)\n    at @scope/b.js:3:4\n    at async g (c d.js:5:6)"
        #expect(
            StackFrame.parse(stack: text) == [
                StackFrame(function: "f", file: "a.js", line: 1, column: 2),
                StackFrame(function: "map", file: ""),
                StackFrame(function: "", file: "@scope/b.js", line: 3, column: 4),
                StackFrame(function: "async g", file: "c d.js", line: 5, column: 6),
            ])
        #expect(StackFrame.parse(stack: "Error: without frames") == [])
    }

    @Test(arguments: [
        ("#0 spin() at main.js:2", StackFrame(function: "spin", file: "main.js", line: 2)),
        ("#1 () at main.js:2", StackFrame(function: "", file: "main.js", line: 2)),
        ("#1 global code() at main.js:2", StackFrame(function: "", file: "main.js", line: 2)),
        ("#1 global code at main.js:2", StackFrame(function: "", file: "main.js", line: 2)),
        ("#2 sort() at [native code]", StackFrame(function: "sort", file: "[native code]")),
        ("#3 f() at C:\\a:b@c.js:12", StackFrame(function: "f", file: "C:\\a:b@c.js", line: 12)),
    ])
    func `a line of a backtrace`(text: String, frame: StackFrame) {
        #expect(StackFrame.parse(backtrace: text) == [frame])
    }

    @Test func `lines of a backtrace that name no place are left out`() {
        #expect(StackFrame.parse(backtrace: "nothing\n#0 f() at a.js:1") == [StackFrame(function: "f", file: "a.js", line: 1)])
    }

    @Test func `whose code a frame is in`() {
        let files = ["main.js", "", "[native code]", "actionhost:console", "node:https"]
        #expect(files.map { StackFrame(function: "f", file: $0).isUserCode } == [true, false, false, false, false])
    }

    @Test func `frames and errors print as in Node`() {
        let frame = StackFrame(function: "f", file: "a.js", line: 1, column: 2)
        let cases: [String] = [
            frame.description,
            StackFrame(function: "", file: "a.js", line: 1).description,
            StackFrame(function: "f", file: "a.js").description,
            ScriptError(name: "TypeError", message: "bad", location: frame).description,
            ScriptError(name: "", message: "text").description,
            ScriptError(name: "Error", message: "").description,
        ]
        #expect(cases == ["at f (a.js:1:2)", "at a.js:1", "at f (a.js)", "TypeError: bad (a.js:1:2)", "text", "Error"])
    }
}
