import Foundation
import Testing

/// `actionhost test`, as a shell runs it.
@Suite struct TestCommandTests {
    private static let action = """
        exports.onExecutePostLogin = async (event, api) => {
          if (event.user.email === 'no@example.com') return api.access.deny('Not you.');
          console.log('hello', event.user.email);
          api.idToken.setCustomClaim('https://example.com/email', event.user.email);
        };

        """

    private static let scenarios = """
        scenarios:
          - name: a good one
            event: { user: { email: ada@example.com } }
            expect: { id_token: { "https://example.com/email": ada@example.com } }
          - name: a bad one
            event: { user: { email: no@example.com } }
          - name: a later one
            skip: not yet

        """

    private func folder(_ files: [String: String] = [:]) -> ScratchFolder {
        ScratchFolder(["actions/10-a.js": Self.action, "actions/10-a.scenario.yaml": Self.scenarios].merging(files) { _, own in own })
    }

    @Test func aReportForPeople() async throws {
        let result = try await CommandLineTool.run(["test"], in: folder())
        #expect(
            CommandLineTool.Result(status: result.status, output: result.output.withoutMeasures, errors: result.errors)
                == CommandLineTool.Result(
                    status: 1,
                    output: """
                        actions/10-a.scenario.yaml
                          ✓ a good one   T
                          ✗ a bad one    T
                          - a later one  skipped: not yet

                        ✗ a bad one (actions/10-a.scenario.yaml:5)
                          outcome is "denied", expected "completed", and 1 more
                            {
                          −   outcome: "completed"
                          +   outcome: "denied"   ← actions/10-a.js:2
                          +   denial: { error: "access_denied", description: "Not you.", action: "10-a", line: 2 }   ← actions/10-a.js:2
                            }

                            actions/10-a.js:2: if (event.user.email === 'no@example.com') return api.access.deny('Not you.');

                        1 passed, 1 failed, 1 skipped in T

                        """,
                    errors: ""))
    }

    @Test func filtersListsAndLogs() async throws {
        let folder = folder(["actions/deep/all.scenario.yaml": "name: through all of them\nexpect: { actions: [10-a] }\n"])
        let list = try await CommandLineTool.run(["test", "--list"], in: folder)
        #expect(
            list
                == CommandLineTool.Result(
                    status: 0,
                    output: """
                        actions/10-a.scenario.yaml › a good one
                        actions/10-a.scenario.yaml › a bad one
                        actions/10-a.scenario.yaml › a later one
                        actions/deep/all.scenario.yaml › through all of them

                        """, errors: ""))
        let some = try await CommandLineTool.run(["test", "actions", "--filter", "GOOD|through", "--verbose"], in: folder)
        #expect(some.status == 0)
        #expect(
            some.output.withoutMeasures == """
                actions/10-a.scenario.yaml
                  ✓ a good one  T
                      10-a: hello ada@example.com

                actions/deep/all.scenario.yaml
                  ✓ through all of them  T
                      10-a: hello ada.sample@example.com

                2 passed in T

                """)
    }

    @Test func snapshotsAreWrittenComparedAndUpdated() async throws {
        let folder = folder(["actions/10-a.scenario.yaml": "name: snap\nevent: { user: { email: ada@example.com } }\nexpect: snapshot\n"])
        func run(_ arguments: String...) async throws -> (Int32, String) {
            let result = try await CommandLineTool.run(["test"] + arguments, in: folder)
            return (result.status, result.output.withoutMeasures)
        }
        let missing = try await run("--ci")
        #expect(missing.0 == 1)
        #expect(missing.1.contains("  it has no snapshot yet: run it once without --ci, and keep the file\n"))
        let first = try await run()
        #expect(first.0 == 0)
        #expect(first.1 == "actions/10-a.scenario.yaml\n  ✓ snap  T\n\nactions/10-a.scenario.yaml › snap: snapshot written\n\n1 passed in T\n")
        #expect(try await run("--ci") == (0, "actions/10-a.scenario.yaml\n  ✓ snap  T\n\n1 passed in T\n"))
        try folder.write(Self.action.replacing("/email'", with: "/mail'"), to: "actions/10-a.js")
        let changed = try await run()
        #expect(changed.0 == 1)
        #expect(
            changed.1.contains(
                """
                      id_token: {
                  −     "https://example.com/email": "ada@example.com"
                  +     "https://example.com/mail": "ada@example.com"   ← actions/10-a.js:4
                      }
                """))
        #expect(try await run("--update").1.contains("snap: snapshot updated"))
        #expect(try await run("--ci").0 == 0)
    }

    @Test func reportsForProgramsAreWrittenBesideTheText() async throws {
        let folder = folder()
        let result = try await CommandLineTool.run(["test", "--junit", "j.xml", "--json", "r.json", "--format", "json"], in: folder)
        #expect(result.status == 1)
        #expect(try folder.read("r.json") == result.output)
        #expect(try folder.read("j.xml").contains(#"<testsuites name="actionhost" tests="3" failures="1" errors="0" skipped="1""#))
        #expect(try folder.read("j.xml").contains(#"<testcase name="a bad one" classname="actions/10-a.scenario.yaml" file="actions/10-a.scenario.yaml" line="5""#))
        let json = result.output
        #expect(json.contains(#""passed": 1"#) && json.contains(#""failed": 1"#) && json.contains(#""skipped": 1"#))
    }

    @Test func aFileThatCannotBeReadIsAFailureAmongOthers() async throws {
        let folder = folder([
            "actions/20-b.scenario.yaml": "name: x\nexpects: {}\n",
            "actions/10-a.scenario.yaml": "name: x\nexpect: { logs: [hello ada.sample@example.com] }\n",
        ])
        let result = try await CommandLineTool.run(["test"], in: folder)
        #expect(result.status == 1)
        #expect(
            result.output.withoutMeasures == """
                actions/10-a.scenario.yaml
                  ✓ x  T

                actions/20-b.scenario.yaml
                  ✗ 20-b.scenario.yaml  T

                ✗ 20-b.scenario.yaml (actions/20-b.scenario.yaml:2)
                  actions/20-b.scenario.yaml:2: expects is not known here; did you mean expect?

                1 passed, 1 failed in T

                """)
    }

    @Test func failFastBeginsNoMore() async throws {
        let folder = folder([
            "actions/10-a.scenario.yaml": "scenarios:\n  - { name: bad, expect: { outcome: denied } }\n  - { name: never }\n  - { name: neither }\n"
        ])
        let result = try await CommandLineTool.run(["test", "--fail-fast", "--jobs", "1"], in: folder)
        #expect(result.status == 1)
        #expect(
            result.output.withoutMeasures.hasPrefix(
                """
                actions/10-a.scenario.yaml
                  ✗ bad      T
                      10-a: hello ada.sample@example.com
                  - never    skipped: a test had failed before
                  - neither  skipped: a test had failed before

                """))
    }

    @Test func secretsThatAreNotSetAreNoObstacle() async throws {
        let folder = folder([
            "actions/actions.yaml": "secrets: { KEY: \"${NO_SUCH_VARIABLE}\" }\n",
            "actions/10-a.js": "exports.onExecutePostLogin = async (event) => console.log(event.secrets.KEY.length);\n",
            "actions/10-a.scenario.yaml": "secrets: { KEY: abc }\nexpect: { logs: [\"3\"] }\n",
        ])
        let result = try await CommandLineTool.run(["test"], in: folder)
        #expect(result.output.withoutMeasures == "actions/10-a.scenario.yaml\n  ✓ 10-a  T\n\n1 passed in T\n")
    }

    @Test func processesOfTheirOwn() async throws {
        let folder = folder(["actions/10-a.scenario.yaml": "name: apart\nnetwork: [{ request: GET https://a.example/, respond: { body: hi } }]\nexpect: { logs: [hi] }\n"])
        try folder.write("exports.onExecutePostLogin = async () => console.log(await (await fetch('https://a.example')).text());\n", to: "actions/10-a.js")
        let result = try await CommandLineTool.run(["test", "--isolation", "process"], in: folder)
        #expect(result.output.withoutMeasures == "actions/10-a.scenario.yaml\n  ✓ apart  T\n\n1 passed in T\n")
    }

    @Test func javaScriptTestsRunBesideScenarios() async throws {
        let folder = ScratchFolder([
            "actions/10-a.js": Self.action,
            "actions/10-a.test.js": """
                const test = require('node:test');
                const assert = require('node:assert');
                test('sums', () => assert.strictEqual(1 + 1, 2));
                test('fails', () => assert.strictEqual(1 + 1, 3));
                """,
        ])
        let result = try await CommandLineTool.run(["test"], in: folder)
        #expect(result.status == 1)
        #expect(
            result.output.withoutMeasures.hasPrefix(
                """
                actions/10-a.test.js
                  ✓ sums   T
                  ✗ fails  T

                ✗ fails (actions/10-a.test.js:4)
                  Expected values to be strictly equal:

                """))
    }

    @Test("What cannot be run", arguments: [
        (["test", "nowhere"], 65, "nowhere: there is no such file or folder"),
        (["test", "README.md"], 65, "README.md: this is no file with tests: their names end in .scenario.yaml, .scenario.yml, .scenario.json or .test.js"),
        (["test", "empty"], 65, "there are no tests in empty: put a scenario beside an action, in a file like 20-roles.scenario.yaml\nSee 'actionhost test --help'."),
        (["test", "--filter", "zzz"], 65, "no test has zzz in its FILE › NAME; --list prints which there are"),
        (["test", "--secrets", "nowhere.env"], 65, "nowhere.env: the file cannot be read: The operation could not be completed. The file doesn’t exist."),
        (["test", "--ci", "--update"], 64, "--ci writes no snapshots, and --update does: give one of them\nSee 'actionhost test --help'."),
        (["test", "--jobs", "0"], 64, "--jobs has to be a number from 1\nSee 'actionhost test --help'."),
        (["test", "--tenant", "x", "--actions", "y"], 64, "--tenant takes the place of --actions: give one of them\nSee 'actionhost test --help'."),
    ] as [([String], Int32, String)])
    func unusable(arguments: [String], status: Int32, message: String) async throws {
        let folder = folder(["README.md": "", "empty/": ""])
        let result = try await CommandLineTool.run(arguments, in: folder)
        #expect(result == .refused(status, "actionhost: \(message)"))
    }

    @Test func theSamplesPass() async throws {
        let folder = ScratchFolder()
        try FileManager.default.copyItem(atPath: DocumentTranscript.root.appendingPathComponent("actions").path, toPath: folder.url("actions").path)
        let result = try await CommandLineTool.run(["test", "--ci"], in: folder)
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func thePageAboutTestingIsTrue() async throws {
        let transcript = try DocumentTranscript(page: "docs/testing.md")
        for step in try await transcript.run() { #expect(step.actual == step.expected, "$ \(step.command)") }
    }
}
