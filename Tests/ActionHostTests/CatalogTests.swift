import ActionHost
import Foundation
import PostLogin
import Testing

/// Folders of actions, without an `actions.yaml`.
@Suite struct CatalogTests {
    @Test func everyJavaScriptFileIsAnActionInTheOrderOfNames() async throws {
        try await withFolder { folder in
            try write(
                ["b.js": "2", "a.js": "1", "10-x.js": "0", "Z.js": "Z", "ä b.js": "3", ".hidden.js": "", "notes.txt": "", "a.json": "", "a.mjs": "", "a.test.js": ""],
                to: folder)
            try FileManager.default.createDirectory(atPath: "\(folder)/more", withIntermediateDirectories: false)
            try write(["c.js": ""], to: "\(folder)/more")
            let catalog = try ActionCatalog(folder: folder)
            #expect(
                catalog.actions == [("10-x", "0"), ("Z", "Z"), ("a", "1"), ("b", "2"), ("ä b", "3")].map {
                    Action(name: $0.0, file: "\(folder)/\($0.0).js", source: $0.1)
                })
            #expect(catalog.settings == CatalogSettings())
            #expect(try ActionCatalog(folder: "\(folder)/").actions == catalog.actions)
        }
    }

    @Test func aFolderIsAHostsWholeConfiguration() async throws {
        try await withFolder { folder in
            try write(
                [
                    "one.js": handler("console.log(event.configuration.region)"), "two.js": handler("while (true);"),
                    "actions.yaml": "configuration: { region: eu }\ncpu-limit: 50ms\n",
                ], to: folder)
            let outcome = try await ActionHost(actions: folder, configuration: testConfiguration()).login(makeEvent())
            #expect(outcome.logs == ["eu"])
            #expect(outcome.failure?.message == "the login used more than its 50 ms of CPU time and was stopped")
            #expect(outcome.failure?.place == "\(folder)/two.js:1")

            // What the program says is stronger.
            var configuration = testConfiguration()
            configuration.cpuLimit = .milliseconds(60)
            let other = try await ActionHost(actions: folder, configuration: configuration).login(makeEvent())
            #expect(other.failure?.message == "the login used more than its 60 ms of CPU time and was stopped")
        }
    }

    @Test func aMissingFolderIsNamed() async throws {
        try await withFolder { folder in
            try write(["file": ""], to: folder)
            let missing = "there is no such folder; name the one that holds your action files"
            for (path, message) in [
                ("\(folder)/none", missing), ("", missing), ("\(folder)/file", "this is a file; name the folder that holds your action files"),
            ] {
                let error = CatalogError(code: .folderNotFound, path: path, message: message)
                #expect(throws: error) { try ActionCatalog(folder: path) }
                #expect(error.description == "\(path): \(message)")
            }
        }
    }

    @Test func aFolderWithoutActionsIsRefused() async throws {
        try await withFolder { folder in
            let error = CatalogError(
                code: .noActions, path: folder,
                message: "there is no action in this folder: put .js files with exports.onExecutePostLogin here")
            #expect(throws: error) { try ActionCatalog(folder: folder) }
            try write([".hidden.js": "", "actions.yaml": ""], to: folder)
            await #expect(throws: error) { try await ActionHost(actions: folder) }
        }
    }

    @Test func aFileThatCannotBeReadIsNamed() async throws {
        try await withFolder { folder in
            try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: "\(folder)/a.js"))
            #expect(throws: CatalogError(code: .unreadableFile, path: "\(folder)/a.js", message: "the file is not UTF-8 text")) {
                try ActionCatalog(folder: folder)
            }
            try FileManager.default.removeItem(atPath: "\(folder)/a.js")
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a.js", withDestinationPath: "\(folder)/none")
            let error = #expect(throws: CatalogError.self) { try ActionCatalog(folder: folder) }
            #expect(error?.code == .unreadableFile)
            #expect(error?.description.hasPrefix("\(folder)/a.js: the file cannot be read: ") == true)
        }
    }

    @Test func someActionsCanBeChosen() throws {
        let catalog = ActionCatalog(actions: ["a", "b", "c"].map { makeAction($0, "") })
        #expect(try catalog.only(["c", "a", "c"]).actions.map(\.name) == ["a", "c"])
        #expect(
            throws: CatalogError(code: .unknownAction, path: "d", message: "there is no action of this name; there are a, b, c")
        ) { try catalog.only(["a", "d"]) }
    }

    @Test func secretsAreAddedForAllThenForEach() throws {
        let catalog = ActionCatalog(actions: [makeAction("a", "", secrets: ["X": "own", "Y": "own"]), makeAction("b", "")])
        let added = try catalog.adding(ActionSecrets(shared: ["X": "all", "Z": "all"], byAction: ["a": ["Z": "a"]]))
        #expect(added.actions.map(\.secrets) == [["X": "all", "Y": "own", "Z": "a"], ["X": "all", "Z": "all"]])
        #expect(
            throws: CatalogError(
                code: .unknownAction, path: "s.yaml", message: "has secrets for the action c, which is not there; there are a, b")
        ) { try catalog.adding(ActionSecrets(byAction: ["c": [:]], path: "s.yaml")) }
    }
}
