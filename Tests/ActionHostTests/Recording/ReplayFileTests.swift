import Foundation
import PostLogin
import Testing

@testable import ActionHost

/// What a replay says of the files and packages that a recorded login has loaded and read.
@Suite("Files of a recorded login", .timeLimit(.minutes(1)))
struct ReplayFileTests {
    private static let files = [
        "actions/test.js": handler(
            """
            const fs = require('fs');
            const read = (name) => { try { return fs.readFileSync(name, 'utf8').length } catch { return 0 } };
            console.log(require('./lib/rules.js').length, require('./data.json').length, read('mail/hello.html'), read('extra.txt'), require('plans'));
            """),
        "actions/lib/rules.js": "module.exports = require('./more')", "actions/lib/more.js": "module.exports = [1]",
        "actions/data.json": "[1, 2]", "actions/mail/hello.html": "<p>Hello</p>",
        "node_modules/plans/package.json": #"{"name": "plans", "version": "1.2.0"}"#,
        "node_modules/plans/index.js": "module.exports = require('./names').length + require('@scope/inner')", "node_modules/plans/names.js": "module.exports = ['free']",
        "node_modules/plans/node_modules/@scope/inner/package.json": #"{"version": "3.0.0"}"#,
        "node_modules/plans/node_modules/@scope/inner/index.js": "module.exports = 1",
    ]

    private func record(
        in folder: String, before: (ActionHost) async throws -> Void = { _ in }, configure: (inout ActionHostConfiguration) -> Void = { _ in }
    ) async throws -> LoginRecording {
        var configuration = testConfiguration()
        configuration.cpuLimit = .seconds(10)
        configure(&configuration)
        let host = try ActionHost(catalog: ActionCatalog(folder: "\(folder)/actions"), configuration: configuration)
        try await before(host)
        let observer = LoginObserver()
        let outcome = try await host.login(makeEvent(), observer: observer)
        #expect(outcome.failure == nil)
        return try LoginRecording(parsing: try #require(observer.recording).text)
    }

    /// What a replay says beside the outcome.
    private func changes(_ recording: LoginRecording, in folder: String, isolation: Isolation? = nil) async throws -> [String] {
        var configuration = testConfiguration()
        if let isolation { configuration.isolation = isolation }
        let replay = LoginReplay(recording, catalog: try ActionCatalog(folder: "\(folder)/actions"), configuration: configuration)
        return try await replay.run().lines.filter { !$0.hasPrefix("outcome") }
    }

    /// What it says after a change in the folder.
    private func changes(after change: (_ folder: String) throws -> Void) async throws -> [String] {
        try await withFolder { folder in
            try write(Self.files, to: folder)
            let recording = try await record(in: folder)
            try change(folder)
            return try await changes(recording, in: folder)
        }
    }

    private static let since = "since the login was recorded"

    @Test func aRecordingNamesFilesByTheirFolderAndPackagesByTheirVersion() async throws {
        try await withFolder { folder in
            try write(Self.files, to: folder)
            let recording = try await record(in: folder)
            let files = try #require(recording.legs[0].tape?.files)
            #expect(
                files.map { [$0.package, $0.version, $0.path].compactMap(\.self).joined(separator: " ") } == [
                    "data.json", "lib/more.js", "lib/rules.js", "mail/hello.html", "@scope/inner 3.0.0 index.js", "plans 1.2.0 index.js", "plans 1.2.0 names.js",
                ])
            // The SHA-256 of `[1, 2]`.
            #expect(files[0].sha256 == "3a316d6d3226f84c1e46e4447fa8d5fd800bff4a1bc6498152523cd4a602b69b")
            #expect(!recording.text.contains("<p>Hello</p>"))
            #expect(try await changes(recording, in: folder) == [])
        }
    }

    @Test("Every way of reading a file is noticed", arguments: [
        ("require('./lib/other.js')", "lib/other.js"), ("require('./lib')", "lib/index.js"), ("require('./es.mjs').list", "es.mjs"),
        ("require('module').createRequire(require.resolve('./lib/other.js'))('./other.js')", "lib/other.js"),
        ("await require('fs/promises').readFile('text.txt', 'utf8')", "text.txt"), ("fs.readFileSync('./lib/../text.txt').length", "text.txt"),
        ("await new Promise((resolve) => fs.readFile(process.cwd() + '/text.txt', resolve))", "text.txt"),
        ("(await fs.createReadStream('text.txt').toArray()).length", "text.txt"), ("require('./text.txt')", "text.txt"),
        ("fs.readFileSync('link.txt').length", "text.txt"),
    ])
    func waysOfReading(expression: String, path: String) async throws {
        try await withFolder { folder in
            let files = [
                "actions/test.js": handler("const fs = require('fs'); console.log(\(expression));"), "actions/lib/other.js": "module.exports = 1",
                "actions/lib/index.js": "module.exports = 2", "actions/es.mjs": "export const list = [1];", "actions/text.txt": "0",
            ]
            try write(files, to: folder)
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/actions/link.txt", withDestinationPath: "text.txt")
            let recording = try await record(in: folder)
            #expect(recording.legs[0].tape?.files?.map(\.path) == [path])
            #expect(try await changes(recording, in: folder) == [])
            try write(["actions/\(path)": (files["actions/\(path)"] ?? "") + " "], to: folder)
            #expect(try await changes(recording, in: folder) == ["source: the file \(path) has changed \(Self.since)"])
        }
    }

