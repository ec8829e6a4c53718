import JavaScriptEngine

/// What `process` and `os` know of the host: the environment that it grants, and the kind of machine. No more.
enum ProcessBinding {
    static func make(in context: NodeContext) -> Value {
        let realm = context.realm
        let native = realm.makeObject()
        let environment = context.settings.environment
        native.define(
            "environment",
            as: realm.makeFunction { realm, _ in realm.value(of: .record(environment.mapValues { .string($0) })) })
        native.define("workingDirectory", as: realm.string(context.settings.fileRoot.flatMap(FileAccess.real) ?? "/"))
        native.define("platform", as: realm.string(platform))
        native.define("arch", as: realm.string(architecture))
        native.define("residentBytes", as: realm.makeFunction { realm, _ in
                realm.value(of: realm.reading("memory") { .number(Double(ResidentMemory.bytes())) })
            })
        native.define(
            "cpuMicroseconds",
            as: realm.makeFunction { realm, _ in
                realm.value(
                    of: realm.reading("cpu") {
                        let (seconds, attoseconds) = realm.machine.cpuTime.components
                        return .number(Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
                    })
            })
        return native
    }

    private static var platform: String {
        #if os(macOS)
            "darwin"
        #else
            "linux"
        #endif
    }

    private static var architecture: String {
        #if arch(arm64)
            "arm64"
        #else
            "x64"
        #endif
    }
}
