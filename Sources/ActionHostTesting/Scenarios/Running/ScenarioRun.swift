import ActionHost
import PostLogin

/// One run of a scenario, step by step.
struct ScenarioRun {
    let scenario: Scenario
    let catalog: ActionCatalog
    let network: RecordedNetwork
    let runner: ScenarioRunner
    private var surroundings: ScenarioSurroundings?
    /// Kept from step to step, with its cache, as long as the time stands still.
    private var host: ActionHost?
    private(set) var result: ScenarioResult

    init(scenario: Scenario, catalog: ActionCatalog, network: RecordedNetwork, runner: ScenarioRunner) {
        self.scenario = scenario
        self.catalog = catalog
        self.network = network
        self.runner = runner
        result = ScenarioResult(scenario: scenario)
    }

    mutating func run() async {
        do {
            surroundings = ScenarioSurroundings(
                clock: scenario.clock, store: try SQLiteLoginStore(), users: scenario.users.map { InMemoryUserDirectory($0) })
            let outcome = try await makeHost().login(scenario.event, isBrowserRemembered: scenario.isBrowserRemembered)
            await take(outcome, scenario.expectation, step: 0)
            for (index, step) in scenario.steps.enumerated() {
                guard case .suspended(let suspension)? = result.outcomes.last else {
                    let ending = result.outcomes.last.map { " has \($0.name == "failed" ? "failed" : "\($0.verb)")" } ?? " has not begun"
                    add(ScenarioProblem(step: index + 1, message: "it cannot follow: the login\(ending), and waits for nothing"))
                    break
                }
                try await resume(suspension, step, index + 1)
            }
        } catch {
            add(ScenarioProblem(step: scenario.steps.isEmpty ? nil : result.outcomes.count, message: "\(error)"))
        }
        checkNetwork()
    }

    private mutating func makeHost() throws -> ActionHost {
        if let host { return host }
        guard let surroundings else { throw ScenarioProblemError(message: "the scenario has not begun") }
        let new = try ActionHost(catalog: catalog, configuration: runner.configuration(for: scenario, network, surroundings))
        host = new
        return new
    }

    private mutating func resume(_ suspension: Suspension, _ step: ScenarioStep, _ index: Int) async throws {
        if let time = step.time {
            surroundings?.clock = .fixed(milliseconds: time)
            host = nil
        }
        var members = step.userReturn.members
        if let token = step.userReturn.token { add(token, for: suspension, to: &members) }
        let outcome = try await makeHost().resume(state: suspension.state, returning: UserReturn(members: members))
        await take(outcome, step.expectation, step: index)
    }

    private mutating func take(_ outcome: LoginOutcome, _ expectation: OutcomeExpectation?, step: Int) async {
        result.outcomes.append(outcome)
        let isLast = step == scenario.steps.count
        let expectation = expectation ?? OutcomeExpectation(outcome: isLast ? "completed" : "suspended")
        let summary = OutcomeSummary(outcome, users: await users())
        if !expectation.members.isEmpty { report(expectation.compare(summary, secrets: secrets), of: outcome, step: step) }
        if expectation.isSnapshot { await checkSnapshot(summary, of: outcome, step: step) }
    }

    private mutating func checkSnapshot(_ summary: OutcomeSummary, of outcome: LoginOutcome, step: Int) async {
        guard let snapshots = runner.snapshots else {
            add(ScenarioProblem(step: step, message: "it has a snapshot, and this runner keeps none"))
            return
        }
        let name = step == 0 ? scenario.name : "\(scenario.name) (step \(step + 1))"
        do throws(DocumentError) {
            switch try snapshots.check(summary.snapshot, named: name, of: scenario.file) {
            case .same: break
            case .written: result.notes.append("snapshot written")
            case .updated: result.notes.append("snapshot updated")
            case .missing: add(ScenarioProblem(step: step, message: "it has no snapshot yet: run it once without --ci, and keep the file"))
            case .different(let compared): report(compared, of: outcome, step: step, beside: "the snapshot")
            }
        } catch {
            add(ScenarioProblem(step: step, message: error.description))
        }
    }

