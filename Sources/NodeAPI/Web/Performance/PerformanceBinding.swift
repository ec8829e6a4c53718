import JavaScriptEngine

/// The clock behind `performance`: it only ever goes forward, whatever the login's time does.
enum PerformanceBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let clock = context.clock
        let native = realm.makeObject()
        try native.setProperty("now", to: realm.makeFunction { realm, _ in realm.number(clock.milliseconds) })
        // The two together tell the login's time.
        try native.setProperty("timeOrigin", to: realm.number(context.now() - clock.milliseconds))
        return native
    }
}
