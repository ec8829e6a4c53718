import CJavaScriptCore

/// An object whose members are made by Swift, each when a script first reads it.
///
/// To a script it is an ordinary, extensible object: members that are not there read as `undefined`, and it may replace members
/// or add its own. The JavaScript object owns the box, through its finalizer.
public final class HostObject {
    /// Makes a member of the object; nil for a name that it does not have.
    public typealias MakeMember = (_ object: Value, _ name: String) -> Value?

    private unowned let realm: Realm
    private let enumerableNames: [String]
    private let makeMember: MakeMember
    /// Members that a script has replaced or deleted.
    private var replaced: Set<String> = []

    private init(realm: Realm, enumerableNames: [String], makeMember: @escaping MakeMember) {
        self.realm = realm
        self.enumerableNames = enumerableNames
        self.makeMember = makeMember
    }

    static func make(in realm: Realm, enumerableNames: [String], makeMember: @escaping MakeMember) -> Value {
        let object = HostObject(realm: realm, enumerableNames: enumerableNames, makeMember: makeMember)
        let box = Unmanaged.passRetained(object).toOpaque()
        return Value(JSObjectMake(realm.context, objectClass.reference, box), in: realm.context)
    }

    private func member(_ name: JSStringRef, of object: JSObjectRef) -> JSValueRef? {
        // What has been made is kept where no script sees it, so that it stays the same one.
        if let known = JSObjectGetPrivateProperty(realm.context, object, name), !JSValueIsUndefined(realm.context, known) {
            return replaced.contains(Self.text(name)) ? nil : known
        }
        let text = Self.text(name)
        guard !replaced.contains(text), let made = makeMember(Value(object, in: realm.context), text) else { return nil }
        JSObjectSetPrivateProperty(realm.context, object, name, made.reference)
        return made.reference
    }

    /// Notes that the script's own value counts from now on.
    private func replace(_ name: JSStringRef) { replaced.insert(Self.text(name)) }

    private func addNames(to accumulator: JSPropertyNameAccumulatorRef) {
        for name in enumerableNames where !replaced.contains(name) {
            EngineText(name).withReference { JSPropertyNameAccumulatorAddName(accumulator, $0) }
        }
    }

    /// The engine keeps the name: the copy that is released here is one more.
    private static func text(_ name: JSStringRef) -> String { EngineText(owned: JSStringRetain(name))?.string ?? "" }

    private static func box(of object: JSObjectRef?) -> HostObject? {
        guard let object, let data = JSObjectGetPrivate(object) else { return nil }
        return Unmanaged<HostObject>.fromOpaque(data).takeUnretainedValue()
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
            guard let object, let name else { return nil }
            return HostObject.box(of: object)?.member(name, of: object)
        }
        definition.setProperty = { _, object, name, _, _ in
            if let name { HostObject.box(of: object)?.replace(name) }
            return false
        }
        definition.deleteProperty = { _, object, name, _ in
            if let name { HostObject.box(of: object)?.replace(name) }
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
    /// An object whose members are made when a script first reads them.
    ///
    /// - Parameter enumerableNames: the members that `Object.keys` lists; others are there all the same.
    public func makeObject(enumerableNames: [String] = [], makeMember: @escaping HostObject.MakeMember) -> Value {
        HostObject.make(in: self, enumerableNames: enumerableNames, makeMember: makeMember)
    }
}

extension Value {
    /// A property of a host object that no script can see.
    public func hiddenProperty(_ name: String) -> Value? {
        guard isObject else { return nil }
        let value = EngineText(name).withReference { JSObjectGetPrivateProperty(context, reference, $0) }
        return value.flatMap { JSValueIsUndefined(context, $0) ? nil : Value($0, in: context) }
    }

    /// Sets a property that no script can see; host objects have them, others ignore it.
    public func setHiddenProperty(_ name: String, to value: Value) {
        EngineText(name).withReference { _ = JSObjectSetPrivateProperty(context, reference, $0, value.reference) }
    }
}
