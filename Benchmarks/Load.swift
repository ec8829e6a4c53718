import ActionHost
import PostLogin

/// Many logins at a time.
enum Load {
    /// Runs `count` logins, `width` of them at a time; the result is logins per second.
    static func run(_ host: ActionHost, _ event: PostLoginEvent, count: Int, width: Int) async throws -> Double {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<width {
                group.addTask {
                    for _ in 0..<(count / width) { try check(await host.login(event)) }
                }
            }
            try await group.waitForAll()
        }
        return Double(count / width * width) / (start.duration(to: .now).microseconds / 1e6)
    }

    /// The microseconds of logins one after another, after some that are not measured.
    static func times(_ host: ActionHost, _ event: PostLoginEvent, warmUp: Int, count: Int) async throws -> Statistics {
        for _ in 0..<warmUp { try check(await host.login(event)) }
        var times: [Double] = []
        for _ in 0..<count {
            let start = ContinuousClock.now
            try check(await host.login(event))
            times.append(start.duration(to: .now).microseconds)
        }
        return Statistics(times)
    }

    /// A benchmark of logins that fail would measure nothing.
    static func check(_ outcome: LoginOutcome) throws {
        guard case .completed(let login) = outcome, login.idTokenClaims.count == 1 else { throw WrongOutcome(outcome: outcome) }
    }

    struct WrongOutcome: Error {
        let outcome: LoginOutcome
    }
}
