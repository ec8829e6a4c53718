/// What the event's typed properties are made of: `members.read("email")` and `members.write("email", newValue)`.
extension JSONObject {
    /// The member's value; nil when it is absent, null or of another type.
    func read<Value: MemberValue>(_ name: String) -> Value? { self[name].flatMap(Value.init(json:)) }

    /// Sets the member, or removes it.
    mutating func write<Value: MemberValue>(_ name: String, _ value: Value?) { self[name] = value?.json }

    /// The member as an object of the event; nil when it is absent, null or of another type.
    func read<Object: EventObject>(_ name: String) -> Object? {
        self[name]?.objectValue.map(Object.init(members:))
    }

    /// Sets the member, or removes it.
    mutating func write<Object: EventObject>(_ name: String, _ object: Object?) {
        self[name] = object.map { .object($0.members) }
    }

    /// The member as objects of the event; nil when it is absent, null or of another type.
    func read<Object: EventObject>(_ name: String) -> [Object]? {
        self[name]?.arrayValue?.compactMap { $0.objectValue.map(Object.init(members:)) }
    }

    /// Sets the member, or removes it.
    mutating func write<Object: EventObject>(_ name: String, _ objects: [Object]?) {
        self[name] = objects.map { .array($0.map { .object($0.members) }) }
    }
}
