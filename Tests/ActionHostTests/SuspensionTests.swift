import ActionHost
import PostLogin
import Testing

@Suite struct SuspensionTests {
    private let before = makeAction("before", handler("console.log('before'); api.idToken.setCustomClaim('before', 1)"))
    private let after = makeAction("after", handler("console.log('after', JSON.stringify(event.user.user_metadata))"))

    private func redirecting(_ execute: String = "", continuing: String = "") -> Action {
        makeAction("redirecting", handler("\(execute); api.redirect.sendUserTo('https://a.example')") + continuation(continuing))
    }

    private func suspended(_ host: ActionHost, _ event: PostLoginEvent = makeEvent()) async throws -> Suspension {
        try #require(try await host.login(event).timeless.suspension)
    }

    @Test func theSameActionGoesOnThenThoseAfterIt() async throws {
        let host = try makeHost(actions: [
            before,
            redirecting(
                "api.user.setUserMetadata('color', 'red'); api.user.setAppMetadata('old', null); api.accessToken.addScope('a')",
                continuing: "console.log(JSON.stringify(event.user.app_metadata)); api.user.setUserMetadata('size', 5)"), after,
        ])
        let event = makeEvent {
            $0.user.userMetadata = ["kept": true]
            $0.user.appMetadata = ["old": 1]
        }
        let waiting = try await suspended(host, event)
        #expect(
            waiting.executions == [
                .execute("before", effects: [.idTokenClaim("before", 1)], logs: ["before"]),
                .execute(
                    "redirecting", .suspended,
                    effects: [
                        .userMetadata("color", "red"), .appMetadata("old", .null), .addScope("a"), .redirect(url: "https://a.example/"),
                    ]),
            ])
        #expect(waiting.userUpdate == UserUpdate(userMetadata: ["color": "red"], appMetadata: ["old": nil]))

