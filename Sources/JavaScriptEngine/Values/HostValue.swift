/// A value on its way from Swift to a script, by value: what a host function answers with from any thread.
public enum HostValue: Sendable, Hashable {
    case undefined
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    /// A `Uint8Array` of its own.
    case bytes([UInt8])
    case list([HostValue])
    /// An object; its members come in the order of their names.
    case record([String: HostValue])
    /// The value of a JSON text; `undefined` when it is no JSON.
    case json(String)
}

extension Realm {
    /// The value in this realm.
    public func value(of value: HostValue) -> Value {
        switch value {
        case .undefined: undefined
        case .null: null
        case .bool(let bool): self.bool(bool)
        case .number(let number): self.number(number)
        case .string(let text): string(text)
        case .bytes(let bytes): self.bytes(bytes)
        case .list(let elements): makeArray(elements) { self.value(of: $0) }
        case .record(let members): record(members)
        case .json(let text): parse(json: text) ?? undefined
        }
    }

    private func record(_ members: [String: HostValue]) -> Value {
        let object = makeObject()
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            object.define(name, as: value(of: member))
        }
        return object
    }
}
