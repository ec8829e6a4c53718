import JavaScriptEngine

/// The JavaScript parts, put together from the files that the build embeds.
///
/// Each file is one function expression; together they are the members of one object, so that a realm evaluates one script.
enum NodeScripts {
    /// Installed in every realm.
    static let realm = Script.internal(
        "node",
        source: EmbeddedFiles.object([
            ("clock", PackageResources.clock_js),
            ("console", PackageResources.console_js),
            ("domException", PackageResources.dom_exception_js),
            ("cloneGlobals", PackageResources.clone_globals_js),
            ("timerGlobals", PackageResources.timer_globals_js),
            ("require", PackageResources.require_js),
            ("structuredClone", PackageResources.structured_clone_js),
            ("timers", PackageResources.timers_js),
        ]))
}
