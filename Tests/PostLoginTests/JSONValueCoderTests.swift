import PostLogin
import Testing

/// Values on their way to another process, or to a store, and back.
@Suite struct JSONValueCoderTests {
    private func encoded(_ value: some Encodable) throws -> String { try JSONValueEncoder().encode(value).jsonText }

    private func returned<Value: Codable>(_ value: Value) throws -> Value {
        try JSONValueDecoder().decode(from: JSONValue(parsing: encoded(value)))
    }

    @Test func membersKeepTheirOrder() throws {
        let object: JSONObject = ["z": 1, "a": ["y": [1, "two", nil, true], "b": nil], "m": 0.5]
        #expect(try encoded(object) == #"{"z":1,"a":{"y":[1,"two",null,true],"b":null},"m":0.5}"#)
        #expect(try returned(object).jsonText == object.jsonText)
    }

    @Test(arguments: [
        Effect.deny(reason: nil), .deny(reason: "no"), .setCustomClaim(token: .idToken, name: "https://a/b", value: ["b": 1, "a": nil]),
        .setMetadata(kind: .user, key: "k", value: .null), .setMetadata(kind: .app, key: "k", value: nil),
        .enableMultifactor(MultifactorRequest(provider: "any", options: ["allowRememberBrowser": false])), .redirect(url: "https://example.com"),
        .recordMethod(url: "https://example.com", time: 1_767_225_600_000.5), .samlResponse(.attribute(name: "a", value: ["x"])),
        .samlResponse(.option(.audience, nil)), .session(.setExpiresAt(1)), .refreshToken(.revoke(reason: "r", isExchange: true)),
        .setTransactionMetadata(key: "k", value: .null),
    ])
    func effectsComeBack(effect: Effect) throws { #expect(try returned(effect) == effect) }

    @Test func integersComeBackExactly() throws {
        let integers: [Int64] = [.min, -(1 << 53), -1, 0, (1 << 53) - 1, 1 << 53, .max]
        #expect(try returned(integers) == integers)
        #expect(try encoded(integers) == #"["-9223372036854775808","-9007199254740992",-1,0,9007199254740991,"9007199254740992","9223372036854775807"]"#)
        #expect(try returned(UInt64.max) == .max)
        let durations: [Duration] = [.zero, .milliseconds(1500), .nanoseconds(-1), .seconds(1 << 40)]
        #expect(try returned(durations) == durations)
    }

    @Test func reportsComeBack() throws {
        let report = ExecutionReport(
            action: "a", handler: "onExecutePostLogin", status: .failed, duration: .microseconds(1234), cpuTime: .nanoseconds(7),
            effects: [RecordedEffect(.addScope("read"), line: 3), RecordedEffect(.removeScope("write"))],
            logs: [LogEntry(level: "warn", message: "\u{0}\"\\\u{1F600}", time: 0.5)],
            requests: [OutgoingRequest(method: "GET", target: "https://example.com/", status: 200, bytesReceived: 10, duration: .seconds(1))],
            warnings: ["w"], error: LoginFailure(kind: .thrown, message: "m", action: "a", file: "a.js", line: 1, column: 2, stack: ["at a.js:1"]))
        #expect(try returned(report) == report)
    }

    @Test func statesComeBack() throws {
        var state = LoginState()
        state.beginExecution(of: "a")
        for effect: Effect in [.setCustomClaim(token: .accessToken, name: "c", value: 1), .addScope("s"), .setMetadata(kind: .user, key: "k", value: "v")] {
            try state.apply(effect)
        }
        #expect(try returned(state) == state)
    }

    private struct Sample: Codable, Equatable {
        var number: Double
        var flags: [Bool?]
        var nested: [String: Int8]
        var text: String?
    }

    @Test func structuresOfEveryKindComeBack() throws {
        let sample = Sample(number: -0.25, flags: [true, nil, false], nested: ["a": -128], text: nil)
        #expect(try returned(sample) == sample)
    }

    @Test(arguments: [
        (#"{"number":"1","flags":[],"nested":{}}"#, "number", "expected a number, found a string"),
        (#"{"number":1,"flags":[1],"nested":{}}"#, "flags.0", "expected a boolean, found a number"),
        (#"{"number":1,"flags":[],"nested":{"a":128}}"#, "nested.a", "expected an integer in the range of Int8, found a number"),
        (#"{"number":1,"flags":[],"nested":[]}"#, "nested", "expected an object, found an array"),
        (#"{"flags":[],"nested":{}}"#, "", "there is no member number"),
    ])
    func whatDoesNotFitIsNamed(json: String, path: String, description: String) throws {
        let error = try #require(throws: DecodingError.self) { try JSONValueDecoder().decode(Sample.self, from: JSONValue(parsing: json)) }
        let context: DecodingError.Context? = switch error {
        case .typeMismatch(_, let context), .keyNotFound(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context
        @unknown default: nil
        }
        #expect(context?.codingPath.map(\.stringValue).joined(separator: ".") == path)
        #expect(context?.debugDescription == description)
    }
}
