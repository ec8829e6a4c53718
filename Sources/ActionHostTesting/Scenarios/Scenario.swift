public import ActionHost
public import PostLogin

/// A login to be tried, with all that it depends on, and what has to become of it.
///
/// ```swift
/// var scenario = Scenario("an analyst gets the roles claim", event: EventFixture.returningUser.event)
/// scenario.actions = ["20-roles"]
/// scenario.expectation = try OutcomeExpectation(["id_token": ["https://example.com/roles": ["analyst"]]])
/// let result = await ScenarioRunner(catalog: catalog).run(scenario)
/// ```
///
/// ``ScenarioFile`` reads scenarios from YAML or JSON.
public struct Scenario: Sendable {
    public var name: String
    /// The file that it stands in; empty where there is none.
    public var file = ""
    /// The line of the file where it begins, counted from 1.
    public var line: Int?
    /// The names of the actions to run, in the catalog's order. Nil: all of them.
    public var actions: [String]?
    public var event: PostLoginEvent
    /// What scripts see as the time. ``defaultTime`` by default, so that a scenario comes to the same every day.
    public var clock = LoginClock.fixed(milliseconds: defaultTime)
    /// Beside the secrets of the catalog, before which they come.
    public var secrets = ActionSecrets()
    /// Beside `event.configuration` of each action.
    public var configuration: JSONObject = [:]
    /// Beside `process.env` of the catalog.
    public var environment: [String: String] = [:]
    /// What the actions may ask of the network. There is no other one.
    public var network: [NetworkExchange] = []
    /// The user directory of the login. Nil: there is none.
    public var users: UserDirectoryContents?
    /// Whether the user has had this browser remembered.
    public var isBrowserRemembered = false
    /// The second factors that users can be asked for. Nil: all.
    public var enabledFactors: Set<String>?
    public var limits = ScenarioLimits()
    /// Whether the login runs in a process of its own. Nil: as the runner says.
    public var isIsolated: Bool?
    /// Whether realms are reused from step to step. Nil: as `actions.yaml` says.
    public var realm: RealmPolicy?
    /// What the first step has to come to. Nil: that it completes, or that it is suspended when steps follow.
    public var expectation: OutcomeExpectation?
    /// What follows while the login is suspended.
    public var steps: [ScenarioStep] = []
    /// Why it is not to be run; nil: it is.
    public var skipReason: String?

    /// A moment after the logins of all ``EventFixture``s: 2026-03-12T15:05:00Z.
    public static let defaultTime = 1_773_327_900_000.0

    /// Makes a scenario of one step.
    public init(_ name: String, event: PostLoginEvent = EventFixture.returningUser.event, expectation: OutcomeExpectation? = nil) {
        self.name = name
        self.event = event
        self.expectation = expectation
    }
}