    private mutating func report(_ compared: ComparedValue, of outcome: LoginOutcome, step: Int, beside: String? = nil) {
        guard !compared.isSame else { return }
        let trace = EffectTrace(outcome)
        let differences = OutcomeDifference.all(in: compared, traced: trace)
        let sources = SourceLines(catalog: catalog)
        let lines = DifferenceText { path in sources.note(trace.origins(of: path)) }.lines(compared)
        let origins = compared.differingPaths.flatMap(trace.origins)
        let first = differences.first.map(\.description) ?? "the outcome is not as expected"
        add(
            ScenarioProblem(
                step: step,
                message: (beside.map { "not as in \($0): " } ?? "") + first + (differences.count > 1 ? ", and \(differences.count - 1) more" : ""),
                details: lines + sources.excerpts(origins) + failureLines(of: outcome, compared), differences: differences))
    }

    /// Why a login failed that should not have.
    private func failureLines(of outcome: LoginOutcome, _ compared: ComparedValue) -> [String] {
        guard case .failed(let failed) = outcome, compared.differingPaths.contains(["outcome"]), !failed.failure.stack.isEmpty else { return [] }
        return [""] + failed.failure.stack.map { "  \($0)" }
    }

    private mutating func checkNetwork() {
        // First, since everything else may come of it.
        result.problems.insert(contentsOf: network.unexpectedRequests.map { ScenarioProblem(message: network.problem(of: $0)) }, at: 0)
        for exchange in network.unusedExchanges {
            let place = exchange.line.map { " (line \($0))" } ?? ""
            add(ScenarioProblem(message: "\(exchange.request.description)\(place) was expected and not made; write optional: true if it may be missing"))
        }
        for request in result.outcomes.flatMap(\.executions).flatMap(\.requests) where request.method == "connect" && request.route != nil {
            add(ScenarioProblem(message: "connect \(request.target): scenarios answer HTTP alone, and this connection carries something else"))
        }
    }

    private mutating func add(_ problem: ScenarioProblem) { result.problems.append(problem) }

    /// The directory's users, as far as the scenario has put them there.
    private func users() async -> JSONObject {
        guard let directory = surroundings?.users else { return [:] }
        var users: JSONObject = [:]
        for id in scenario.users?.users.compactMap(\.userID) ?? [] {
            // One that is there cannot be unknown.
            if let user = try? directory.user(id) { users[id] = .object(user.members) }
        }
        return users
    }
}

// MARK: - Tokens of pages

extension ScenarioRun {
    /// The secrets of all actions by their names; where two have one name, that of the action that runs later.
    private var secrets: [String: String] {
        catalog.actions.reduce(into: [:]) { $0.merge($1.secrets) { _, last in last } }
    }

    /// Puts a token into what comes back, signed as the page would.
    private func add(_ token: ReturnedToken, for suspension: Suspension, to members: inout JSONObject) {
        let own = catalog.actions.first { $0.name == suspension.action }?.secrets[token.secret]
        let seconds = ((surroundings?.clock ?? scenario.clock).now() / 1000).rounded(.down)
        var claims: JSONObject = ["iss": .string(suspension.redirectURL.flatMap(URLParts.init)?.base ?? "page")]
        claims["sub"] = scenario.event.user.userID.map { .string($0) }
        claims["iat"] = .number(seconds)
        claims["exp"] = .number(seconds + Double(token.lifetime.components.seconds))
        claims["state"] = .string(suspension.state)
        claims.merge(token.payload)
        let text = SessionToken.sign(claims: claims.jsonText, secret: own ?? secrets[token.secret] ?? token.secret)
        let place = token.isInBody ? "body" : "query"
        var parameters = members[place]?.objectValue ?? [:]
        parameters[token.name] = .string(text)
        members[place] = .object(parameters)
    }
}

extension LoginOutcome {
    fileprivate var verb: String {
        switch self {
        case .denied: "been denied"
        default: name
        }
    }
}
