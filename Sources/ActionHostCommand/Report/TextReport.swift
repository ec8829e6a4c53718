import PostLogin

/// The outcome of a login as text for people: a block for each action with what it asked for and said, then what became of the login.
struct TextReport {
    var style = TextStyle()
    /// What signed the tokens; nil when none were asked for.
    var signing: TokenSigning?
    /// The command line that goes on with a suspended login.
    var resumeCommand: (_ state: String) -> String = { "actionhost resume \($0) --request request.json" }

    func text(of outcome: LoginOutcome) -> String {
        let blocks = executionBlocks(outcome.executions) + [outcomeBlock(outcome)]
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// A block for each action; actions that did nothing share one, so that they take no more than a line each.
    private func executionBlocks(_ executions: [ExecutionReport]) -> [[String]] {
        let width = executions.map { title(of: $0).count }.max() ?? 0
        var blocks: [[String]] = []
        var isLastBare = false
        for execution in executions {
            let lines = [header(of: execution, width: width)] + details(of: execution).flatMap(render)
            let isBare = lines.count == 1
            if isBare && isLastBare { blocks[blocks.count - 1] += lines } else { blocks.append(lines) }
            isLastBare = isBare
        }
        return blocks
    }

    private func header(of execution: ExecutionReport, width: Int) -> String {
        let (mark, tone): (String, TextStyle.Tone) =
            switch execution.status {
            case .completed: ("✓", .good)
            case .denied, .failed: ("✗", .bad)
            case .suspended: ("→", .careful)
            }
        let padding = String(repeating: " ", count: width - title(of: execution).count)
        let title = style.paint(execution.action.visible, .strong) + style.paint(handler(of: execution), .quiet)
        let time = style.paint("in \(execution.duration.readable)", .quiet)
        return "\(style.paint(mark, tone)) \(title)\(padding)  \(execution.status.rawValue) \(time)"
    }

    private func title(of execution: ExecutionReport) -> String { execution.action.visible + handler(of: execution) }

    /// The handler's name, when it is not the one that everybody expects.
    private func handler(of execution: ExecutionReport) -> String {
        execution.handler == "onExecutePostLogin" ? "" : " \(execution.handler)"
    }

    private func details(of execution: ExecutionReport) -> [ReportLine] {
        execution.effects.map(ReportLine.init) + execution.logs.map(ReportLine.init) + execution.requests.map(ReportLine.init)
            + execution.warnings.map { ReportLine(label: "warning", text: $0, tone: .careful) }
            + (execution.error.map { [ReportLine($0)] } ?? [])
    }

    /// The label in a column of its own, the text beside it, as many lines as it has.
    private func render(_ line: ReportLine) -> [String] {
        let width = ReportLine.labelWidth
        return line.text.visible.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, text in
            let label = index == 0 ? line.label : ""
            let padding = String(repeating: " ", count: max(0, width - label.count) + 2)
            return "  \(style.paint(label, line.tone ?? .label))\(text.isEmpty ? "" : padding + style.paint(String(text), line.tone))"
        }
    }
}
