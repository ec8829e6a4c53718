/// An error of the host's that a script gets with members of its own, such as the `code` of Node's errors.
public struct HostError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The error's class, such as `TypeError`; one that the realm does not have becomes the `name` of an `Error`.
    public var name: String
    public var message: String
    /// Own, enumerable members.
    public var members: [String: HostValue]

    public init(name: String = "Error", message: String, members: [String: HostValue] = [:]) {
        self.name = name
        self.message = message
        self.members = members
    }

    /// One with a `code`.
    public init(name: String = "Error", code: String, message: String) {
        self.init(name: name, message: message, members: ["code": .string(code)])
    }

    public var description: String { "\(name): \(message)" }
}

extension Realm {
    /// A JavaScript error with the members of the host's.
    public func makeError(_ error: HostError) -> Value {
        let value = makeError(ScriptError(name: error.name, message: error.message))
        // The engine gives none to an error that is made while no script runs; scripts take one for granted.
        if value.isObject, let stack = try? value.property("stack"), stack.isUndefined {
            value.define("stack", as: string(error.description), isEnumerable: false)
        }
        for (name, member) in error.members.sorted(by: { $0.key < $1.key }) where value.isObject {
            value.define(name, as: self.value(of: member))
        }
        return value
    }

    /// A JavaScript error for whatever Swift threw.
    func makeError(for error: any Error) -> Value {
        switch error {
        case let error as HostError: makeError(error)
        case let error as ScriptError: makeError(error)
        default: makeError(ScriptError(message: "\(error)"))
        }
    }
}
