/// What has run of one file.
public struct FileCoverage: Sendable, Hashable {
    public struct Function: Sendable, Hashable {
        public var name: String
        public var line: Int
        public var calls: UInt64
    }

    /// One way of a decision: `if` and `else`, the values of `?:`, the operands of `&&`, `||` and `??`, the cases of a `switch`, a default.
    public struct Branch: Sendable, Hashable {
        public var line: Int
        /// Ways of the same decision have the same number in the file.
        public var decision: Int
        /// Its place among the ways of the decision, from 0.
        public var way: Int
        public var runs: UInt64
    }

    /// Lines, or functions, or branches: how many there are, and how many of them have run.
    public struct Share: Sendable, Hashable {
        public var covered: Int
        public var total: Int

        /// Percent; 100 where there is nothing to run.
        public var percent: Double { total == 0 ? 100 : Double(covered) * 100 / Double(total) }

        static func + (left: Share, right: Share) -> Share { Share(covered: left.covered + right.covered, total: left.total + right.total) }
    }

    /// The file as the catalog names it.
    public var file: String
    /// How often each line has run in which a statement begins, by line.
    public var lines: [Int: UInt64] = [:]
    public var functions: [Function] = []
    public var branches: [Branch] = []

    /// - Parameter counts: of each point, how often it has run.
    init(file: String, points: [CoveragePoint], counts: [UInt64]) {
        self.file = file
        var ways: [Int: Int] = [:]
        for (point, count) in zip(points, counts) {
            switch point.kind {
            case .statement: lines[point.line] = max(lines[point.line] ?? 0, count)
            case .function(let name): functions.append(Function(name: name, line: point.line, calls: count))
            case .branch(let decision):
                branches.append(Branch(line: point.line, decision: decision, way: ways[decision, default: 0], runs: count))
                ways[decision, default: 0] += 1
            }
        }
    }

    public var lineShare: Share { Share(covered: lines.values.count { $0 > 0 }, total: lines.count) }
    public var functionShare: Share { Share(covered: functions.count { $0.calls > 0 }, total: functions.count) }
    public var branchShare: Share { Share(covered: branches.count { $0.runs > 0 }, total: branches.count) }

    /// Lines that have not run, in order.
    public var missedLines: [Int] { lines.filter { $0.value == 0 }.keys.sorted() }
}
