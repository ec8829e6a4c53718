import ActionHost
import PostLogin
import Testing

@Suite("The article “Limits and isolation”")
struct LimitsArticleTests {
    @Test("A login that passes a limit is stopped, and says which")
    func limits() async throws {
        var configuration = ActionHostConfiguration()
        configuration.timeLimit = .seconds(5)
        configuration.cpuLimit = .milliseconds(200)
        configuration.memoryLimit = 64 << 20

        let server = LoginServer()
        let event = makeEvent()
        let host = try ActionHost(
            catalog: ActionCatalog(actions: [makeAction("10-spin", handler("while (true) try { while (true); } catch {}"))]),
            configuration: configuration)
        if case .failed(let failed) = try await host.login(event) {
            server.report(failed.kind, failed.action, failed.message)
        }
        #expect(server.said == ["cpu in 10-spin: the login used more than its 200 ms of CPU time and was stopped"])
    }

    @Test("Counts and sizes have bounds of their own")
    func bounds() async throws {
        var configuration = ActionHostConfiguration()
        configuration.bounds = [.event: 64 << 10, .effects: 100]
        configuration.network.caps.requests = 10

        let host = try ActionHost(
            catalog: ActionCatalog(actions: [makeAction("10-many", handler("for (let i = 0; i <= 100; i++) api.idToken.setCustomClaim('a', i)"))]),
            configuration: configuration)
        #expect(try await host.login(makeEvent()).failure?.message == "too many calls: the limit is 100 effects in one execution")
    }

    @Test("A login that the host cannot take is refused at once")
    func overload() async throws {
        func login(_ event: PostLoginEvent, on host: ActionHost) async throws -> LoginOutcome? {
            do {
                return try await host.login(event)
            } catch let error as ActionHostError where error.code == .overloaded {
                return nil  // ask the user to try again in a moment
            }
        }

        let host = try makeHost([handler("await new Promise((resolve) => setTimeout(resolve, 1e6))")]) {
            $0.loginsPerMachine = 1
            $0.queueLimit = 1
        }
        let (stream, refusals) = AsyncStream.makeStream(of: Bool.self)
        let tasks = (1...5).map { _ in Task { refusals.yield(try await login(makeEvent(), on: host) == nil) } }
        // One runs, one waits; the others are refused.
        #expect(await stream.prefix(3).reduce(into: []) { $0.append($1) } == [true, true, true])
        for task in tasks { task.cancel() }
    }
}
