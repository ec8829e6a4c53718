import Foundation
import PostLogin
import Testing

@Suite("actionhost check")
struct CheckCommandTests {
    private let folder = ScratchFolder([
        "actions/1-good.js": "exports.onExecutePostLogin = async (event, api) => {};\n",
        "actions/2-bad.js": """
            exports.onExecutePostLogin = async (event, api) => {
            \tapi.idToken.setCustomClaims('https://example.com/a', event.secrets.KEY);
              if (event.user.emailVerified) return;
            };

            """,
        "actions/3-broken.js": "exports.onExecutePostLogin = async (event, api) => {\n",
        "actions/unused.js": "not a script at all",
        "actions/actions.yaml": "actions:\n  - { name: unused, enabled: false }\nsecrets: { KEY: \"${NOT_SET_ANYWHERE}\" }\n",
        "actions/modules/shared.js": "exports.a = () => actions.secrets.B;\n",
        "good/a.js": "exports.onExecutePostLogin = async (event, api) => {};\n",
        "empty/": "",
    ])

    @Test("reports what it finds as a compiler does, whatever a single file is like")
    func text() async throws {
        #expect(
            try await CommandLineTool.run(["check"], in: folder)
                == CommandLineTool.Result(
                    status: 1,
                    output: """
                        actions/2-bad.js:2:14: error: api.idToken has no setCustomClaims. Did you mean api.idToken.setCustomClaim? [unknown-api-member]
                             api.idToken.setCustomClaims('https://example.com/a', event.secrets.KEY);
                                         ^~~~~~~~~~~~~~~
                        actions/2-bad.js:3:18: warning: event.user has no emailVerified. Did you mean event.user.email_verified? [unknown-event-member]
                              if (event.user.emailVerified) return;
                                             ^~~~~~~~~~~~~
                        actions/3-broken.js:2:1: error: Unexpected token. [syntax]
                        2 errors, 1 warning in 4 files

                        """,
                    errors: ""))
    }

    @Test("ends with 1 for an error, and with --strict for a warning", arguments: [
        (["good"], Int32(0), "Nothing found in 1 file\n"),
        (["good/a.js", "actions/1-good.js", "good"], 0, "Nothing found in 2 files\n"),
        (["--skip", "syntax", "--skip", "unknown-api-member"], 0, nil),
        (["--skip", "syntax", "--skip", "unknown-api-member", "--strict"], 1, nil),
        (["--rule", "syntax", "actions/2-bad.js"], 0, "Nothing found in 1 file\n"),
        (["--rule", "unknown-event-member"], 0, nil),
    ] as [([String], Int32, String?)])
    func status(arguments: [String], status: Int32, output: String?) async throws {
        let result = try await CommandLineTool.run(["check"] + arguments, in: folder)

        #expect(result.status == status)
        #expect(result.errors == "")
        if let output { #expect(result.output == output) }
    }

    @Test("takes names of secrets from the file of --secrets, too")
    func secrets() async throws {
        try folder.write("exports.onExecutePostLogin = async (event) => { event.secrets.ONE; event.secrets.TWO; };", to: "good/b.js")
        try folder.write(#"{"ONE": "1", "b": {"TOW": "2"}}"#, to: "secrets.json")
        let result = try await CommandLineTool.run(["check", "good", "--secrets", "secrets.json", "--format", "json"], in: folder)

        #expect(result.status == 0)
        #expect(
            try JSONValue(parsing: result.output) == [
                "findings": [
                    [
                        "file": "good/b.js", "line": 1, "column": 82, "end_line": 1, "end_column": 85, "rule": "unknown-secret",
                        "severity": "warning", "message": "There is no secret TWO for this file. Did you mean TOW?",
                    ]
                ],
                "errors": 0, "warnings": 1, "notes": 0, "files": 2,
            ])
    }

    @Test("looks at what an action loads, in the way in which the action was named", arguments: [
        (["loading"], "loading/", "loading/", 4), (["loading/a.js"], "loading/", "loading/", 3),
        (["./loading/a.js"], "./loading/", "./loading/", 3), (["./loading/a.js", "loading/lib/deny.js"], "./loading/", "loading/", 3),
        (["loading/a.js", "loading"], "loading/", "loading/", 4),
    ])
    func loaded(arguments: [String], modules: String, libraries: String, files: Int) async throws {
        let folder = ScratchFolder([
            "loading/a.js": """
                const { deny } = require('./lib/deny');
                const tokens = require('actions:tokens');
                exports.onExecutePostLogin = wrap(async (event, api) => {
                  tokens.add(api);
                  return deny(api);
                });

                """,
            "loading/lib/deny.js": "exports.deny = (api) => api.access.denyy('no');\n",
            "loading/modules/tokens.js": "exports.add = (api) => api.idToken.setClaim('a', 1);\n",
            "loading/modules/other.js": "exports.add = (api) => api.idToken.setClaim('a', 1);\n",
            "loading/node_modules/axios/index.js": "not a script at all",
        ])
        let found = """
            \(modules)modules/tokens.js:1:36: error: api.idToken has no setClaim. It has setCustomClaim [unknown-api-member]
                exports.add = (api) => api.idToken.setClaim('a', 1);
                                                   ^~~~~~~~
            \(libraries)lib/deny.js:1:36: error: api.access has no denyy. Did you mean api.access.deny? [unknown-api-member]
                exports.deny = (api) => api.access.denyy('no');
                                                   ^~~~~
            2 errors in \(files) files

            """

        #expect(try await CommandLineTool.run(["check"] + arguments, in: folder) == CommandLineTool.Result(status: 1, output: found, errors: ""))
    }

    @Test("knows a module that is named for itself by the file's place")
    func module() async throws {
        let result = try await CommandLineTool.run(["check", "actions/modules/shared.js"], in: folder)

        #expect(result == CommandLineTool.Result(status: 0, output: "Nothing found in 1 file\n", errors: ""))
    }

    @Test("looks at the actions of a tenant's export, which has the names of the secrets")
    func tenant() async throws {
        try folder.write(
            #"{"name": "Deny all", "code": "./actions/Deny all/code.js", "status": "built", "supported_triggers": [{"id": "post-login", "version": "v3"}], "secrets": [{"name": "KEY"}]}"#,
            to: "export/actions/Deny all.json")
        try folder.write(
            "exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny(event.secrets.KAY);\n};\n", to: "export/actions/Deny all/code.js")
        try folder.write(#"{"post-login": [{"action_name": "Deny all", "display_name": "Deny all"}]}"#, to: "export/triggers/triggers.json")
        let result = try await CommandLineTool.run(["check", "--tenant", "export", "--strict"], in: folder)

        #expect(
            result
                == CommandLineTool.Result(
                    status: 1,
                    output: """
                        export/actions/Deny all/code.js:2:33: warning: There is no secret KAY for this file. Did you mean KEY? [unknown-secret]
                              api.access.deny(event.secrets.KAY);
                                                            ^~~
                        1 warning in 1 file

                        """,
                    errors: ""))
        #expect(
            try await CommandLineTool.run(["check", "actions", "--tenant", "export"], in: folder)
                == .refused(
                    64,
                    "actionhost: actions come from files or from a tenant's export: leave out the paths or --tenant\n"
                        + "See 'actionhost check --help'."))
    }

    @Test("writes SARIF, with files relative to where it runs")
    func sarif() async throws {
        let result = try await CommandLineTool.run(["check", "--format", "sarif"], in: folder)
        let run = try JSONValue(parsing: result.output)["runs"]?.arrayValue?.first
        let locations = run?["results"]?.arrayValue?.map {
            $0["locations"]?.arrayValue?.first?["physicalLocation"]?["artifactLocation"]?["uri"]?.stringValue
        }

        #expect(result.status == 1)
        #expect(locations == ["actions/2-bad.js", "actions/2-bad.js", "actions/3-broken.js"])
        #expect(run?["tool"]?["driver"]?["version"] == "0.1.0")
    }

    @Test("prints what its page says")
    func page() async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/check.md")
        let blocks = try String(contentsOf: file, encoding: .utf8).split(separator: "```", omittingEmptySubsequences: false)
        let action = try #require(blocks.first { $0.hasPrefix("js\n") }).dropFirst(3)
        let transcript = try #require(blocks.first { $0.hasPrefix("\n$ actionhost check\n") }).dropFirst("\n$ actionhost check\n".count)
        let result = try await CommandLineTool.run(["check"], in: ScratchFolder(["actions/roles.js": String(action)]))

        #expect(result == CommandLineTool.Result(status: 1, output: String(transcript), errors: ""))
    }

    @Test("lists its rules")
    func rules() async throws {
        let result = try await CommandLineTool.run(["check", "--list-rules"], in: folder)

        #expect(result.status == 0)
        #expect(result.output.hasPrefix("syntax                        error    The file is no JavaScript that can run as an action.\n"))
        #expect(result.output.contains("\nunused-ignore                 note     A comment that silences nothing.\n"))
    }

    @Test("answers what it cannot read with one message", arguments: [
        (["nowhere"], Int32(65), "nowhere: there is no such folder; name the one that holds your action files"),
        (["nowhere.js"], 65, "nowhere.js: the file cannot be read: No such file or directory"),
        (["empty"], 65, "empty: there is no action in this folder: put .js files with exports.onExecutePostLogin here"),
        (["good", "--secrets", "none.json"], 65, "none.json: the file cannot be read: The operation could not be completed. The file doesn’t exist."),
        (
            ["--rule", "no-such-rule"], 64,
            "The value 'no-such-rule' is invalid for '--rule <name>': there is no rule of this name; 'actionhost check --list-rules' prints them\n"
                + "See 'actionhost check --help'."
        ),
        (["--format", "xml"], 64, "The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'sarif'.\nSee 'actionhost check --help'."),
    ] as [([String], Int32, String)])
    func refused(arguments: [String], status: Int32, message: String) async throws {
        #expect(try await CommandLineTool.run(["check"] + arguments, in: folder) == .refused(status, "actionhost: \(message)"))
    }

    @Test("shows the part of a long line that matters, and no control characters")
    func excerpt() async throws {
        let line = "/* \u{1B}[2J */" + String(repeating: " ", count: 300) + "api.access.refuse('no');" + String(repeating: "/**/", count: 100)
        try folder.write("exports.onExecutePostLogin = async (event, api) => {\n\(line)\n};\n", to: "good/long.js")
        let result = try await CommandLineTool.run(["check", "good/long.js"], in: folder)
        let lines = result.output.split(separator: "\n").map(String.init)

        #expect(lines.count == 4)
        #expect(lines[0] == "good/long.js:2:322: error: api.access has no refuse. It has deny [unknown-api-member]")
        #expect(lines[1].count == 124)
        #expect(lines[1].contains("api.access.refuse('no');"))
        #expect(lines[2] == String(repeating: " ", count: 64) + "^~~~~~")
        #expect(!result.output.contains("\u{1B}"))
    }
}
