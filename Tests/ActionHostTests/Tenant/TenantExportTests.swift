import ActionHost
import Foundation
import PostLogin
import Testing

/// What auth0-deploy-cli exports, as a catalog.
@Suite struct TenantExportTests {
    private func export(
        _ files: [String: String], environment: [String: String] = [:], at path: String = "", _ body: (TenantExport, String) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            try write(files, to: folder + "/export")
            try await body(TenantExport("\(folder)/export\(path)", environment: environment), "\(folder)/export")
        }
    }

    @Test func theDirectoryFormHasActionsInTheOrderOfTheirBindings() async throws {
        try await export(TenantFiles.directory) { export, folder in
            var tokens = SharedModule(
                name: "tokens", file: "\(folder)/action-modules/tokens/code.js", source: "exports.issuer = () => actions.secrets.KEY;")
            tokens.secretNames = ["KEY"]
            var first = Action(
                name: "first", file: "\(folder)/actions/first/code.js",
                source: "exports.onExecutePostLogin = async () => console.log('first', 'eu', [\"a\",\"b\"]);", modules: [tokens])
            first.secretNames = []
            var roles = Action(
                name: "Add roles", file: "\(folder)/actions/Add roles/code.js", source: TenantFiles.directory["actions/Add roles/code.js"] ?? "",
                secrets: ["REGION": "eu"], modules: [tokens])
            roles.secretNames = ["API_KEY", "REGION"]

            #expect(export.catalog.actions == [first, roles])
            #expect(export.catalog.folder == nil)
            #expect(export.notes.map(\.description) == ["unbound does not run: it is not bound to post-login"])
            #expect(export.notes.map(\.kind) == [.notBound])
            #expect(export.catalog.missingSecrets.map(\.description) == ["API_KEY (of Add roles)", "KEY (of actions:tokens)"])
            let catalog = try ActionCatalog(tenant: folder, environment: [:])
            #expect(catalog.actions == export.catalog.actions)
        }
    }

    @Test func theYAMLFormHasTheSameAndCodeOfItsOwn() async throws {
        let environment = ["REGION": "eu", "LIST": "x", "AUTH0_KEYWORD_REPLACE_MAPPINGS": #"{"REGION": "us", "TOKEN_SECRETS": [{"name": "KEY"}]}"#]
        for path in ["", "/tenant.yaml"] {
            try await export(TenantFiles.yaml, environment: environment, at: path) { export, folder in
                #expect(export.catalog.actions.map(\.name) == ["first", "Add roles"])
                #expect(export.catalog.actions.map(\.file) == ["\(folder)/tenant.yaml/first.js", "\(folder)/actions/Add roles/code.js"])
                #expect(
                    export.catalog.actions[0].source
                        == "// Written by hand, in the file itself.\nexports.onExecutePostLogin = async () => {\n  console.log('first', 'eu', \"x\");\n};\n")
                #expect(export.catalog.actions[1].secrets == ["REGION": "eu"])
                #expect(export.catalog.actions[1].modules.map(\.secretNames) == [["KEY"]])
                #expect(export.packages.map(\.version) == ["1.10"])
                #expect(export.notes == [])
            }
        }
    }

    @Test func actionsRunWithTheSecretsThatTheExportNamesForThem() async throws {
        try await export(TenantFiles.directory) { export, _ in
            let catalog = try export.catalog.adding(ActionSecrets(shared: ["API_KEY": "k", "KEY": "shared", "OTHER": "o"], byAction: ["first": ["EXTRA": "e"]]))
            let outcome = try await ActionHost(catalog: catalog, configuration: testConfiguration()).login(makeEvent())

            // Longer secrets are masked in logs.
            #expect(outcome.logs == ["first eu [ 'a', 'b' ]", "API_KEY=k REGION=eu [secret tokens.KEY]"])
            #expect(catalog.missingSecrets == [])
            #expect(catalog.actions[0].secrets == ["EXTRA": "e"])
        }
    }

    @Test func errorsHaveTheLinesOfTheCode() async throws {
        var files = TenantFiles.yaml
        files["actions/Add roles/code.js"] = "\n\nthrow new Error('third line');"
        try await export(files) { export, folder in
            let host = try ActionHost(catalog: export.catalog.only(["Add roles"]), configuration: testConfiguration())
            #expect(try await host.login(makeEvent()).failure?.place?.hasPrefix("\(folder)/actions/Add roles/code.js:3") == true)
        }
        files["tenant.yaml"] = files["tenant.yaml"]?.replacing("console.log('first'", with: "throw new Error('third line'")
        try await export(files, environment: ["LIST": "1", "REGION": "eu"]) { export, folder in
            let host = try ActionHost(catalog: export.catalog.only(["first"]), configuration: testConfiguration())
            #expect(try await host.login(makeEvent()).failure?.place?.hasPrefix("\(folder)/tenant.yaml/first.js:3") == true)
        }
    }

    @Test func whatDoesNotRunIsSaid() async throws {
        var files = TenantFiles.directory
        files["actions/first.json"] = TenantFiles.action("first", code: "./actions/first/code.js", version: "v2")
        files["actions/Add roles.json"] = TenantFiles.action("Add roles", code: "./actions/Add roles/code.js", deployed: false)
        files["triggers/triggers.json"] = TenantFiles.bindings("Add roles", "Marketplace", "first")
        files["config.json"] = nil
        try await export(files) { export, folder in
            #expect(export.catalog.actions.map(\.name) == ["first"])
            #expect(export.notes.map(\.description) == [
                "Add roles does not run: it is not deployed",
                "Marketplace does not run: it is bound to post-login, but the export does not have it, as it has none of the marketplace's",
                "first is for v2 of post-login, and runs as v3 does here: a redirect that cannot be made denies the login, and is not skipped",
                "unbound does not run: it is not bound to post-login",
                "\(folder)/actions/first/code.js: the keyword REGION has no value: set it in the environment, or in AUTH0_KEYWORD_REPLACE_MAPPINGS of config.json",
                "\(folder)/actions/first/code.js: the keyword LIST has no value: set it in the environment, or in AUTH0_KEYWORD_REPLACE_MAPPINGS of config.json",
            ])
        }
    }

    @Test func withoutBindingsActionsRunInTheOrderOfTheirNames() async throws {
        var files = TenantFiles.directory
        files["triggers/triggers.json"] = nil
        try await export(files) { export, _ in
            #expect(export.catalog.actions.map(\.name) == ["Add roles", "first", "unbound"])
            #expect(export.notes.map(\.description) == [
                "the export has no bindings (triggers): the actions for post-login run in the order of their names"
            ])
        }
    }

    @Test func anActionHasTheModulesThatItLists() async throws {
        var files = TenantFiles.directory
        files["actions/first.json"] = TenantFiles.action("first", code: "./actions/first/code.js", #""modules": [],"#)
        files["action-modules/tokens.json"] = files["action-modules/tokens.json"]?.replacing("number\": 2", with: "number\": 5")
        try await export(files) { export, _ in
            #expect(export.catalog.actions.map { $0.modules.map(\.name) } == [[], ["tokens"]])
            #expect(export.notes.last?.description == "Add roles uses version 2 of the module tokens, and runs with version 5, which is what the export has")
        }
    }

    @Test func packagesAreLookedForWhereRequireLooks() async throws {
        var files = TenantFiles.directory
        files["actions/first.json"] = TenantFiles.action(
            "first", code: "./actions/first/code.js",
            #""dependencies": [{"name": "axios", "version": "1.7.2"}, {"name": "@scope/x", "version": "latest"}, {"name": "lodash", "version": "4.17.21"}],"#)
        files["node_modules/lodash/package.json"] = #"{"version": "4.17.20"}"#
        files["actions/first/node_modules/@scope/x/package.json"] = #"{"version": "3.0.0"}"#
        try await export(files) { export, folder in
            #expect(export.packages.map { "\($0.owner): \($0.name) \($0.version) \($0.installed ?? "-") \($0.isOtherVersion)" } == [
                "first: axios 1.7.2 - false", "first: @scope/x latest 3.0.0 false", "first: lodash 4.17.21 4.17.20 true",
                "Add roles: axios 1.6.0 - false", "actions:tokens: uuid 9.0.0 - false",
            ])
            #expect(export.missingPackages.commands == [
                "npm install --prefix \(folder) axios@1.7.2 uuid@9.0.0", "npm install --prefix '\(folder)/actions/Add roles' axios@1.6.0",
            ])
        }
        files["node_modules/axios/package.json"] = #"{"version": "1.6.0"}"#
        files["node_modules/uuid/package.json"] = #"{"version": "9.0.0"}"#
        try await export(files) { export, _ in #expect(export.missingPackages.commands == []) }
    }

    @Test func aPackageBesideTheExportIsRequired() async throws {
        var files = TenantFiles.directory
        files["actions/first/code.js"] = "const { word } = require('words');\nexports.onExecutePostLogin = async () => console.log(word);"
        try await withFolder { folder in
            try write(files, to: "\(folder)/export")
            try write(["words/package.json": "{}", "words/index.js": "exports.word = 'found';"], to: "\(folder)/node_modules")
            let catalog = try ActionCatalog(tenant: "\(folder)/export", environment: [:]).only(["first"])
            #expect(try await ActionHost(catalog: catalog, configuration: testConfiguration()).login(makeEvent()).logs == ["found"])
        }
    }

    @Test func scriptsFindNoFilesOfTheExport() async throws {
        var files = TenantFiles.directory
        files["actions/first/code.js"] = "exports.onExecutePostLogin = async () => console.log(require('fs').existsSync('config.json'), require('fs').existsSync('triggers'));"
        try await export(files) { export, _ in
            let host = try ActionHost(catalog: export.catalog.only(["first"]), configuration: testConfiguration())
            #expect(try await host.login(makeEvent()).logs == ["false false"])
        }
    }

    @Test func pathsOfOlderExportsAreThoseOfTheFolderAbove() async throws {
        let files = [
            "actions/a.json": TenantFiles.action("a", code: "export\\\\actions\\\\a\\\\code.js"),
            "actions/a/code.js": "exports.onExecutePostLogin = async () => {};", "triggers/triggers.json": TenantFiles.bindings("a"),
        ]
        try await export(files) { export, folder in #expect(export.catalog.actions.map(\.file) == ["\(folder)/actions/a/code.js"]) }
    }
}
