import JavaScriptEngine

/// Where scripts have spent their time: a tree of calls, with the samples that fell into each.
public struct ScriptProfile: Sendable {
    /// A function, called along one path.
    public struct Node: Sendable, Hashable {
        public var function: ProfiledFunction
        public var parent: Int?
        public var children: [Int] = []
        /// Samples in which it was the innermost call.
        public var selfSamples = 0
        /// Those samples by the line that it was in.
        public var lineSamples: [Int: Int] = [:]
    }

    /// One look at the stack.
    public struct Moment: Sendable, Hashable {
        /// The innermost call, as an index into ``ScriptProfile/nodes``.
        public var node: Int
        /// Seconds, by a clock that only goes forward.
        public var time: Double
    }

    /// The first one is the root, whose function is none.
    public private(set) var nodes = [Node(function: .root)]
    /// In the order of their times.
    public private(set) var moments: [Moment] = []
    /// Samples by the innermost line of the user's.
    private(set) var userLines: [UserLine: Int] = [:]
    private var places: [Place: Int] = [:]

    struct UserLine: Hashable {
        var file: String
        var line: Int
    }

    private struct Place: Hashable {
        var parent: Int
        var function: ProfiledFunction
    }

    public init() {}

    mutating func add(_ sample: StackSample, _ functions: FunctionIndex) {
        guard !sample.frames.isEmpty else { return }
        var node = 0
        var userLine: UserLine?
        var isResumed = false
        for frame in sample.frames.reversed() {
            // How the engine goes on with an async function is of no interest, and the function is no caller of itself.
            if frame.file == nil, frame.function.hasPrefix("asyncFunctionResume") {
                isResumed = true
                continue
            }
            let function = ProfiledFunction(frame, functions)
            if !isResumed || nodes[node].function != function { node = child(of: node, for: function) }
            isResumed = false
            if function.origin == .user, let file = frame.file, let line = frame.line { userLine = UserLine(file: file, line: line) }
        }
        nodes[node].selfSamples += 1
        if let line = sample.frames.first?.line { nodes[node].lineSamples[line, default: 0] += 1 }
        if let userLine { userLines[userLine, default: 0] += 1 }
        moments.append(Moment(node: node, time: sample.time))
    }

    private mutating func child(of parent: Int, for function: ProfiledFunction) -> Int {
        let place = Place(parent: parent, function: function)
        if let known = places[place] { return known }
        nodes.append(Node(function: function, parent: parent))
        nodes[parent].children.append(nodes.count - 1)
        places[place] = nodes.count - 1
        return nodes.count - 1
    }

    /// Samples of a node and of all below it, for each node.
    var totals: [Int] {
        var totals = nodes.map(\.selfSamples)
        // Children stand behind their parents.
        for index in nodes.indices.reversed() {
            if let parent = nodes[index].parent { totals[parent] += totals[index] }
        }
        return totals
    }
}
