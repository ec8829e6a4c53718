import Foundation

/// What the tests are told about the computer that they run on.
enum Computer {
    /// By how much what is not a limit may take longer than it should: others may be busy here.
    static let slack = number("ACTIONHOST_ATTACK_SLACK", 8)

    /// What may pass between a limit and the end of a login: 250 ms, and the slack.
    static var grace: Duration { .milliseconds(250) * slack }

    static let executable: String = {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return own.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("actionhost").path
    }()

    /// A number from the environment.
    static func number(_ variable: String, _ standard: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? standard
    }
}
