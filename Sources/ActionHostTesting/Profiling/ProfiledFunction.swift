import JavaScriptEngine

/// A function in a profile.
public struct ProfiledFunction: Sendable, Hashable {
    /// Where a function comes from.
    public enum Origin: Sendable, Hashable {
        /// A file of the user's: an action, a module, a package.
        case user
        /// The host's own scripts: what Node's modules are made of.
        case host
        /// The engine's built-in functions.
        case engine
    }

    public var name: String
    /// The file as errors name it; of the host's scripts, the module: `node:crypto`. Nil for the engine's functions.
    public var file: String?
    /// The line that the function begins in; nil where it is not known.
    public var line: Int?
    public var origin: Origin

    public init(name: String, file: String? = nil, line: Int? = nil, origin: Origin) {
        self.name = name
        self.file = file
        self.line = line
        self.origin = origin
    }

    /// All that runs.
    static let root = ProfiledFunction(name: "(root)", origin: .engine)

    init(_ frame: SampledFrame, _ functions: FunctionIndex) {
        guard let file = frame.file else {
            self.init(name: frame.function.isEmpty ? "(anonymous)" : frame.function, origin: .engine)
            return
        }
        if file.hasPrefix(Script.internalPrefix) {
            self.init(
                name: frame.function.isEmpty ? "(anonymous)" : frame.function, file: String(file.dropFirst(Script.internalPrefix.count)), origin: .host)
            return
        }
        let known = functions.function(in: file, at: frame.line, frame.column)
        let name = known == nil ? "(top level)" : frame.function.isEmpty ? "(anonymous)" : frame.function
        self.init(name: known?.name ?? name, file: file, line: known?.line, origin: .user)
    }

    /// `name file:line`, as far as it is known.
    var title: String {
        guard let file else { return name }
        return "\(name) \(file)\(line.map { ":\($0)" } ?? "")"
    }
}
