/// What has run of the files of the user's.
public struct CoverageReport: Sendable, Hashable {
    /// In the order of their names.
    public var files: [FileCoverage]

    /// As LCOV, which coverage services, editors and `genhtml` read.
    ///
    /// - Parameter testName: `TN` of each file.
    public func lcov(testName: String = "actionhost") -> String {
        files.map { file in
            var lines = ["TN:\(testName)", "SF:\(file.file)"]
            lines += file.functions.map { "FN:\($0.line),\($0.name)" }
            lines += file.functions.map { "FNDA:\($0.calls),\($0.name)" }
            lines += ["FNF:\(file.functionShare.total)", "FNH:\(file.functionShare.covered)"]
            lines += file.branches.map { "BRDA:\($0.line),\($0.decision),\($0.way),\($0.runs)" }
            lines += ["BRF:\(file.branchShare.total)", "BRH:\(file.branchShare.covered)"]
            lines += file.lines.sorted { $0.key < $1.key }.map { "DA:\($0.key),\($0.value)" }
            lines += ["LF:\(file.lineShare.total)", "LH:\(file.lineShare.covered)", "end_of_record"]
            return lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    /// A table for people: shares of lines, branches and functions, and the lines that have not run.
    public var text: String {
        let width = (files.map(\.file.count) + ["all files".count]).max() ?? 0
        var text = "file".padding(to: width) + "   lines  branches  functions  lines that did not run\n"
        for file in files {
            text += row(file.file, width, file.lineShare, file.branchShare, file.functionShare, Self.ranges(file.missedLines))
        }
        func sum(_ share: (FileCoverage) -> FileCoverage.Share) -> FileCoverage.Share {
            files.map(share).reduce(FileCoverage.Share(covered: 0, total: 0), +)
        }
        if files.count != 1 { text += row("all files", width, sum(\.lineShare), sum(\.branchShare), sum(\.functionShare), "") }
        return text
    }

    private func row(
        _ name: String, _ width: Int, _ lines: FileCoverage.Share, _ branches: FileCoverage.Share, _ functions: FileCoverage.Share, _ missed: String
    ) -> String {
        let columns = [(lines, 8), (branches, 10), (functions, 11)].map { share, width in Self.percent(share.percent).leftPadding(to: width) }
        return name.padding(to: width) + columns.joined() + (missed.isEmpty ? "" : "  " + missed) + "\n"
    }

    /// Rounded down: 100.0 stands for all.
    private static func percent(_ value: Double) -> String {
        let tenths = Int(value * 10)
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// `3, 7-9, 12`.
    private static func ranges(_ lines: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for line in lines {
            if let last = ranges.last, last.upperBound + 1 == line { ranges[ranges.count - 1] = last.lowerBound...line } else { ranges.append(line...line) }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
    }
}
