import ActionHost
import Foundation
import PostLogin
import Testing

extension WorkerTests {
    /// Programs in a worker's place that do not behave like one: a host believes no worker.
    @Suite struct RogueWorkerTests {
        private static let ready = #"{"ready":{"version":2,"thread":1,"measures":[]}}"#

        /// A statement of a shell that sends texts as frames, all at once.
        private static func frame(_ texts: String...) -> String {
            let formats = texts.map { text in
                withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { $0.map { "\\" + String($0, radix: 8) }.joined() } + "%s"
            }
            return "printf '\(formats.joined())' \(texts.map { "'\($0)'" }.joined(separator: " ")) >&0"
        }

        /// A program that says it is ready, and does something when a login has had the time to begin.
        private static func program(_ statements: String, greeting: String = frame(ready)) -> String { "#!/bin/sh\n\(greeting)\nsleep 0.3\n\(statements)\n" }

        private func withHost(
            _ program: String, configure: (inout ActionHostConfiguration) -> Void = { _ in }, _ body: (ActionHost) async throws -> Void
        ) async throws {
            try await withFolder { folder in
                try write(["rogue": program], to: folder)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/rogue")
                try await body(
                    try makeHost([handler("")]) {
                        $0.isolation = .process(executable: "\(folder)/rogue")
                        $0.workers = 1
                        configure(&$0)
                    })
            }
        }

        static let misdeeds: [(String, LoginFailure.Kind, String)] = [
            ("exit 3", .crashed, "the worker process has ended with the status 3 while it ran the login"),
            ("kill -ABRT $$", .crashed, "the worker process was ended by the signal 6 (Aborted) while it ran the login"),
            ("printf 'garbage' >&0; sleep 5", .crashed, "the worker process was stopped: a message of 1651663207 bytes: the limit is 100663296"),
            ("\(frame("[]")); sleep 5", .crashed, "the worker process was stopped: a message cannot be read: "),
            ("\(frame(ready)); sleep 5", .crashed, "the worker process was stopped: it speaks of its start while it runs a login"),
            (
                "\(frame(#"{"ended":{"_0":[],"_1":[]}}"#)); sleep 5", .crashed,
                "the worker process was stopped: its report cannot be: the executions end before the leg does"
            ),
            (
                "\(frame(#"{"ended":{"_0":[{"action":"other","handler":"h","status":"completed","duration":[0,0],"cpuTime":[0,0],"recordedEffects":[],"logs":[],"requests":[],"warnings":[]}],"_1":[]}}"#)); sleep 5",
                .crashed, "the worker process was stopped: its report cannot be: an execution of other is not what follows"
            ),
            (
                "\(frame(#"{"question":{"_0":1,"_1":{"function":{"name":"none","arguments":[]}}}}"#, #"{"question":{"_0":1,"_1":{"function":{"name":"none","arguments":[]}}}}"#)); sleep 5",
                .crashed, "the worker process was stopped: it asks more than 1000 questions at a time"
            ),
            ("yes '' >&0", .crashed, "the worker process was stopped: a message of 168430090 bytes: the limit is 100663296"),
            ("sleep 30", .timeout, "the login took longer than its time limit of 1 s, and its worker process was ended"),
        ]

        @Test(arguments: misdeeds)
        func costsTheLoginAndNoMore(statements: String, kind: LoginFailure.Kind, message: String) async throws {
            try await withHost(Self.program(statements), configure: { $0.timeLimit = kind == .timeout ? .seconds(1) : .seconds(30) }) { host in
                let outcome = try await host.login(makeEvent())
                #expect(outcome.failure?.kind == kind)
                #expect(outcome.failure?.message.hasPrefix(message) == true, "\(outcome.failure?.message ?? "")")
                #expect(outcome.executions.map(\.status) == [.failed])
            }
        }

        @Test func aLoginThatAWorkerWasNotAliveToGetIsRunByTheNext() async throws {
            let report = #"{"ended":{"_0":[{"action":"action-1","handler":"onExecutePostLogin","status":"completed","duration":[0,0],"cpuTime":[0,0],"recordedEffects":[],"logs":[],"requests":[],"warnings":[]}],"_1":[]}}"#
            try await withFolder { folder in
                let statements = "if mkdir '\(folder)/first'; then exit 3; fi; \(Self.frame(report)); sleep 5"
                try await withHost(Self.program(statements)) { host in
                    let outcome = try await host.login(makeEvent())
                    #expect(outcome.name == "completed")
                }
            }
        }

        @Test(arguments: [
            ("exit 1", "did not become ready: the other side has closed (it has ended with the status 1)"),
            ("printf 'hello, world' >&0", "did not become ready: a message of 1819043176 bytes: the limit is 100663296"),
            (frame(#"{"unfit":{"_0":"no engine here"}}"#), "no engine here"),
            (frame(#"{"ready":{"version":99,"thread":1,"measures":[]}}"#), "is a worker of version 99, and this host needs 2"),
        ])
        func isNoWorkerAtAll(greeting: String, message: String) async throws {
            let error = await #expect(throws: ActionHostError.self) { try await withHost(Self.program("sleep 5", greeting: greeting)) { _ in } }
            #expect(error?.code == .worker)
            #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        }

        @Test func aProgramThatIsNotThereIsNamed() throws {
            let error = #expect(throws: ActionHostError.self) {
                try makeHost([handler("")]) { $0.isolation = .process(executable: "/nowhere/actionhost") }
            }
            #expect(error == ActionHostError(code: .worker, description: "the worker /nowhere/actionhost cannot be started: No such file or directory"))
        }

        @Test func aSandboxThatIsNotWholeIsRefusedWhenItHasToBe() async throws {
            let measures = #"{"ready":{"version":2,"thread":1,"measures":[{"kind":"files","refusal":"Landlock: not there"}]}}"#
            try await withHost(Self.program("sleep 5", greeting: Self.frame(measures))) { host in
                #expect(
                    host.sandboxRefusals
                        == ["files: Landlock: not there", "observation: its memory and CPU time cannot be read below /proc"])
            }
            let error = await #expect(throws: ActionHostError.self) {
                try await withFolder { folder in
                    try write(["rogue": Self.program("sleep 5", greeting: Self.frame(measures))], to: folder)
                    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/rogue")
                    _ = try makeHost([handler("")]) { $0.isolation = .process(executable: "\(folder)/rogue", isStrict: true) }
                }
            }
            #expect(
                error
                    == ActionHostError(
                        code: .worker,
                        description: "a worker is to run in a whole sandbox, and the kernel refuses a part of it: files: Landlock: not there"))
        }
    }
}
