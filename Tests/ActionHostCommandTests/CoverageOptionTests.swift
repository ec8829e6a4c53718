import Testing

@Suite("actionhost test --coverage")
struct CoverageOptionTests {
    private let folder = ScratchFolder()

    private func write() throws {
        try folder.write("exports.onExecutePostLogin = async () => {};\nexports.onContinuePostLogin = async () => {\n  1;\n};\n", to: "actions/a.js")
        try folder.write("name: it runs\nevent: minimal\nexpect: { outcome: completed }\n", to: "actions/a.scenario.yaml")
    }

    @Test("With JSON, standard output is the report alone, and the file has the coverage")
    func json() async throws {
        try write()
        let result = try await CommandLineTool.run(["test", "--format", "json", "--lcov", "c.info"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("{") && !result.output.contains("lines that did not run"))
        #expect(
            try folder.read("c.info") == """
                TN:actionhost
                SF:actions/a.js
                FN:1,onExecutePostLogin
                FN:2,onContinuePostLogin
                FNDA:1,onExecutePostLogin
                FNDA:0,onContinuePostLogin
                FNF:2
                FNH:1
                BRF:0
                BRH:0
                DA:1,1
                DA:2,1
                DA:3,0
                LF:3
                LH:2
                end_of_record

                """)
    }

    @Test("JavaScript tests count as scenarios do")
    func javaScriptTests() async throws {
        try write()
        try folder.write(
            """
            const test = require('node:test');
            test('it comes back', () => require('./a').onContinuePostLogin());
            """, to: "actions/a.test.js")
        let result = try await CommandLineTool.run(["test", "--coverage"], in: folder)
        #expect(result.status == 0)
        #expect(
            result.output.hasSuffix(
                """
                file           lines  branches  functions  lines that did not run
                actions/a.js  100.0%    100.0%     100.0%

                """))
    }

    @Test("Processes cannot be counted, and a file that cannot be written is named", arguments: [
        (["--coverage", "--isolation", "process"], Int32(64), "--coverage counts what runs in threads: leave out --isolation process\nSee 'actionhost test --help'."),
        (["--lcov", "no/c.info", "--format", "json"], 65, "no/c.info: the file cannot be written: No such file or directory"),
    ])
    func wrongInput(arguments: [String], status: Int32, message: String) async throws {
        try write()
        let result = try await CommandLineTool.run(["test"] + arguments, in: folder)
        #expect(result.status == status)
        #expect(result.errors == "actionhost: \(message)\n")
    }
}
