import ActionHost
import ActionHostTesting
import ArgumentParser
import PostLogin

/// How a login is explained.
struct ExplainOptions: ParsableArguments {
    @Flag(help: "Explain the login: a timeline of each action, what it waited for, its requests and calls with their lines, and what decided.")
    var explain = false

    @Option(help: ArgumentHelp("Write the explanation as a page with a waterfall, which opens without a network.", valueName: "file"))
    var explainHtml: String?

    var isAsked: Bool { explain || explainHtml != nil }

    /// Writes the page, if one is asked for.
    func writePage(_ timeline: LoginTimeline) throws(CommandFailure) {
        guard let explainHtml else { return }
        try OutputFile(explainHtml).write(HTMLTimeline().page(of: timeline))
    }

    /// What the text report is followed by.
    func text(of timeline: LoginTimeline) -> String { explain ? "\n" + TextTimeline().text(of: timeline) : "" }

    /// The JSON outcome with the timeline in it.
    func adding(_ timeline: LoginTimeline, to json: JSONValue) -> JSONValue {
        guard explain, var members = json.objectValue else { return json }
        members["timeline"] = timeline.json
        return .object(members)
    }
}
