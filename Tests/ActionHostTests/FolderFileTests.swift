import ActionHost
import Foundation
import PostLogin
import Testing

/// What actions see of their folder, and of the environment.
@Suite struct FolderFileTests {
    private func logs(
        _ body: String, files: [String: String], configure: (String, inout ActionHostConfiguration) -> Void = { _, _ in }
    ) async throws -> [String] {
        try await withFolder { folder in
            let actions = "\(folder)/actions"
            try write(files.merging(["actions/test.js": handler(body)]) { $1 }, to: folder)
            var configuration = testConfiguration()
            configuration.cpuLimit = .seconds(10)
            configure(actions, &configuration)
            let catalog = try ActionCatalog(folder: actions, environment: ["HOME_OF": "outside"])
            let outcome = try await ActionHost(catalog: catalog, configuration: configuration).login(makeEvent())
            return outcome.executions.flatMap { $0.logs.map(\.message) + ($0.error.map { [$0.message] } ?? []) }
                .map { $0.replacing(folder, with: "") }
        }
    }

    @Test func filesBelowTheFolderCanBeReadOthersAreNotThere() async throws {
        let logs = try await logs(
            """
            const fs = require('fs');
            for (const path of ['mail/hello.html', './test.js', 'actions.yaml', '.env', '.git/config', 'secrets.json', '../beside.txt', '/etc/hostname']) {
              try { console.log(path, fs.readFileSync(path, 'utf8').slice(0, 7)) } catch (error) { console.log(error.message) }
            }
            console.log(fs.readdirSync('.').join());
            """,
            files: [
                "actions/mail/hello.html": "<p>Hello</p>", "actions/actions.yaml": "secrets: { A: b }", "actions/.env": "A=b",
                "actions/.git/config": "", "actions/secrets.json": "{}", "beside.txt": "",
            ]
        ) { folder, configuration in configuration.hiddenFiles = ["\(folder)/secrets.json"] }
        #expect(
            logs == [
                "mail/hello.html <p>Hell", "./test.js exports", "ENOENT: no such file or directory, open 'actions.yaml'",
                "ENOENT: no such file or directory, open '.env'", "ENOENT: no such file or directory, open '.git/config'",
                "ENOENT: no such file or directory, open 'secrets.json'", "ENOENT: no such file or directory, open '../beside.txt'",
                "ENOENT: no such file or directory, open '/etc/hostname'", "mail,test.js",
            ])
    }

    @Test func packagesReadTheirOwnFilesWhereverTheyAre() async throws {
        let logs = try await logs(
            "console.log(require('templates'))",
            files: [
                "node_modules/templates/index.js": "module.exports = require('fs').readFileSync(__dirname + '/data/a.txt', 'utf8')",
                "node_modules/templates/data/a.txt": "its own",
            ])
        #expect(logs == ["its own"])
    }

    @Test func theEnvironmentHasWhatWasGranted() async throws {
        let logs = try await logs(
            "console.log(process.env, process.cwd().split('/').at(-1))",
            files: ["actions/actions.yaml": "environment: { REGION: eu, HOME_DIRECTORY: '${HOME_OF}', NUMBER: 007 }"]
        ) { _, configuration in configuration.environment = ["REGION": "us"] }
        #expect(logs == ["{ HOME_DIRECTORY: 'outside', NUMBER: '007', REGION: 'us' } actions"])
    }
}