    /// Only contents count, and not whether there is a file, or how large it is.
    @Test func looksAreNoReads() async throws {
        try await withFolder { folder in
            try write(
                ["actions/test.js": handler("const fs = require('fs'); console.log(fs.existsSync('a.txt'), fs.statSync('a.txt').size, fs.readdirSync('.'));"), "actions/a.txt": "a"],
                to: folder)
            #expect(try await record(in: folder).legs[0].tape?.files == [])
        }
    }

    @Test func filesThatHaveChangedAreNamed() async throws {
        let lines = try await changes { folder in
            try write(["actions/data.json": "[3]", "actions/lib/more.js": "module.exports = []", "actions/mail/hello.html": ""], to: folder)
        }
        #expect(
            lines == [
                "source: the file data.json has changed \(Self.since)", "source: the file lib/more.js has changed \(Self.since)",
                "source: the file mail/hello.html has changed \(Self.since)",
            ])
    }

    @Test func filesThatAreGoneOrNewAreNamed() async throws {
        let lines = try await changes { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/actions/mail")
            try write(["actions/extra.txt": "new"], to: folder)
        }
        #expect(
            lines == [
                "source: the login reads the file extra.txt, which it did not when it was recorded", "source: the file mail/hello.html is not there any more",
            ])
    }

    @Test func aFileThatIsNotReadBecauseAnotherHasChangedIsNotSaidToHaveGone() async throws {
        let lines = try await changes { folder in try write(["actions/lib/rules.js": "module.exports = 'abc'"], to: folder) }
        #expect(lines == ["source: the file lib/rules.js has changed \(Self.since)"])
    }

    @Test func aPackageOfAnotherVersion() async throws {
        let lines = try await changes { folder in
            try write(
                ["node_modules/plans/package.json": #"{"version": "1.3.0", "main": "main.js"}"#, "node_modules/plans/main.js": "module.exports = require('@scope/inner')"],
                to: folder)
        }
        #expect(lines == ["source: the package plans is of version 1.3.0, and was of 1.2.0 when the login was recorded"])
    }

    @Test func aPackageThatHasChangedWithinItsVersion() async throws {
        let lines = try await changes { folder in
            try write(
                [
                    "node_modules/plans/names.js": "module.exports = [require('./a'), require('./b'), require('./c')]", "node_modules/plans/a.js": "",
                    "node_modules/plans/b.js": "", "node_modules/plans/c.js": "",
                    "node_modules/plans/node_modules/@scope/inner/index.js": "module.exports = 2",
                ], to: folder)
        }
        #expect(
            lines == [
                "source: the package @scope/inner 3.0.0 has changed \(Self.since) (index.js)",
                "source: the package plans 1.2.0 has changed \(Self.since) (a.js, b.js, c.js and 1 more)",
            ])
    }

    @Test func packagesThatAreGoneOrNew() async throws {
        let lines = try await changes { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/node_modules")
            try write(["node_modules/other/index.js": "", "actions/lib/more.js": "module.exports = [require('other')]"], to: folder)
        }
        #expect(
            lines == [
                "source: the file lib/more.js has changed \(Self.since)", "source: the package @scope/inner is not there any more",
                "source: the login loads the package other, which it did not when it was recorded", "source: the package plans is not there any more",
            ])
    }

    @Test func aPackageThatIsNotLoadedBecauseAFileHasChangedIsNotSaidToHaveGone() async throws {
        let lines = try await changes { folder in try write(["node_modules/plans/index.js": "module.exports = 1"], to: folder) }
        #expect(lines == ["source: the package plans 1.2.0 has changed \(Self.since) (index.js)"])
    }

    @Test func aPackageThatALinkLeadsTo() async throws {
        try await withFolder { folder in
            try write(Self.files.filter { !$0.key.hasPrefix("node_modules/plans/") }, to: folder)
            try write(["elsewhere/plans/package.json": #"{"name": "plans", "version": "2.0.0"}"#, "elsewhere/plans/index.js": "module.exports = 1"], to: folder)
            try FileManager.default.createDirectory(atPath: "\(folder)/node_modules", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/node_modules/plans", withDestinationPath: "../elsewhere/plans")
            let recording = try await record(in: folder)
            let files = recording.legs[0].tape?.files ?? []
            #expect(files.filter { $0.package != nil }.map { "\($0.package ?? "") \($0.version ?? "") \($0.path)" } == ["plans 2.0.0 index.js"])
            try write(["elsewhere/plans/index.js": "module.exports = 2"], to: folder)
            #expect(try await changes(recording, in: folder) == ["source: the package plans 2.0.0 has changed \(Self.since) (index.js)"])
        }
    }

    @Test("What earlier logins have loaded counts as loaded, as it was then", arguments: [RealmPolicy.fresh, .reused])
    func earlierLogins(realm: RealmPolicy) async throws {
        try await withFolder { folder in
            try write(Self.files, to: folder)
            let recording = try await record(in: folder) { host in
                for _ in 0..<3 { _ = try await host.login(makeEvent()) }
                // Loaded once for all logins of the host; read by each of them.
                try write(["actions/data.json": "[3]", "actions/mail/hello.html": "changed before"], to: folder)
            } configure: {
                $0.realm = realm
            }
            #expect(try await changes(recording, in: folder) == ["source: the file data.json has changed \(Self.since)"])
        }
    }

    @Test func workerProcessesTellOfFilesToo() async throws {
        try await withFolder { folder in
            try write(Self.files, to: folder)
            let process = Isolation.process(executable: actionhostExecutable)
            let recording = try await record(in: folder, configure: { $0.isolation = process })
            let inThreads = try await record(in: folder, configure: { $0.isolation = .thread })
            #expect(recording.legs[0].tape?.files == inThreads.legs[0].tape?.files)
            #expect(try await changes(recording, in: folder, isolation: process) == [])
            try write(["actions/data.json": "[3]"], to: folder)
            #expect(try await changes(recording, in: folder, isolation: process) == ["source: the file data.json has changed \(Self.since)"])
        }
    }

    @Test func aRecordingOfAHostThatKeptNoFilesIsReadAndSaysSo() async throws {
        try await withFolder { folder in
            try write(Self.files, to: folder)
            var json = try JSONValue(parsing: try await record(in: folder).text)
            var legs = json["legs"]?.arrayValue ?? []
            var leg = legs[0].objectValue ?? [:]
            var tape = leg["tape"]?.objectValue ?? [:]
            #expect(tape["files"] != nil)
            tape["files"] = nil
            leg["tape"] = .object(tape)
            legs[0] = .object(leg)
            var members = json.objectValue ?? [:]
            members["legs"] = .array(legs)
            json = .object(members)
            let recording = try LoginRecording(parsing: json.jsonText)
            try write(["actions/mail/hello.html": "<p>Other</p>"], to: folder)
            #expect(
                try await changes(recording, in: folder) == [
                    "note: the recording is from a host that did not keep what a login reads: files and packages that have changed are not noticed"
                ])
        }
    }

    @Test func ofVeryManyFilesAsManyAreKeptAsThereIsRoomFor() async throws {
        try await withFolder { folder in
            try write(["actions/test.js": handler("for (let i = 0; i < 300; i += 1) require('fs').readFileSync(`many/${i}.txt`);")], to: folder)
            try write(Dictionary(uniqueKeysWithValues: (0..<300).map { ("actions/many/\($0).txt", "\($0)") }), to: folder)
            let recording = try await record(in: folder, configure: { $0.bounds[.result] = 100 << 10 })
            #expect(recording.gaps == [])
            #expect(recording.legs[0].tape?.files?.count ?? 0 > 100)
            try write(["actions/many/0.txt": "another", "actions/many/299.txt": "another"], to: folder)
            #expect(
                try await changes(recording, in: folder) == [
                    "source: the file many/0.txt has changed \(Self.since)",
                    "note: the login reads more files than a recording keeps: changes of the others are not noticed",
                ])
        }
    }

    @Test func eachLegOfALoginTellsOfItsFiles() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => { require('./first.json'); api.redirect.sendUserTo('https://consent.example.com/'); };
            exports.onContinuePostLogin = async () => { console.log(require('./second.json')); };
            """
        try await withFolder { folder in
            try write(["actions/test.js": source, "actions/first.json": "1", "actions/second.json": "2"], to: folder)
            let host = try ActionHost(catalog: ActionCatalog(folder: "\(folder)/actions"), configuration: testConfiguration())
            let observer = LoginObserver()
            let state = try #require(try await host.login(makeEvent(), observer: observer).suspension?.state)
            _ = try await host.resume(state: state, returning: UserReturn(), observer: observer)
            let recording = try LoginRecording(parsing: try #require(observer.recording).text)
            #expect(recording.legs.map { $0.tape?.files?.map(\.path) } == [["first.json"], ["second.json"]])
            try write(["actions/first.json": "3", "actions/second.json": "4"], to: folder)
            #expect(
                try await changes(recording, in: folder) == [
                    "source: the file first.json has changed \(Self.since)", "source: the file second.json has changed \(Self.since)",
                ])
        }
    }
}
