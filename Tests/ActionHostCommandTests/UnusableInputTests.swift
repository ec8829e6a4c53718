import Testing

@Suite("Input that cannot be used")
struct UnusableInputTests {
    private let folder = ScratchFolder([
        "actions/first.js": "exports.onExecutePostLogin = async () => {};",
        "event.json": "{}",
        "empty/": "",
        "off/only.js": "exports.onExecutePostLogin = async () => {};",
        "off/actions.yaml": "actions:\n  - name: only\n    enabled: false\n",
        "broken-yaml/only.js": "exports.onExecutePostLogin = async () => {};",
        "broken-yaml/actions.yaml": "actions: [first\nsecrets:",
        "bad-limit/only.js": "exports.onExecutePostLogin = async () => {};",
        "bad-limit/actions.yaml": "time-limit: soon\n",
        "unknown-name/only.js": "exports.onExecutePostLogin = async () => {};",
        "unknown-name/actions.yaml": "actions: [onyl]\n",
        "unset/only.js": "exports.onExecutePostLogin = async () => {};",
        "unset/actions.yaml": "secrets: { KEY: \"${ACTIONHOST_TEST_UNSET}\" }\n",
        "broken.json": "{\n  \"user\": {\"email\": \"a@example.com\",}\n}\n",
        "cut.json": "{\"user\": {",
        "empty.json": "",
        "type.json": #"{"user": {"identities": [{"isSocial": "no"}]}}"#,
        "array.json": "[]",
        "factor-type.json": #"{"factor": {"type": 7}}"#,
        "request-type.json": #"{"query": "state=1"}"#,
        "secret-type.json": #"{"KEY": ["a"]}"#,
        "secret-owner.json": #"{"third": {"KEY": "a"}}"#,
        "secrets.env": "# keys\nKEY\n",
    ])

    @Test("gets one message and status 65", arguments: [
        (["run", "--event", "none.json"], "none.json: the file cannot be read: No such file or directory"),
        (["run", "--event", "empty"], "empty: the file cannot be read: Is a directory"),
        (
            ["run", "--event", "broken.json"],
            "broken.json:2:37: expected a member name in double quotes after the comma, found \"}\"; a trailing comma is not allowed"
        ),
        (["run", "--event", "cut.json"], "cut.json:1:11: expected a member name in double quotes or }, found the end of the text"),
        (["run", "--event", "empty.json"], "empty.json:1:1: expected a value, found the end of the text"),
        (["run", "--event", "-"], "standard input:1:1: expected a value, found the end of the text"),
        (["run", "--event", "type.json"], "type.json: event.user.identities[0].isSocial: expected a boolean, found a string"),
        (["run", "--event", "array.json"], "array.json: event: expected an object, found an array"),
        (["run", "--actions", "none"], "none: there is no such folder; name the one that holds your action files"),
        (["run", "--actions", "event.json"], "event.json: this is a file; name the folder that holds your action files"),
        (["run", "--actions", "empty"], "empty: there is no action in this folder: put .js files with exports.onExecutePostLogin here"),
        (["run", "--actions", "off"], "off: every action of this folder is turned off in off/actions.yaml"),
        (
            ["run", "--actions", "broken-yaml"],
            "broken-yaml/actions.yaml: this is not YAML: line 2, column 8: did not find expected ',' or ']'"
        ),
        (["run", "--event", "event.json", "--ca", "none.pem"], "--ca none.pem: the file cannot be read"),
        (["run", "--event", "event.json", "--ca", "event.json"], "--ca event.json: there is no certificate in it, as PEM"),
        (["run", "--actions", "bad-limit"], "bad-limit/actions.yaml: time-limit has to be a duration, like 20s; found soon"),
        (["run", "--actions", "unknown-name"], "unknown-name/actions.yaml: there is no file onyl.js for the action onyl"),
        (
            ["run", "--actions", "unset"],
            "unset/actions.yaml: secrets.KEY is the environment variable ACTIONHOST_TEST_UNSET, which is not set"
        ),
        (
            ["run", "--event", "event.json", "--secrets", "secret-type.json"],
            "secret-type.json: the secret KEY has to be a text, found an array"
        ),
        (
            ["run", "--event", "event.json", "--secrets", "secret-owner.json"],
            "secret-owner.json: has secrets for the action third, which is not there; there are first"
        ),
        (["run", "--event", "event.json", "--secrets", "secrets.env"], "secrets.env: line 2: expected NAME=VALUE"),
        (["resume", "abc", "--request", "none.json"], "none.json: the file cannot be read: No such file or directory"),
        (
            ["resume", "abc", "--request", "array.json"],
            "array.json: the request has to be a JSON object, like {\"query\": {}, \"body\": {}}"
        ),
        (["resume", "abc", "--request", "cut.json"], "cut.json:1:11: expected a member name in double quotes or }, found the end of the text"),
        (["resume", "abc", "--request", "factor-type.json"], "factor-type.json: factor.type: expected a string, found a number"),
        (["resume", "abc", "--from", "none.json"], "none.json: the file cannot be read: No such file or directory"),
        (["resume", "abc", "--from", "array.json"], "this is no suspended login: it is some other JSON"),
        (["export", "abc"], "no login waits for this state: it never did, it has been resumed, or it expired and was removed"),
        (
            ["resume", "abc"],
            "no login waits for this state: it never did, it has been resumed, or it expired and was removed"
        ),
    ])
    func refused(arguments: [String], message: String) async throws {
        #expect(try await CommandLineTool.run(arguments, in: folder) == .refused(65, "actionhost: \(message)"))
    }

    @Test("A file of secrets that is not there")
    func missingSecrets() async throws {
        let result = try await CommandLineTool.run(["run", "--event", "event.json", "--secrets", "none.env"], in: folder)

        #expect(result.status == 65)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("actionhost: none.env: the file cannot be read: "))
    }

    @Test("leaves no store behind")
    func leavesNoStore() async throws {
        _ = try await CommandLineTool.run(["resume", "abc"], in: folder)

        #expect(!folder.exists(".actionhost"))
    }
}
