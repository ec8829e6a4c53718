import CJavaScriptCore

extension Value {
    /// Makes an own property of an object of the host's, past setters and prototypes.
    public func define(_ name: String, as value: Value, isEnumerable: Bool = true) {
        EngineText(name).withReference { define($0, as: value, isEnumerable: isEnumerable) }
    }

    /// Makes an own property of an object of the host's, past setters and prototypes.
    public func define(_ name: PropertyName, as value: Value, isEnumerable: Bool = true) {
        define(name.reference, as: value, isEnumerable: isEnumerable)
    }

    /// Whether an object has a property, of its own or through its prototypes.
    public func has(_ name: String) -> Bool {
        isObject && EngineText(name).withReference { JSObjectHasProperty(context, reference, $0) }
    }

    /// The engine's call assigns, as `object.name = value` does, where the object has such a property already, and be it through a prototype:
    /// a setter that a script has put there would get the value. So the object has no prototype while that is done.
    func define(_ name: JSStringRef, as value: Value, isEnumerable: Bool) {
        guard isObject else { return }
        let attributes = JSPropertyAttributes(isEnumerable ? kJSPropertyAttributeNone : kJSPropertyAttributeDontEnum)
        guard JSObjectHasProperty(context, reference, name) else {
            JSObjectSetProperty(context, reference, name, value.reference, attributes, nil)
            return
        }
        let prototype = JSObjectGetPrototype(context, reference)
        JSObjectSetPrototype(context, reference, JSValueMakeNull(context))
        JSObjectSetProperty(context, reference, name, value.reference, attributes, nil)
        JSObjectSetPrototype(context, reference, prototype)
    }
}
