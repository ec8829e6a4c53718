import PostLogin
import Testing

/// A hostile script, and what becomes of its login.
struct Attack: Sendable {
    /// Where the script stands.
    enum Script: Sendable {
        /// The body of a handler.
        case handler(String)
        /// A file of its own: what it does, it does when it is loaded.
        case file(String)
    }

    /// What becomes of the login where actions run in threads.
    enum InThreads: Sendable {
        /// The same as in a process.
        case same
        /// A bound that threads cannot keep, and what happens instead.
        case gap(AttackExpectation)

        /// The script cannot be stopped: the login fails at its time limit, and the thread goes on.
        static let unstoppable = gap(.fails(.timeout))
        /// The process ends.
        static let fatal = gap(.oneOf(.processDied))
    }

    let name: String
    let script: Script
    let expectation: AttackExpectation
    let inThreads: InThreads
    /// The event that the attacker logs in with.
    let changeEvent: @Sendable (inout PostLoginEvent) -> Void

    init(
        _ name: String, _ expectation: AttackExpectation, threads: InThreads = .same,
        event: @escaping @Sendable (inout PostLoginEvent) -> Void = { _ in }, _ body: String
    ) {
        self.init(name, expectation, threads: threads, event: event, script: .handler(body))
    }

    init(
        _ name: String, _ expectation: AttackExpectation, threads: InThreads = .same,
        event: @escaping @Sendable (inout PostLoginEvent) -> Void = { _ in }, script: Script
    ) {
        self.name = name
        self.script = script
        self.expectation = expectation
        inThreads = threads
        changeEvent = event
    }

    /// The event of the attacker's login.
    var event: PostLoginEvent {
        var event = PostLoginEvent.ofUser("attacker|1")
        event.stats.members["attack"] = .string(name)
        changeEvent(&event)
        return event
    }

    var expectationInThreads: AttackExpectation {
        switch inThreads {
        case .same: expectation
        case .gap(let expectation): expectation
        }
    }
}

extension PostLoginEvent {
    /// A login of a user, complete as far as scripts and rules look at it.
    static func ofUser(_ id: String) -> PostLoginEvent {
        var event = PostLoginEvent(
            userID: id, email: "user@example.com", clientID: "client-1", clientName: "My SPA", connectionName: "Users", connectionStrategy: "auth0")
        event.request.hostname = "login.example.com"
        event.request.ip = "203.0.113.7"
        return event
    }
}
