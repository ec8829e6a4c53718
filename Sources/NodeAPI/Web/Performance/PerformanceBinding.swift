import JavaScriptEngine

/// The clock behind `performance`: it only ever goes forward, whatever the login's time does.
enum PerformanceBinding {
    static func make(in context: NodeContext) -> Value {
        let realm = context.realm
        let clock = context.clock
        let native = realm.makeObject()
        native.define("now", as: realm.makeFunction { realm, _ in realm.number(clock.milliseconds) })
        // The two together tell the login's time.
        native.define("timeOrigin", as: realm.number(context.now() - clock.milliseconds))
        return native
    }
}
