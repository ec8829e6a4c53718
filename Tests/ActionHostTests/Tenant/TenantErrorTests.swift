import ActionHost
import Foundation
import PostLogin
import Testing

/// Exports that cannot be used.
@Suite struct TenantErrorTests {
    @Test(arguments: [
        ([:], CatalogError.Code.invalidTenant, "FOLDER: this is no export of a tenant: there is neither a tenant.yaml nor a folder actions; write one with a0deploy export"),
        (["actions/": ""], .noActions, "FOLDER: there is no action to run at post-login\nthe export has no bindings (triggers): the actions for post-login run in the order of their names"),
        (["actions/a.json": "{\n  \"name\" }"], .invalidTenant, "FOLDER/actions/a.json:2:10: expected a colon after the member name, found \"}\""),
        (["actions/a.json": "{\"name\": \"a\", \"deployed\": ##FLAG## }"], .invalidTenant, "FOLDER/actions/a.json:1:27: expected a value after the colon, found \"#\"; keywords without a value: FLAG"),
        (["actions/a.json": "[]"], .invalidTenant, "FOLDER/actions/a.json: expected the description of an action, found an array"),
        (["actions/a.json": "{}"], .invalidTenant, "FOLDER/actions/a.json: there is no name"),
        (["actions/a.json": "{\"name\": \"a\"}"], .invalidTenant, "FOLDER/actions/a.json: a has no code: a path in the export, ./actions/a/code.js"),
        (
            ["actions/a.json": "{\"name\": \"a\", \"code\": \"x.js\", \"dependencies\": {}}"], .invalidTenant,
            "FOLDER/actions/a.json: a: dependencies has to be a list, found an object"
        ),
        (
            ["actions/a.json": TenantFiles.action("a", code: "./actions/a/code.js"), "triggers/triggers.json": TenantFiles.bindings("a")], .invalidTenant,
            "FOLDER/actions/a.json: the code of a is not there: ./actions/a/code.js"
        ),
        (
            ["actions/a.json": TenantFiles.action("a", code: "exports"), "actions/b.json": TenantFiles.action("a", code: "exports")], .invalidTenant,
            "FOLDER/actions/b.json: there are two actions of the name a"
        ),
        (
            ["actions/a.json": TenantFiles.action("a", code: "exports"), "triggers/triggers.json": TenantFiles.bindings("a", "a")], .invalidTenant,
            "FOLDER: a is bound to post-login twice; an action can run once in a login"
        ),
        (
            ["actions/a.json": TenantFiles.action("a", code: "exports"), "triggers/triggers.json": "{}"], .noActions,
            "FOLDER: no action is bound to post-login; there are a"
        ),
        (
            ["actions/a.json": TenantFiles.action("a", code: "exports"), "triggers/triggers.json": "{\"post-login\": [\"a\"]}"], .invalidTenant,
            "FOLDER/triggers/triggers.json: post-login has to be a list of bindings with action_name"
        ),
        (
            [
                "actions/a.json": TenantFiles.action("a", code: "exports", #""modules": [{"module_name": "m"}],"#),
                "triggers/triggers.json": TenantFiles.bindings("a"),
            ], .invalidTenant, "FOLDER/actions/a.json: a uses the module m, which the export does not have: export actionModules too"
        ),
        (["tenant.yaml": "actions: [\n"], .invalidTenant, "FOLDER/tenant.yaml: this is not YAML: line 2, column 1: did not find expected node content"),
        (["tenant.yaml": "clients: []\n"], .invalidTenant, "FOLDER/tenant.yaml: there are no actions in it"),
        (["tenant.yaml": "actions: x\n"], .invalidTenant, "FOLDER/tenant.yaml: actions has to be a list, found a string"),
        (
            ["tenant.yaml": "actions: []\n", "config.json": "{\"AUTH0_KEYWORD_REPLACE_MAPPINGS\": []}"], .invalidTenant,
            "FOLDER/config.json: AUTH0_KEYWORD_REPLACE_MAPPINGS has to be an object with a value for each keyword, found an array"
        ),
    ])
    func unusable(files: [String: String], code: CatalogError.Code, message: String) async throws {
        try await withFolder { folder in
            try write(files.filter { !$0.key.hasSuffix("/") }, to: folder)
            for name in files.keys where name.hasSuffix("/") {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            #expect {
                try TenantExport(folder, environment: [:])
            } throws: {
                ($0 as? CatalogError)?.code == code && "\($0)".replacing(folder, with: "FOLDER") == message
            }
        }
    }

    @Test func whatIsNotThereIsSaid() throws {
        #expect(throws: CatalogError(code: .folderNotFound, path: "nowhere", message: "there is no such folder; name the one that a0deploy export has written")) {
            try ActionCatalog(tenant: "nowhere")
        }
        #expect(throws: CatalogError(code: .invalidTenant, path: #filePath, message: "this is no export of a tenant: name a folder, or a tenant.yaml")) {
            try ActionCatalog(tenant: #filePath)
        }
    }

    @Test func keywordsOfTheEnvironmentHaveToBeJSON() async throws {
        let environment = ["AUTH0_KEYWORD_REPLACE_MAPPINGS": "REGION=eu"]
        try await withFolder { folder -> Void in
            #expect {
                try TenantExport(folder, environment: environment)
            } throws: {
                "\($0)" == "the environment variable AUTH0_KEYWORD_REPLACE_MAPPINGS: it has to be JSON, like {\"KEY\": \"value\"}"
            }
        }
    }
}
