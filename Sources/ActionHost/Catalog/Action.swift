import JavaScriptEngine
import NodeAPI
public import PostLogin

/// An action: a file of the user's, with what belongs to it alone.
public struct Action: Sendable, Hashable {
    /// The file's name without its extension.
    public let name: String
    /// The file as errors name it.
    public let file: String
    /// The file's text, exactly as it is.
    public let source: String
    /// `event.secrets`: texts by name.
    public var secrets: [String: String]
    /// The names of the secrets that it is known to have; of secrets for all actions, it gets these. Nil: all of them.
    public var secretNames: [String]?
    /// `event.configuration`.
    public var configuration: JSONObject
    /// What it can load with `require('actions:NAME')`.
    public var modules: [SharedModule]
    var module: ActionModule

    public init(
        name: String, file: String, source: String, secrets: [String: String] = [:], configuration: JSONObject = [:],
        modules: [SharedModule] = []
    ) {
        self.name = name
        self.file = file
        self.source = source
        self.secrets = secrets
        self.configuration = configuration
        self.modules = modules
        module = ActionModule(file: file, source: source)
    }

    public static func == (left: Action, right: Action) -> Bool {
        left.name == right.name && left.file == right.file && left.source == right.source
            && left.secrets == right.secrets && left.secretNames == right.secretNames && left.configuration == right.configuration
            && left.modules == right.modules
    }

    /// The error with the columns of the files.
    func located(_ error: ScriptError) -> ScriptError { modules.reduce(module.located(error)) { $1.module.located($0) } }

    /// The frame with the column of the file.
    func located(_ frame: StackFrame) -> StackFrame { modules.reduce(module.located(frame)) { $1.module.located($0) } }

    /// Where the file was when it was stopped: the frame, in the line of the loop that it was in.
    func stopped(in frame: StackFrame) -> StackFrame {
        guard let source = frame.file == file ? source : modules.first(where: { $0.file == frame.file })?.source, let line = frame.line else {
            return frame
        }
        var frame = located(frame)
        frame.line = ScriptLoops(in: source).line(stoppedAt: line)
        if frame.line != line { frame.column = nil }
        return frame
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(file) }
}
