import NodeAPI
import Testing

@Suite struct ProcessTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Process/cases.js", atLeast: 25)
        #expect(differences == [])
    }

    @Test func environmentIsWhatTheHostGrants() async throws {
        let machine = try await TestMachine(granting: NodeSettings(environment: ["A": "1", "B": "two"]))
        #expect(try await machine.text("return JSON.stringify(process.env)") == #"{"A":"1","B":"two"}"#)
        #expect(try await TestMachine().text("return JSON.stringify(process.env)") == "{}")
    }

    @Test func oneLoginsEnvironmentIsNotAnothers() async throws {
        let machine = try await TestMachine(granting: NodeSettings(environment: ["A": "1"]))
        #expect(try await machine.text("process.env.A = 'changed'; process.env.B = 'new'; return process.env.A") == "changed")
        #expect(try await machine.text("return JSON.stringify(process.env)") == #"{"A":"1"}"#)
    }

    @Test func whatNodeItIs() async throws {
        #expect(
            try await TestMachine().text("return [process.version, process.versions.node, process.cwd(), process.pid, process.stdout.isTTY].join()")
                == "v22.21.1,22.21.1,/,1,false")
    }

    static let refused = [
        ("exit(1)", "an action cannot end the host"), ("abort()", "an action cannot end the host"),
        ("reallyExit(0)", "an action cannot end the host"), ("kill(1, 'SIGKILL')", "an action cannot end the host, nor signal another process"),
        ("chdir('/tmp')", "the host has one working directory for all logins"), ("dlopen({}, 'x')", "native add-ons cannot run here"),
    ]

    @Test(arguments: refused)
    func anActionCannotEndTheHost(call: String, reason: String) async throws {
        let name = call.prefix { $0 != "(" }
        #expect(
            try await TestMachine().text("try { process.\(call); return 'nothing' } catch (e) { return [e.name, e.code, e.message].join('|') }")
                == "Error|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM|process.\(name)() is not available to actions: \(reason)")
    }

    @Test func outputGoesToTheConsole() async throws {
        let logs = try await TestMachine().logs(
            "process.stdout.write('a %d\\n'); process.stderr.write(Buffer.from('b')); process.emitWarning('c', 'Kind', 'K1'); await 1; await 1")
        #expect(logs.map(\.text) == ["a %d", "b", "(node:1) [K1] Kind: c"])
    }
}
