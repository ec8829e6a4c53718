import ActionHost
import PostLogin
import Testing

/// Functions of the embedding program's.
@Suite struct HostFunctionTests {
    private struct Refusal: Error, CustomStringConvertible {
        var description: String { "the score is not to be had" }
    }

    private func login(_ body: String, _ function: @escaping HostFunction) async throws -> LoginOutcome {
        try await makeHost([handler(body)]) { $0.functions["score"] = function }.login(makeEvent()).timeless
    }

    @Test func argumentsAndResultsAreJSON() async throws {
        let outcome = try await login(
            "console.log(JSON.stringify(await score(event.user.email, [1, { a: null }], undefined, new Date(0))), JSON.stringify(await score()))"
        ) { .array($0) }
        #expect(
            outcome
                == .completed(
                    CompletedLogin(executions: [
                        .execute(logs: [#"["ada@example.com",[1,{"a":null}],null,"1970-01-01T00:00:00.000Z"] []"#])
                    ])))
    }

    @Test(arguments: [.null, true, 1.5, "ä\0😀", [], [:], ["a": [nil]]] as [JSONValue])
    func everyResultArrives(value: JSONValue) async throws {
        #expect(try await login("console.log(JSON.stringify(await score()))") { _ in value }.logs == [value.jsonText])
    }

    @Test func anErrorRejectsThePromise() async throws {
        let outcome = try await login(
            "try { await score() } catch (error) { console.log(error instanceof Error, `${error}`) }"
        ) { _ in throw Refusal() }
        #expect(outcome.logs == ["true Error: the score is not to be had"])
    }

    @Test func anErrorThatNobodyCatchesFailsTheLogin() async throws {
        let outcome = try await login("await score()") { _ in throw Refusal() }
        #expect(outcome.failure?.kind == .thrown)
        #expect(outcome.failure?.message == "the score is not to be had")
    }

    @Test func manyCallsGoOnAtOnce() async throws {
        let outcome = try await login(
            "const scores = await Promise.all(Array.from({ length: 100 }, (_, i) => score(i))); console.log(scores.every((s, i) => s === i))"
        ) { arguments in
            try await Task.sleep(for: .milliseconds(20))
            return arguments.first ?? .null
        }
        #expect(outcome.logs == ["true"])
    }

    @Test func aCallIsCancelledWhenItsLoginEnds() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Bool.self)
        let (called, isCalled) = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("score(); await isCalled()")]) {
            $0.functions["score"] = { _ in
                isCalled.yield()
                do { try await Task.sleep(for: .seconds(600)) } catch { continuation.yield(error is CancellationError) }
                return .null
            }
            // A call that comes with the end of its login need not be made at all.
            $0.functions["isCalled"] = { _ in
                for await _ in called { break }
                return .null
            }
        }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.name == "completed")
        var iterator = stream.makeAsyncIterator()
        #expect(await iterator.next() == true)
    }

    @Test func aFunctionThatTakesTooLongTimesTheLoginOut() async throws {
        let host = try makeHost([handler("await score()")]) {
            $0.timeLimit = .milliseconds(200)
            $0.functions["score"] = { _ in
                try await Task.sleep(for: .seconds(600))
                return .null
            }
        }
        #expect(try await host.login(makeEvent()).failure?.kind == .timeout)
    }

    @Test func argumentsWithoutJSONAreRefused() async throws {
        let outcome = try await login(attempts("await score(1n)", "(() => { const a = []; a[0] = a; return a })()") + "") { .array($0) }
        #expect(outcome.logs.first?.hasPrefix("TypeError: ") == true)
    }
}
