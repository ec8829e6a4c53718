import PostLogin
import Sandbox

@testable import ActionHost

/// Right values of all that is fuzzed.
enum FuzzingSamples {
    static let failure = LoginFailure(kind: .thrown, message: "x is not defined", action: "a", file: "actions/a.js", line: 1, column: 2, stack: ["at a:1:2"])

    static let execution = ExecutionReport(
        action: "a", handler: "onExecutePostLogin", status: .completed, duration: .milliseconds(12), cpuTime: .microseconds(3400),
        effects: [
            RecordedEffect(.setCustomClaim(token: .idToken, name: "a", value: ["b": [1, nil, true, "c"]]), line: 3), RecordedEffect(.addScope("read")),
            RecordedEffect(.setMetadata(kind: .app, key: "k", value: nil)), RecordedEffect(.redirect(url: "https://a.example/?b=c")),
            RecordedEffect(.recordMethod(url: "https://a.example", time: 1.5)), RecordedEffect(.deny(reason: nil)),
        ],
        logs: [LogEntry(level: "log", message: "hello", time: 1_767_225_600_000)],
        requests: [OutgoingRequest(method: "GET", target: "https://a.example/", error: "refused", isRefused: true)],
        warnings: ["a warning"], error: failure)

    static let workerMessages: [WorkerMessage] = [
        .ready(version: 1, thread: 42, measures: [SandboxMeasure(.files, refusal: "Landlock: not there")]), .unfit("no engine here"), .progress(execution),
        .question(1, .user(.groups(of: "auth0|1", PageRequest()))), .question(2, .function(name: "f", arguments: [1, ["a": nil]])),
        .ended([execution], CacheChanges([]), observation), .failed(failure),
    ]

    private static let observation: LegObservation = {
        var tape = LegTape(seed: "00ff")
        tape.dates.append(1_767_225_600_000)
        tape.entries = [
            .call(TapedCall(number: 1, name: "fetch.start", arguments: ["url": "https://a.example/"], time: 1)),
            .answer(call: 1, value: ["object": ["status": 200]], time: 2.5), .timer(id: 3, time: 4),
            .failure(call: 1, TapedError(name: "Error", message: "no", members: ["code": "ECONNREFUSED"]), time: 5),
            .reading(name: "cpu", value: 1), .stopped(reason: "wallClock", time: 6),
        ]
        tape.executions = [TapedExecution(requests: [TapedRequest(OutgoingRequest(method: "GET", target: "https://a.example/"), time: 1)])]
        tape.files = [TapedFile(package: "p", version: "1.0.0", path: "index.js", sha256: "00ff")]
        tape.hasMoreFiles = true
        return LegObservation(
            tape: tape, trace: [TraceEvent(time: 0, action: "a", kind: .waits(["a timer"]), line: 1)], departures: [TapeDeparture(.stuck, "no")])
    }()

    static let hostMessages: [HostMessage] = [
        .answer(question: 1, .value(["groups": [["id": "g"]], "next": "n"])), .answer(question: 2, .failure("no such group")),
        .leg(
            HostMessage.Leg(
                event: PostLoginEvent.ofUser("auth0|1").members, actions: [0, 1], isContinuation: true, prompt: ["id": "ap_1"], state: LoginState(),
                cache: ActionCache(), limits: ActionLimits(), enabledFactors: ["otp"])),
    ]

    static let login = SuspendedLogin(
        id: "login-1", legs: 1, action: "10-attack", awaited: .form(id: "ap_1"), remainingActions: [ActionDigest(name: "10-attack", sha256: "00ff")],
        event: .ofUser("auth0|1"), state: LoginState(), expiresAt: 1_767_225_600_000)

    static let configuration = """
        actions:
          - name: 20-witness
            enabled: true
            secrets: { KEY: "a-secret" }
            configuration: { limit: 3, list: [a, b] }
          - 10-attack
        secrets: { SHARED: "b" }
        configuration: { region: eu }
        time-limit: 20s
        cpu-limit: 1s
        memory-limit: 128MB
        realm: fresh
        network:
          mode: public
          allow: [api.example.com, "*.example.com:443", 10.0.0.0/8, "[fd00::/8]:1"]
          deny: [169.254.169.254]
          routes: { "https://a.example": "http://127.0.0.1:8080" }
          max-requests: 10
        environment: { REGION: "eu" }
        modules:
          tokens: { secrets: { KEY: "c" } }

        """
}
