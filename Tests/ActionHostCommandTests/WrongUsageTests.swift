import Testing

@Suite("A command line that is wrong")
struct WrongUsageTests {
    private let folder = ScratchFolder([
        "actions/first.js": "exports.onExecutePostLogin = async () => {};",
        "actions/second.js": "exports.onExecutePostLogin = async () => {};",
        "event.json": "{}",
    ])

    @Test("gets one message and status 64", arguments: [
        (["rum"], "Unexpected argument 'rum'\nSee 'actionhost --help'."),
        (["run", "--evnt", "event.json"], "Unknown option '--evnt'. Did you mean '--event'?\nSee 'actionhost run --help'."),
        (["run", "event.json"], "Unexpected argument 'event.json'\nSee 'actionhost run --help'."),
        (["run", "--event"], "Missing value for '--event <file>'\nSee 'actionhost run --help'."),
        (["resume"], "Missing expected argument '<state>'\nSee 'actionhost resume --help'."),
        (["export"], "Missing expected argument '<state>'\nSee 'actionhost export --help'."),
        (
            ["resume", "abc", "--changed-actions", "ignore"],
            "The value 'ignore' is invalid for '--changed-actions <changed-actions>'. Please provide one of 'resume' and 'refuse'.\n"
                + "See 'actionhost resume --help'."
        ),
        (
            ["run", "--format", "yaml"],
            "The value 'yaml' is invalid for '--format <format>'. Please provide one of 'text' and 'json'.\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--realm", "new"],
            "The value 'new' is invalid for '--realm <realm>'. Please provide one of 'fresh' and 'reused'.\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--time-limit", "soon"],
            "The value 'soon' is invalid for '--time-limit <duration>': it has to be a duration, like 20s, 500ms or 1m\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["resume", "abc", "--cpu-limit", "0"],
            "The value '0' is invalid for '--cpu-limit <duration>': it has to be a duration, like 20s, 500ms or 1m\n"
                + "See 'actionhost resume --help'."
        ),
        (
            ["run", "--memory-limit", "lots"],
            "The value 'lots' is invalid for '--memory-limit <size>': it has to be a size, like 128MB or 1GB\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["run", "--limit", "log"],
            "The value 'log' is invalid for '--limit <name=value>': it has to be NAME=VALUE, like log=64kB\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--limit", "calls=1"],
            "The value 'calls=1' is invalid for '--limit <name=value>': there is no limit calls; there are event, source, effects, effect-bytes, "
                + "log, result, timers, stack, open-files\nSee 'actionhost run --help'."
        ),
        (
            ["resume", "abc", "--limit", "effects=many"],
            "The value 'effects=many' is invalid for '--limit <name=value>': effects has to be a number\nSee 'actionhost resume --help'."
        ),
        (
            ["run", "--limit", "event=0"],
            "The value 'event=0' is invalid for '--limit <name=value>': event has to be a size, like 512kB or 1MB\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--network", "closed"],
            "The value 'closed' is invalid for '--network <network>'. Please provide one of 'open', 'public' or 'none'.\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["run", "--allow", "https://a.example"],
            "The value 'https://a.example' is invalid for '--allow <host>': the port has to be a number from 1 to 65535\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["resume", "abc", "--deny", "10.0.0.0/40"],
            "The value '10.0.0.0/40' is invalid for '--deny <host>': it has to be a host name, *.NAME, an address or a block of addresses like "
                + "10.0.0.0/8, each with or without :PORT\nSee 'actionhost resume --help'."
        ),
        (
            ["run", "--route", "https://a.example"],
            "The value 'https://a.example' is invalid for '--route <from=to>': a route is FROM=TO, like "
                + "https://tenant.example.com=http://127.0.0.1:8080\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--max-requests", "-1"],
            "Missing value for '--max-requests <number>'\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--max-requests", "few"],
            "The value 'few' is invalid for '--max-requests <number>': it has to be a number\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--request-time-limit", "0"],
            "The value '0' is invalid for '--request-time-limit <duration>': it has to be a duration, like 20s, 500ms or 1m\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["run", "--now", "2026-02-29"],
            "The value '2026-02-29' is invalid for '--now <time>': it has to be a date like 2026-01-31, a date and time like "
                + "2026-01-31T09:30:00Z, or seconds or milliseconds since 1970\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--event", "event.json", "--only", "first", "--only", "third"],
            "--only third: there is no action of this name; there are first, second"
        ),
        (
            ["run"],
            "there is no event: name its file with --event FILE (- for standard input), take one that comes along, --event "
                + "fixture:returning-user, or put an event.json in actions\n"
                + "See 'actionhost run --help'."
        ),
    ])
    func refused(arguments: [String], message: String) async throws {
        #expect(try await CommandLineTool.run(arguments, in: folder) == .refused(64, "actionhost: \(message)"))
    }

    @Test("Help and version go to standard output", arguments: [[], ["--help"], ["run", "--help"], ["resume", "-h"], ["export", "--help"]])
    func help(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(arguments, in: folder)

        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("OVERVIEW: "))
        #expect(result.output.contains("\nEXAMPLES\n"))
        #expect(result.output.contains("\nUSAGE: actionhost"))
    }

    @Test("The version")
    func version() async throws {
        let result = try await CommandLineTool.run(["--version"], in: folder)

        #expect(result == CommandLineTool.Result(status: 0, output: "0.1.0\n", errors: ""))
    }
}
