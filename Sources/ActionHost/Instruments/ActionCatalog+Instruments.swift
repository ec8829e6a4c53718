extension ActionCatalog {
    /// The catalog whose files run as the probe makes them. Their sources, and what is known of them, stay those of the files.
    func instrumented(by probe: CoverageProbe) -> ActionCatalog {
        var copy = self
        for index in copy.actions.indices { copy.actions[index].instrument(with: probe.instrument) }
        return copy
    }
}

extension Action {
    fileprivate mutating func instrument(with instrument: (_ file: String, _ source: String) -> String?) {
        module = ActionModule(file: file, source: source, running: instrument(file, source))
        for index in modules.indices { modules[index].instrument(with: instrument) }
    }
}

extension SharedModule {
    fileprivate mutating func instrument(with instrument: (_ file: String, _ source: String) -> String?) {
        module = ActionModule(file: file, source: source, running: instrument(file, source), names: Self.names)
    }
}
