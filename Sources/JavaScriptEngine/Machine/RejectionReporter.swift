import CJavaScriptCore

/// The function that the engine calls, at the end of a turn, with each promise whose rejection nobody has handled.
///
/// One for all realms of a machine, and in a context of the machine's own: a realm holds its reporter so strongly that a function of
/// its own would keep it alive for ever.
enum RejectionReporter {
    static func make(for machine: VirtualMachine) -> JSObjectRef? {
        JSObjectMake(machine.ownContext, functionClass.reference, Unmanaged.passUnretained(machine).toOpaque())
    }

    /// Immutable once made, and the engine counts its uses atomically.
    private struct FunctionClass: @unchecked Sendable {
        let reference: JSClassRef?
    }

    private static let functionClass: FunctionClass = {
        var definition = kJSClassDefinitionEmpty
        definition.callAsFunction = { context, function, _, count, arguments, _ in
            guard let context, let function, let data = JSObjectGetPrivate(function), count > 1, let reason = arguments?[1] else {
                return nil
            }
            // The machine outlives its contexts, and with them this function.
            let machine = Unmanaged<VirtualMachine>.fromOpaque(data).takeUnretainedValue()
            machine.currentExecution?.addUnhandledRejection(ScriptError(Value(reason, in: context)))
            return nil
        }
        return FunctionClass(reference: JSClassCreate(&definition))
    }()
}
