import JavaScriptEngine
package import NodeAPI

extension ActionHostConfiguration {
    /// What runs the legs of logins.
    func makeWorker(
        _ limits: ActionLimits, _ realm: RealmPolicy, _ network: NetworkSettings, for catalog: ActionCatalog
    ) throws(ActionHostError) -> any Worker {
        switch isolation {
        case .thread: try makeThreads(limits, realm, network, for: catalog)
        case .process(let executable, let isStrict):
            try ProcessWorkers(
                ProcessWorkersConfiguration(
                    executable: executable, isStrict: isStrict, workers: max(1, workers), processMemoryLimit: limits.memory + Self.workerMemory,
                    messageLimit: limits[.result] * 3 + Self.observationLimit(limits) * 2 + Self.messageHead, queueLimit: queueLimit,
                    settings: workerSettings(limits, realm, network, for: catalog), actions: catalog.actions, functions: functions,
                    answerUserQuestion: users?.answer, logger: logger))
        }
    }

    /// Bytes that a worker process may have beside those of its login, with room to spare.
    private static let workerMemory = 256 << 20
    /// Bytes of what may be observed of a leg: as much as it may leave behind.
    static func observationLimit(_ limits: ActionLimits) -> Int { limits[.result] }

    /// Bytes of address space beside four times those of a login.
    private static let workerAddressSpace = 1 << 30
    /// Bytes of a message beside three times those of a leg's result, which a text with many escapes takes.
    private static let messageHead = 16 << 20

    private func makeThreads(
        _ limits: ActionLimits, _ realm: RealmPolicy, _ network: NetworkSettings, for catalog: ActionCatalog
    ) throws(ActionHostError) -> ThreadWorkers {
        let node = NodeSettings(
            environment: environment(with: catalog), fileRoot: catalog.folder, hiddenFiles: hiddenFiles(with: catalog),
            modules: moduleFiles(limits),
            limits: scriptLimits(limits, catalog.settings), network: network.makeNetwork())
        do throws(EngineError) {
            return try ThreadWorkers(
                ThreadWorkersConfiguration(
                    machines: max(1, machines), queueLimit: queueLimit, legsPerMachine: max(1, loginsPerMachine), realm: realm,
                    stackLimit: limits[.stack],
                    realmSettings: RealmSettings(
                        clock: clock, functions: functions, answerUserQuestion: users?.answer,
                        features: NodeFeatures(of: catalog.actions), node: node, coverage: instruments?.coverage),
                    takeSamples: instruments?.takeSamples,
                    logger: logger))
        } catch {
            throw ActionHostError(code: .engine, description: error.description)
        }
    }

    private func workerSettings(
        _ limits: ActionLimits, _ realm: RealmPolicy, _ network: NetworkSettings, for catalog: ActionCatalog
    ) -> WorkerSettings {
        WorkerSettings(
            actions: catalog.actions.map(WorkerSettings.ActionText.init), realm: realm, clock: clock, functions: functions.keys.sorted(),
            answersUserQuestions: users != nil, environment: environment(with: catalog), fileRoot: catalog.folder,
            hiddenFiles: hiddenFiles(with: catalog), limits: scriptLimits(limits, catalog.settings), network: WorkerSettings.NetworkText(network),
            stackLimit: limits[.stack], openFiles: limits[.openFiles], addressSpaceGrowth: limits.memory * 4 + Self.workerAddressSpace)
    }

    /// What scripts beside the actions are granted, such as tests: what the actions are, and the files of a folder that is theirs.
    ///
    /// - Parameters:
    ///   - catalog: the actions.
    ///   - folder: the folder whose files the scripts may read.
    package func settings(of catalog: ActionCatalog, forScriptsIn folder: String) -> (limits: ActionLimits, node: NodeSettings) {
        let (limits, _, network) = resolved(with: catalog.settings)
        let scripts = scriptLimits(limits, catalog.settings)
        let node = NodeSettings(
            environment: environment(with: catalog), fileRoot: folder, hiddenFiles: hiddenFiles(with: catalog), modules: moduleFiles(limits),
            limits: scripts, network: network.makeNetwork())
        return (limits, node)
    }

    private func moduleFiles(_ limits: ActionLimits) -> ModuleFiles {
        ModuleFiles(sizeLimit: limits[.source], transform: instruments?.coverage?.instrument)
    }

    private func environment(with catalog: ActionCatalog) -> [String: String] {
        catalog.settings.environment.merging(environment) { _, own in own }
    }

    private func hiddenFiles(with catalog: ActionCatalog) -> [String] {
        hiddenFiles + (catalog.folder.map { [CatalogConfiguration.path(in: $0)] } ?? [])
    }

    private func scriptLimits(_ limits: ActionLimits, _ settings: CatalogSettings) -> ScriptLimits {
        ScriptLimits(
            sourceBytes: limits[.source], timers: limits[.timers], allowsEval: allowsEval ?? settings.allowsEval ?? true,
            allowsWebAssembly: allowsWebAssembly ?? settings.allowsWebAssembly ?? true)
    }
}
