/// Why a login failed: no tokens, and nothing that was recorded in this leg is applied.
public struct LoginFailure: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The action threw, or the promise of its handler was rejected.
        case thrown
        /// The action's file is not JavaScript that can be loaded.
        case syntax
        /// The handler is missing or is no native async function, or the file exports no object.
        case signature
        /// The wall-clock limit passed.
        case timeout
        /// The CPU limit passed.
        case cpu
        /// The memory limit passed.
        case memory
        /// A bound on a count or a size was passed, such as that of the effects or of the network: the login fails when the handler has ended,
        /// also where the script has caught the error that the call threw.
        case limit
        /// The host did not run the login: its event, or the source of an action, is larger than the limit.
        case refused
        /// The custom claims of a token are larger than a token may carry.
        case claims
        /// The action made two calls of which it can make only one.
        case aborted
        /// A second factor that an action asks for cannot be had.
        case multifactor
        /// The tokens could not be issued: the event lacks a member that they need, or signing failed.
        case tokens
        /// The task of the login was cancelled.
        case cancelled
        /// The user directory could not do its part, such as writing the user's metadata.
        case users
        /// The process that the login ran in died, by a crash of the engine or because a script broke out of its bounds.
        case crashed
        /// The host itself could not do its part.
        case host
    }

    public var kind: Kind
    /// What happened, in a sentence.
    public var message: String
    /// The action that was running; nil when none was.
    public var action: String?
    /// The place in the action's file, as far as it is known. Lines and columns count from 1.
    public var file: String?
    public var line: Int?
    public var column: Int?
    /// A line for each frame in the user's files, innermost first, as Node prints them; causes follow.
    public var stack: [String]

    public init(
        kind: Kind, message: String, action: String? = nil, file: String? = nil, line: Int? = nil, column: Int? = nil,
        stack: [String] = []
    ) {
        self.kind = kind
        self.message = message
        self.action = action
        self.file = file
        self.line = line
        self.column = column
        self.stack = stack
    }

    /// `file:line:column`, as far as it is known.
    public var place: String? {
        guard let file else { return nil }
        return [file, line.map { "\($0)" }, column.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
    }

    public var description: String { place.map { "\(message) (\($0))" } ?? message }

    /// The failure as the JSON outcome shows it; what is not known is absent.
    public var json: JSONValue {
        var members: JSONObject = ["kind": .string(kind.rawValue), "message": .string(message)]
        members["action"] = action.map { .string($0) }
        members["file"] = file.map { .string($0) }
        members["line"] = line.map { .number(Double($0)) }
        members["column"] = column.map { .number(Double($0)) }
        if !stack.isEmpty { members["stack"] = .array(stack.map { .string($0) }) }
        return .object(members)
    }
}
