import PostLogin

/// The actions of an export that run at a login, in the order of their bindings.
struct TenantSelection {
    static let trigger = "post-login"
    private static let version = "v3"

    private(set) var actions: [TenantResources.Code] = []
    private(set) var notes: [TenantNote] = []

    init(_ resources: TenantResources, of place: String) throws(CatalogError) {
        let candidates = resources.actions.filter { $0.triggers.isEmpty || $0.triggers[Self.trigger] != nil }
        if let bindings = resources.bindings {
            let names = bindings[Self.trigger] ?? []
            guard !names.isEmpty else {
                throw CatalogError(
                    code: .noActions, path: place,
                    message: "no action is bound to \(Self.trigger)"
                        + (candidates.isEmpty ? "" : "; there are \(candidates.map(\.name).joined(separator: ", "))"))
            }
            try bind(names, resources.actions, of: place)
            let rest = candidates.map(\.name).filter { !names.contains($0) }
            for name in rest { notes.append(TenantNote(.notBound, name, "\(name) does not run: it is not bound to \(Self.trigger)")) }
        } else {
            notes.append(
                TenantNote(
                    .noBindings, Self.trigger,
                    "the export has no bindings (triggers): the actions for \(Self.trigger) run in the order of their names"))
            for action in candidates.sorted(by: { $0.name < $1.name }) { take(action) }
        }
        guard !actions.isEmpty else {
            throw CatalogError(
                code: .noActions, path: place,
                message: "there is no action to run at \(Self.trigger)" + notes.map { "\n\($0)" }.joined())
        }
    }

    private mutating func bind(_ names: [String], _ all: [TenantResources.Code], of place: String) throws(CatalogError) {
        var bound: Set<String> = []
        for name in names {
            guard bound.insert(name).inserted else {
                throw CatalogError(code: .invalidTenant, path: place, message: "\(name) is bound to \(Self.trigger) twice; an action can run once in a login")
            }
            guard let action = all.first(where: { $0.name == name }) else {
                notes.append(
                    TenantNote(
                        .notExported, name,
                        "\(name) does not run: it is bound to \(Self.trigger), but the export does not have it, as it has none of the marketplace's"))
                continue
            }
            take(action)
        }
    }

    private mutating func take(_ action: TenantResources.Code) {
        guard action.isDeployed else {
            notes.append(TenantNote(.notDeployed, action.name, "\(action.name) does not run: it is not deployed"))
            return
        }
        if let version = action.triggers[Self.trigger], !version.isEmpty, version < Self.version {
            notes.append(
                TenantNote(
                    .olderTrigger, action.name,
                    "\(action.name) is for \(version) of \(Self.trigger), and runs as \(Self.version) does here: a redirect that cannot be made denies the login, and is not skipped"))
        }
        actions.append(action)
    }
}
