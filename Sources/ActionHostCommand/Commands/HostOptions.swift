import ActionHost
import ArgumentParser
import Logging
import PostLogin

/// The options of every command that runs actions.
struct HostOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of your action files.", valueName: "dir"), completion: .directory)
    var actions = defaultActions

    @OptionGroup var tenant: TenantOptions

    @Option(help: ArgumentHelp(
        "Secrets, as JSON, YAML or .env: a name with a text is for every action, a name with a map for the action of that name.",
        valueName: "file"), completion: .file())
    var secrets: String?

    @Option(help: ArgumentHelp("Run this action only; repeat it for more. Order is the folder's.", valueName: "name"), completion: ActionNames.completion)
    var only: [String] = []

    @Option(help: "The output: text for people, json for programs.")
    var format = OutputFormat.text

    @Option(
        help: ArgumentHelp(
            "The time that scripts see, standing still: a date or a date and time in ISO 8601 (UTC unless it says otherwise), or seconds or "
                + "milliseconds since 1970.",
            valueName: "time"),
        transform: TimeArgument.init)
    var now: TimeArgument?

    @Option(help: ArgumentHelp("Where suspended logins wait; made when a login is first suspended.", valueName: "file"), completion: .file())
    var store = defaultStore

    @Option(
        help: ArgumentHelp(
            "The users, with their groups and roles: JSON, which stays as it is, or a user directory in SQLite (.sqlite, .db), which is "
                + "updated.",
            valueName: "file"), completion: .file())
    var users: String?

    @Option(
        help: ArgumentHelp(
            "The time that the actions may take together, waiting included: 20s, 500ms, 1m. (default: 20s, or what actions.yaml says)", valueName: "duration"),
        transform: QuantityArgument.duration)
    var timeLimit: QuantityArgument<Duration>?

    @Option(
        help: ArgumentHelp("The CPU time that they may use together. (default: 1s, likewise)", valueName: "duration"),
        transform: QuantityArgument.duration)
    var cpuLimit: QuantityArgument<Duration>?

    @Option(
        help: ArgumentHelp("The memory that they may use together: 128MB, 1GB. (default: 128MB, likewise)", valueName: "size"),
        transform: QuantityArgument.bytes)
    var memoryLimit: QuantityArgument<Int>?

    @OptionGroup var limits: LimitOptions

    @Option(
        help: ArgumentHelp(
            "What process.env is to have: NAME=VALUE, or NAME for a variable of this environment. Repeatable.", valueName: "variable"),
        transform: VariableArgument.init)
    var env: [VariableArgument] = []

    @Option(help: "Whether every login gets a JavaScript world of its own. (default: fresh, likewise)")
    var realm: RealmPolicy?

    @Option(
        help: ArgumentHelp(
            "The second factors that users can be asked for, with commas: otp,phone,push-notification. (default: all)", valueName: "types"),
        transform: { $0.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init) })
    var enabledFactors: [String]?

    @OptionGroup var isolation: IsolationOptions
    @OptionGroup var networking: NetworkOptions
    @OptionGroup var tokens: TokenOptions

    private static let defaultActions = "actions"
    static let defaultStore = ".actionhost/logins.sqlite"

    func validate() throws {
        guard tenant.tenant == nil || actions == Self.defaultActions else {
            throw ValidationError("actions come from a folder or from a tenant's export: leave out --actions or --tenant")
        }
    }

    /// Where the actions are.
    var folder: String { tenant.folder ?? actions }

    /// What goes into a run, for `--watch`. A user directory in SQLite is not among it: runs write it.
    var files: [String] { [tenant.tenant ?? actions] + [secrets, users].compactMap { $0 }.filter { !UsersFile.isDatabase($0) } }

    /// The actions to run, with their secrets.
    func loadCatalog() throws(CommandFailure) -> ActionCatalog {
        let catalog = try chosen(from: readCatalog())
        if tenant.tenant != nil { TenantOptions.noteMissingSecrets(of: catalog) }
        return catalog
    }

    private func readCatalog() throws(CommandFailure) -> ActionCatalog {
        do throws(CatalogError) {
            let catalog: ActionCatalog
            if let export = try tenant.read() { catalog = export } else { catalog = try ActionCatalog(folder: actions) }
            guard let secrets else { return catalog }
            return try catalog.adding(ActionSecrets(file: secrets))
        } catch {
            throw CommandFailure(error)
        }
    }

    private func chosen(from catalog: ActionCatalog) throws(CommandFailure) -> ActionCatalog {
        if only.isEmpty { return catalog }
        do throws(CatalogError) {
            return try catalog.only(only)
        } catch {
            throw CommandFailure(.usage, "--only \(error)")
        }
    }

    /// The directory of `--users`; nil without it.
    func openUsers() throws(CommandFailure) -> (any UserDirectory)? { try users.map(UsersFile.open) }

    func makeHost(
        _ catalog: ActionCatalog, users: (any UserDirectory)?, signing: TokenSigning?, network: NetworkSettings,
        configure: (inout ActionHostConfiguration) -> Void = { _ in }
    ) throws(ActionHostError) -> ActionHost {
        var configuration = makeConfiguration(users: users, signing: signing, network: network)
        configure(&configuration)
        let host = try ActionHost(catalog: catalog, configuration: configuration)
        for refusal in host.sandboxRefusals { Terminal.note("the kernel refuses a part of the worker's sandbox: \(refusal)") }
        // It ends with the process: taking its threads down first would take time, and they may be stuck.
        _ = Unmanaged.passRetained(host)
        return host
    }

    /// Limits and surroundings of the host that the options ask for.
    func makeConfiguration(
        users: (any UserDirectory)?, signing: TokenSigning?, network: NetworkSettings
    ) -> ActionHostConfiguration {
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.workers = 1
        configuration.isolation = isolation.isolation
        configuration.timeLimit = timeLimit?.value
        configuration.cpuLimit = cpuLimit?.value
        configuration.memoryLimit = memoryLimit?.value
        limits.apply(to: &configuration)
        configuration.realm = realm
        configuration.network = network
        configuration.hiddenFiles = [secrets, self.users].compactMap { $0 }
        configuration.environment = Dictionary(env.map { ($0.name, $0.value) }) { _, last in last }
        configuration.clock = now.map { .fixed(milliseconds: $0.milliseconds) } ?? .system
        configuration.store = LazyLoginStore(file: store)
        configuration.enabledFactors = enabledFactors.map(Set.init)
        configuration.users = users
        configuration.tokenIssuer = signing?.issuer
        // The outcome says what the log would.
        configuration.logger = .silent
        return configuration
    }

    /// Runs a leg of a login, writes its outcome, and ends the process with its status.
    func report(
        _ signing: TokenSigning?, _ observation: ObservationOptions, _ observer: LoginObserver?, _ login: () async throws -> LoginOutcome
    ) async throws -> Never {
        let outcome: LoginOutcome
        do {
            outcome = try await ProgressLine.during("the login runs", login)
        } catch let error as ActionHostError {
            throw CommandFailure(error)
        }
        try observation.save(observer?.recording)
        let timeline = observer?.timeline ?? LoginTimeline()
        try observation.explaining.writePage(timeline)
        Terminal.write(text(of: outcome, signing, observation, timeline))
        Terminal.end(with: ExitStatus(outcome))
    }

    private func text(of outcome: LoginOutcome, _ signing: TokenSigning?, _ observation: ObservationOptions, _ timeline: LoginTimeline) -> String {
        switch format {
        case .json: observation.explaining.adding(timeline, to: signing?.json(of: outcome) ?? outcome.json).jsonText(pretty: true) + "\n"
        case .text:
            TextReport(style: TextStyle(isColored: Terminal.hasColor), signing: signing, resumeCommand: { resumeCommand(state: $0, recording: observation.record) }).text(of: outcome)
                + observation.explaining.text(of: timeline)
        }
    }

    /// The command line that goes on with a login which this one has suspended: what it was given about actions, limits and store again.
    private func resumeCommand(state: String, recording file: String?) -> String {
        var words = [CommandLine.arguments.first ?? "actionhost", "resume", state]
        func add(_ name: String, _ value: String?) {
            if let value { words += [name, value] }
        }
        add("--actions", actions == Self.defaultActions ? nil : actions)
        add("--tenant", tenant.tenant)
        add("--secrets", secrets)
        for name in only { add("--only", name) }
        add("--now", now?.text)
        add("--store", store == Self.defaultStore ? nil : store)
        add("--users", users)
        add("--time-limit", timeLimit?.text)
        add("--cpu-limit", cpuLimit?.text)
        add("--memory-limit", memoryLimit?.text)
        words += limits.words
        for variable in env { add("--env", variable.text) }
        add("--realm", realm?.rawValue)
        add("--enabled-factors", enabledFactors?.joined(separator: ","))
        words += isolation.words + networking.words + tokens.words
        add("--record", file)
        add("--request", "request.json")
        return words.map(ShellWord.quoted).joined(separator: " ")
    }
}