        // The update that was handed out before is visible, and is not handed out again.
        #expect(
            try await host.resume(state: waiting.state).timeless
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["before": 1], scopes: ["a"], userUpdate: UserUpdate(userMetadata: ["size": 5]),
                        executions: [
                            .resume("redirecting", effects: [.userMetadata("size", 5)], logs: ["{}"]),
                            .execute("after", logs: [#"after {"kept":true,"color":"red","size":5}"#]),
                        ])))
    }

    @Test func theRequestIsTheNewOneAndWhatItLeavesOutIsTheOldOnes() async throws {
        let show = "console.log(JSON.stringify(event.request), event.transaction.state)"
        let host = try makeHost(actions: [redirecting(continuing: show)])
        let event = makeEvent {
            $0.request = PostLoginEvent.Request(members: [
                "method": "POST", "hostname": "old.example", "ip": "192.0.2.1", "user_agent": "old", "query": ["a": 1], "body": ["b": 2],
                "geoip": ["countryCode": "DE"], "language": "de",
            ])
            $0.transaction.state = "the application's"
        }
        let bare = try await suspended(host, event)
        #expect(
            try await host.resume(state: bare.state).logs == [
                #"{"hostname":"old.example","ip":"192.0.2.1","language":"de","user_agent":"old","geoip":{"countryCode":"DE"},"#
                    + #""method":"GET","query":{"state":"\#(bare.state)"},"body":{}} the application's"#
            ])

        let full = try await suspended(host, event)
        let request = PostLoginEvent.Request(members: [
            "hostname": "new.example", "ip": "192.0.2.2", "body": ["state": .string(full.state), "c": 3], "own": true,
        ])
        #expect(
            try await host.resume(state: full.state, request: request).logs == [
                #"{"hostname":"new.example","ip":"192.0.2.2","body":{"state":"\#(full.state)","c":3},"own":true,"language":"de","#
                    + #""user_agent":"old","geoip":{"countryCode":"DE"},"method":"POST","query":{}} the application's"#
            ])
    }

    @Test func aStateIsGoodOnce() async throws {
        let host = try makeHost(actions: [redirecting()])
        let waiting = try await suspended(host)
        #expect(try await host.resume(state: waiting.state).name == "completed")
        await #expect(throws: unknownState) { try await host.resume(state: waiting.state) }
    }

    @Test func ofTwoThatComeBackAtOnceExactlyOneGoesOn() async throws {
        let host = try makeHost(actions: [redirecting(continuing: "await new Promise((resolve) => setTimeout(resolve, 10))")]) {
            $0.machines = 2
        }
        for _ in 1...10 {
            let waiting = try await suspended(host)
            let completed = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...4 { group.addTask { (try? await host.resume(state: waiting.state))?.name == "completed" } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(completed == 1)
        }
    }

    private var unknownState: ActionHostError {
        ActionHostError(
            code: .unknownState, description: "no login waits for this state: it never did, it has been resumed, or it expired and was removed")
    }

    @Test(arguments: ["", "x", "' OR 1=1 --", "\0"])
    func aStateThatNobodyGaveOutIsRefused(state: String) async throws {
        let host = try makeHost(actions: [redirecting()])
        _ = try await suspended(host)
        await #expect(throws: unknownState) { try await host.resume(state: state) }
    }

    @Test func theRequestMustNotCarryAnotherLoginsState() async throws {
        let host = try makeHost(actions: [redirecting()])
        let first = try await suspended(host)
        let second = try await suspended(host)
        let error = ActionHostError(
            code: .otherState, description: "the request's state is not the state of the login that it is to resume")
        for members: JSONObject in [
            ["query": ["state": .string(second.state)]], ["body": ["state": .string(second.state)]], ["query": ["state": 7]],
            ["query": ["state": .string(first.state)], "body": ["state": .string(second.state)]],
        ] {
            await #expect(throws: error) {
                try await host.resume(state: first.state, request: PostLoginEvent.Request(members: members))
            }
        }
        // Nothing has changed.
        #expect(try await host.resume(state: first.state).name == "completed")
        #expect(try await host.resume(state: second.state).name == "completed")
    }

    @Test func aRequestOfTheWrongTypeChangesNothing() async throws {
        let host = try makeHost(actions: [redirecting()])
        let waiting = try await suspended(host)
        let error = await #expect(throws: EventError.self) {
            try await host.resume(state: waiting.state, request: PostLoginEvent.Request(members: ["ip": 7]))
        }
        #expect(error?.description == "event.request.ip: expected a string, found a number")
        #expect(try await host.resume(state: waiting.state).name == "completed")
    }

    @Test func aContinuationMaySuspendAgain() async throws {
        let host = try makeHost(actions: [
            redirecting(
                "api.user.setUserMetadata('step', 1)",
                continuing: """
                    console.log(event.user.user_metadata.step)
                    if (event.user.user_metadata.step < 3) {
                      api.user.setUserMetadata('step', event.user.user_metadata.step + 1)
                      api.redirect.sendUserTo('https://b.example')
                    }
                    """), after,
        ])
        let first = try await suspended(host)
        let second = try #require(try await host.resume(state: first.state).timeless.suspension)
        #expect(
            second
                == Suspension(
                    .redirect(url: "https://b.example/?state=\(second.state)"), state: second.state, action: "redirecting",
                    expiresAt: testTime + 3_600_000, userUpdate: UserUpdate(userMetadata: ["step": 2]),
                    executions: [
                        .resume(
                            "redirecting", .suspended,
                            effects: [.userMetadata("step", 2), .redirect(url: "https://b.example/")], logs: ["1"])
                    ]))
        let third = try #require(try await host.resume(state: second.state).suspension)
        #expect(Set([first.state, second.state, third.state]).count == 3)
        #expect(try await host.resume(state: third.state).logs == ["3", #"after {"step":3}"#])
    }

    @Test func aLaterActionMaySuspendToo() async throws {
        let host = try makeHost(actions: [
            redirecting(), makeAction("denying", handler("api.redirect.sendUserTo('https://c.example')") + continuation("api.access.deny('no')")),
        ])
        let first = try await suspended(host)
        let second = try #require(try await host.resume(state: first.state).suspension)
        #expect(second.action == "denying")
        #expect(
            try await host.resume(state: second.state).timeless
                == .denied(
                    Denial(
                        description: "no", action: "denying",
                        executions: [.resume("denying", .denied, effects: [.deny(reason: "no")])])))
    }

    @Test func aContinuationThatThrowsFailsTheLoginForGood() async throws {
        let host = try makeHost(actions: [before, redirecting(continuing: "throw new Error('x')"), after])
        let waiting = try await suspended(host)
        let outcome = try await host.resume(state: waiting.state)
        #expect(outcome.failure?.message == "x")
        #expect(outcome.executions.map(\.action) == ["redirecting"])
        await #expect(throws: unknownState) { try await host.resume(state: waiting.state) }
    }

    @Test func membersKeepTheirOrderOverASuspension() async throws {
        let host = try makeHost([
            handler(
                "api.idToken.setCustomClaim('z', { y: 1, b: 2 }); api.idToken.setCustomClaim('a', 1); api.user.setUserMetadata('n', { m: 1, c: 2 }); "
                    + "api.redirect.sendUserTo('https://example.com')") + continuation("")
        ])
        let suspension = try #require(try await host.login(makeEvent()).suspension)
        let login = try #require(try await host.resume(state: suspension.state).completed)
        #expect(login.idTokenClaims.jsonText == #"{"z":{"y":1,"b":2},"a":1}"#)
    }
}
