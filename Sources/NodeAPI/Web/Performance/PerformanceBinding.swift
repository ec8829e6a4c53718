import JavaScriptEngine

/// The clock behind `performance`: it only ever goes forward, whatever the login's time does.
enum PerformanceBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let start = context.start
        let native = realm.makeObject()
        try native.setProperty("now", to: realm.makeFunction { realm, _ in realm.number(milliseconds(since: start)) })
        // The two together tell the login's time.
        try native.setProperty("timeOrigin", to: realm.number(context.now() - milliseconds(since: start)))
        return native
    }

    private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
    }
}
