/// One line of a script's stack.
public struct StackFrame: Sendable, Hashable, CustomStringConvertible {
    /// The function's name; empty for an anonymous one and for code outside of functions.
    public var function: String
    /// The file as it was named when it was compiled; empty for the engine's own code.
    public var file: String
    /// Counted from 1; nil where the engine gives none.
    public var line: Int?
    /// Counted from 1; nil where the engine gives none.
    public var column: Int?

    public init(function: String, file: String, line: Int? = nil, column: Int? = nil) {
        self.function = function
        self.file = file
        self.line = line
        self.column = column
    }

    /// Whether the frame is in a file of the user's, not in the engine's or the host's own code.
    public var isUserCode: Bool {
        !file.isEmpty && file != "[native code]" && !file.hasPrefix(Script.internalPrefix) && !file.hasPrefix("node:")
    }

    /// The frame as Node prints it: `at handler (actions/deny.js:3:9)`.
    public var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        return function.isEmpty ? "at \(place)" : "at \(function) (\(place))"
    }
}

extension StackFrame {
    /// Reads the text of an error's `stack`: a line `function@file:line:column` for each frame, or what ``description`` makes of one below
    /// the lines of a message, as V8 has it.
    static func parse(stack: String) -> [StackFrame] {
        let lines = stack.split(separator: "\n")
        let printed = lines.compactMap(parse(printed:))
        return printed.isEmpty ? lines.compactMap(parse(line:)) : printed
    }

    private static func parse(printed line: Substring) -> StackFrame? {
        guard line.hasPrefix("    at "), let output = line.wholeMatch(of: /^    at (?:(.+) \((.+)\)|(\S.*))/)?.output else { return nil }
        let (_, function, place, wholePlace) = output
        guard let place = place ?? wholePlace else { return nil }
        return StackFrame(function: function.map(String.init) ?? "", place: place == "<anonymous>" ? "" : place)
    }

    private static func parse(line: Substring) -> StackFrame? {
        let parts = line.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            let frame = StackFrame(function: "", place: line)
            // Otherwise a message.
            return frame.line == nil && frame.file != "[native code]" ? nil : frame
        }
        let isNameless = parts[0] == "global code" || parts[0] == "module code" || parts[0] == "eval code"
        return StackFrame(function: isNameless ? "" : String(parts[0]), place: parts[1])
    }

    /// A frame at `file:line:column`, where the numbers may be missing.
    private init(function: String, place: Substring) {
        var fields = place.split(separator: ":", omittingEmptySubsequences: false)
        var numbers: [Int] = []
        while numbers.count < 2, fields.count > 1, let last = fields.last, let number = Int(last) {
            numbers.insert(number, at: 0)
            fields.removeLast()
        }
        self.init(
            function: function, file: fields.joined(separator: ":"), line: numbers.first, column: numbers.count == 2 ? numbers[1] : nil)
    }

    /// Reads the text of a backtrace taken while a script runs: a line `#0 function() at file:line` for each frame.
    static func parse(backtrace: String) -> [StackFrame] {
        backtrace.split(separator: "\n").compactMap { line in
            guard let start = line.firstIndex(of: " "), let at = line.firstRange(of: "() at ") ?? line.firstRange(of: " at ") else {
                return nil
            }
            let name = start < at.lowerBound ? line[line.index(after: start)..<at.lowerBound] : ""
            var fields = line[at.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
            let number = fields.last.flatMap { Int($0) }
            if number != nil { fields.removeLast() }
            let function = name.hasSuffix(" code") ? "" : String(name)
            return StackFrame(function: function, file: fields.joined(separator: ":"), line: number)
        }
    }
}
