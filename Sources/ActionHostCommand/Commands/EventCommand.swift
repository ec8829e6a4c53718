import ActionHostTesting
import ArgumentParser
import PostLogin

/// `actionhost event`: the events that come along.
struct EventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Prints the event of a usual situation, or a random one.",
        discussion: """
            The event of a first login, of a login with Google, of a refresh token's exchange, …: whole and consistent, with addresses \
            and domains that are set aside for documentation. 'actionhost run' takes it as it is; without a name, it is that of a \
            returning user.

            Random events are as varied as real ones, by every protocol that reaches post-login; the same --seed makes the same events.

            EXAMPLES
              actionhost event --list
                  the names, with what each is about
              actionhost event social > login.json
                  a file of your own to begin with
              actionhost event first-login --set user.email=me@example.com | actionhost run --event -
                  with a change; the same as: actionhost run --event fixture:first-login --set user.email=me@example.com
              actionhost event --random --seed 7
                  a random event
              actionhost event --random --count 100
                  a hundred, one a line
            """)

    @Argument(help: "The situation's name.", completion: .custom { _, _, _ in EventFixture.all.map(\.name) })
    var name: String?

    @Flag(help: "Print the names, each with what it is about.")
    var list = false

    @Flag(help: "A random event.")
    var random = false

    @Option(help: ArgumentHelp("What decides the random events: a number from 0. (default: a new one, which is told)", valueName: "number"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("So many random events, one a line.", valueName: "number"))
    var count: Int?

    @OptionGroup var settings: EventSettings

    func validate() throws {
        if random && name != nil { throw ValidationError("a random event has no name: leave out --random or '\(name ?? "")'") }
        if !random && seed != nil { throw ValidationError("--seed is for random events: add --random") }
        if !random && count != nil { throw ValidationError("--count is for random events: add --random") }
        if let count, count < 1 { throw ValidationError("--count has to be a number from 1") }
        if list && (random || name != nil || !settings.set.isEmpty) { throw ValidationError("--list stands alone") }
    }

    func run() throws {
        if list { return Terminal.write(Self.table) }
        if random { return try writeRandomEvents() }
        let name = name ?? EventFixture.returningUser.name
        guard let fixture = EventFixture.named(name) else {
            throw CommandFailure(.usage, "\(EventFixture.explanation(ofUnknown: name))\nSee 'actionhost event --list'.")
        }
        Terminal.write(try settings.applied(to: fixture.members, of: name).members.jsonText(pretty: true) + "\n")
    }

    private func writeRandomEvents() throws {
        let seed = seed ?? UInt64.random(in: 0..<1_000_000)
        if self.seed == nil { Terminal.note("the seed is \(seed): --seed \(seed) makes the same again") }
        for event in EventGenerator(seed: seed).prefix(count ?? 1) {
            let members = try settings.applied(to: event.members, of: "the random event").members
            Terminal.write(members.jsonText(pretty: count == nil) + "\n")
        }
    }

    private static var table: String {
        let width = EventFixture.all.map(\.name.count).max() ?? 0
        return EventFixture.all.map { fixture in
            fixture.name.padding(to: width) + "  \(fixture.summary)\n"
        }.joined()
    }
}
