/// One line of the table: what was measured, against what it is to reach.
struct Row {
    enum Verdict: String {
        case met = "met"
        case missed = "MISSED"
        case noComparison = "-"
    }

    var name: String
    var figure: String
    var target: String
    var verdict: Verdict

    init(_ name: String, _ figure: String, target: String = "", _ isMet: Bool? = nil) {
        self.name = name
        self.figure = figure
        self.target = target
        verdict = isMet.map { $0 ? .met : .missed } ?? .noComparison
    }

    static func printTable(_ rows: [Row]) {
        let name = rows.map(\.name.count).max() ?? 0
        let figure = rows.map(\.figure.count).max() ?? 0
        let target = rows.map(\.target.count).max() ?? 0
        for row in rows {
            print(row.name.padded(to: name), row.figure.padded(to: figure), row.target.padded(to: target), row.verdict.rawValue, separator: "  ")
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
