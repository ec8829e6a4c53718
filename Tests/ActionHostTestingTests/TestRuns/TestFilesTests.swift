import ActionHost
import ActionHostTesting
import Foundation
import Testing

/// Which files have tests, and which actions they are about.
@Suite struct TestFilesTests {
    /// A folder of a test's own, with empty files.
    private func folder(_ files: [String]) throws -> ScratchProject { try ScratchProject(Dictionary(uniqueKeysWithValues: files.map { ($0, "") })) }

    @Test func filesBelowFoldersAreFoundOnce() throws {
        let folder = try self.folder([
            "actions/10-a.js", "actions/10-a.test.js", "actions/load-test.js", "actions/10-a.scenario.yaml", "actions/deep/b.scenario.json",
            "actions/__snapshots__/x.scenario.json", "actions/.hidden/c.scenario.yaml", "node_modules/p/p.test.js", "test/d.js", "test/e.scenario.yml",
            "lib/f_test.mjs", "README.md",
        ])
        let found = try TestFiles.find(in: [folder.url.path, "\(folder.url.path)/actions/10-a.scenario.yaml"])
        func below(_ files: [String]) -> [String] { files.map { String($0.dropFirst(folder.url.path.count + 1)) } }
        #expect(below(found.scenarios) == ["actions/10-a.scenario.yaml", "actions/deep/b.scenario.json", "test/e.scenario.yml"])
        #expect(below(found.scripts) == ["actions/10-a.test.js", "lib/f_test.mjs", "test/d.js"])
    }

    @Test func testsAreNoActions() throws {
        let folder = try self.folder(["10-a.js", "10-a.test.js", "20-b.js"])
        #expect(try ActionCatalog(folder: folder.url.path).actions.map(\.name) == ["10-a", "20-b"])
    }

    @Test func aFileIsAboutTheActionOfItsNameOrAboutAll() async throws {
        let action = "exports.onExecutePostLogin = async () => {};\n"
        let folder = try ScratchProject([
            "actions/10-a.js": action, "actions/20-b.js": action, "actions/10-a.scenario.yaml": "expect: { actions: [10-a] }\n",
            "actions/all.scenario.yaml": "name: both\nexpect: { actions: [10-a, 20-b] }\n",
            "actions/some.scenario.yaml": "name: one\nactions: 20-b\nexpect: { actions: [20-b] }\n",
        ])
        let report = await TestRun(try TestFiles.find(in: [folder.url.path])).run()
        #expect(report.cases.map { "\($0.name) \($0.status) \($0.failure?.message ?? "")" } == ["10-a passed ", "both passed ", "one passed "])
    }

    @Test func scenariosWithoutActionsSaySo() async throws {
        let folder = try ScratchProject(["lonely/x.scenario.yaml": "name: x\n"])
        let path = "\(folder.url.path)/lonely/x.scenario.yaml"
        var options = TestRunOptions()
        options.actions = .folder("\(folder.url.path)/nowhere")
        let report = await TestRun(TestFiles(scenarios: [path]), options: options).run()
        #expect(
            report.cases.map(\.failure?.message)
                == ["\(folder.url.path)/nowhere: there is no such folder; name the one that holds your action files"])
    }
}
