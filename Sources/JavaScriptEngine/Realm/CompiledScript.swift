import CJavaScriptCore

/// A script that the machine keeps compiled: later realms of the machine do not parse it again.
public final class CompiledScript {
    public let script: Script
    let reference: JSScriptRef
    /// The engine's script refers to its machine without owning it, so the machine has to outlive it.
    private let group: JSContextGroupRef

    init(_ script: Script, group: JSContextGroupRef) throws(ScriptError) {
        var message: JSStringRef?
        var line: Int32 = 0
        let reference = EngineText(script.name).withReference { name in
            EngineText(script.source).withReference { source in
                JSScriptCreateFromString(group, name, 1, source, &message, &line)
            }
        }
        let text = EngineText(owned: message)?.string
        guard let reference else {
            let place = StackFrame(function: "", file: script.name, line: Int(line))
            throw ScriptError(name: "SyntaxError", message: text ?? "invalid source", location: place, stack: [place])
        }
        self.script = script
        self.reference = reference
        self.group = JSContextGroupRetain(group)
    }

    deinit {
        JSScriptRelease(reference)
        JSContextGroupRelease(group)
    }
}
