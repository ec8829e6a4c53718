import PostLogin

/// The modules that the actions of an export share.
struct TenantModules {
    private let all: [TenantResources.Code]
    private(set) var notes: [TenantNote] = []

    init(_ modules: [TenantResources.Code], of actions: [TenantResources.Code]) throws(CatalogError) {
        all = modules
        for action in actions {
            for (name, version) in action.modules ?? [] {
                guard let module = modules.first(where: { $0.name == name }) else {
                    throw CatalogError(
                        code: .invalidTenant, path: action.place,
                        message: "\(action.name) uses the module \(name), which the export does not have: export actionModules too")
                }
                if let version, let latest = module.version, version != latest {
                    notes.append(
                        TenantNote(
                            .otherModuleVersion, action.name,
                            "\(action.name) uses version \(version) of the module \(name), and runs with version \(latest), which is what the export has"))
                }
            }
        }
    }

    /// Those that an action can load: those that it lists; all, where the export does not say.
    func modules(of action: TenantResources.Code) -> [TenantResources.Code] {
        guard let names = action.modules?.map(\.name) else { return all }
        return all.filter { names.contains($0.name) }
    }
}
