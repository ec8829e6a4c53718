import CJavaScriptCore

/// An object whose members are made by Swift, each when a script first asks for it.
///
/// To a script it is an ordinary, extensible object: a member that has been asked for is an ordinary property from then on, members that
/// are not there read as `undefined`, and a script may replace members, delete them or add its own. The JavaScript object owns the box,
/// through its finalizer.
public final class HostObject {
    /// The members that the objects of one kind have; made once per process.
    public struct Members: Sendable {
        let names: [PropertyName]
        /// Whether `Object.keys` lists them.
        let areEnumerable: Bool

        static let none = Members([], areEnumerable: false)

        /// - Parameter names: at most 64.
        public init(_ names: [String], areEnumerable: Bool) {
            precondition(names.count <= UInt64.bitWidth, "a host object keeps a bit for each member")
            self.names = names.map { PropertyName($0) }
            self.areEnumerable = areEnumerable
        }
    }

    /// Makes the member at a position of the list.
    public typealias MakeMember = (_ position: Int) -> Value

    /// What the object stands for.
    public let owner: AnyObject
    private weak var realm: Realm?
    private let members: Members
    private let makeMember: MakeMember
    /// A bit for each member that is an ordinary property now, or that a script has replaced or deleted.
    private var settled: UInt64 = 0
    /// A bit for each member that a script has deleted.
    private var deleted: UInt64 = 0

    private init(realm: Realm, members: Members, owner: AnyObject, makeMember: @escaping MakeMember) {
        self.realm = realm
        self.members = members
        self.owner = owner
        self.makeMember = makeMember
    }

    static func make(in realm: Realm, members: Members, owner: AnyObject, makeMember: @escaping MakeMember) -> Value {
        let box = Unmanaged.passRetained(HostObject(realm: realm, members: members, owner: owner, makeMember: makeMember))
        return Value(JSObjectMake(realm.context, objectClass.reference, box.toOpaque()), in: realm.context)
    }

    /// The host object that a JavaScript value is; nil for any other value.
    static func box(of value: Value) -> HostObject? {
        guard JSValueIsObjectOfClass(value.context, value.reference, objectClass.reference) else { return nil }
        return box(of: value.reference)
    }

    private static func box(of object: JSObjectRef?) -> HostObject? {
        guard let object, let data = JSObjectGetPrivate(object) else { return nil }
        return Unmanaged<HostObject>.fromOpaque(data).takeUnretainedValue()
    }

    /// Makes the member an ordinary property where it is none yet; the engine then finds it there.
    private func provide(_ name: JSStringRef, in object: JSObjectRef) {
        guard let realm, let position = position(of: name), settled & bit(position) == 0 else { return }
        settled |= bit(position)
        Value(object, in: realm.context).define(name, as: makeMember(position), isEnumerable: members.areEnumerable)
    }

    /// The script's own value counts from now on.
    private func replace(_ name: JSStringRef) {
        guard let position = position(of: name) else { return }
        settled |= bit(position)
        deleted &= ~bit(position)
    }

    private func delete(_ name: JSStringRef) {
        guard let position = position(of: name) else { return }
        settled |= bit(position)
        deleted |= bit(position)
    }

    private func position(of name: JSStringRef) -> Int? {
        let length = JSStringGetLength(name)
        return members.names.firstIndex { member in
            JSStringGetLength(member.reference) == length && JSStringIsEqual(member.reference, name)
        }
    }

    private func bit(_ position: Int) -> UInt64 { 1 << UInt64(position) }

    /// Lists the members in their order, whichever was asked for first.
    private func addNames(to accumulator: JSPropertyNameAccumulatorRef) {
        guard members.areEnumerable else { return }
        for (position, name) in members.names.enumerated() where deleted & bit(position) == 0 {
            JSPropertyNameAccumulatorAddName(accumulator, name.reference)
        }
    }

    /// Immutable once made, and the engine counts its uses atomically.
    private struct ObjectClass: @unchecked Sendable {
        let reference: JSClassRef?
    }

    private static let objectClass: ObjectClass = {
        var definition = kJSClassDefinitionEmpty
        // What Object.prototype.toString shows; the engine copies the text.
        let name = "Object"
        definition.attributes = JSClassAttributes(kJSClassAttributeNoAutomaticPrototype)
        definition.getProperty = { _, object, name, _ in
            if let object, let name { HostObject.box(of: object)?.provide(name, in: object) }
            return nil
        }
        definition.setProperty = { _, object, name, _, _ in
            if let name { HostObject.box(of: object)?.replace(name) }
            return false
        }
        definition.deleteProperty = { _, object, name, _ in
            if let name { HostObject.box(of: object)?.delete(name) }
            return false
        }
        definition.getPropertyNames = { _, object, accumulator in
            if let accumulator { HostObject.box(of: object)?.addNames(to: accumulator) }
        }
        definition.finalize = { object in
            guard let object, let data = JSObjectGetPrivate(object) else { return }
            Unmanaged<HostObject>.fromOpaque(data).release()
        }
        return name.withCString { name in
            definition.className = name
            return ObjectClass(reference: JSClassCreate(&definition))
        }
    }()
}

extension Realm {
    /// An object whose members are made when a script first asks for them.
    ///
    /// - Parameter owner: what the object stands for: ``Value/hostOwner`` of the object.
    public func makeObject(
        members: HostObject.Members, owner: AnyObject, makeMember: @escaping HostObject.MakeMember
    ) -> Value {
        HostObject.make(in: self, members: members, owner: owner, makeMember: makeMember)
    }

    /// An object without members of its own that a script holds for something of the host's, which lives as long.
    public func makeObject(owner: AnyObject) -> Value {
        let nothing = undefined
        return HostObject.make(in: self, members: .none, owner: owner) { _ in nothing }
    }
}

extension Value {
    /// The owner of a host object; nil for any other value.
    public var hostOwner: AnyObject? { HostObject.box(of: self)?.owner }
}
