import ActionHost
import ArgumentParser
import Foundation

/// `--tenant`: actions from what auth0-deploy-cli has exported.
struct TenantOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "In place of --actions: the export of a tenant that auth0-deploy-cli has written, its folder or its tenant.yaml. The actions that "
                + "are bound to post-login run, in the order of their bindings.",
            valueName: "dir"),
        completion: .directory)
    var tenant: String?

    /// The folder of the export; nil without one.
    var folder: String? {
        tenant.map { path in
            guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return path }
            let folder = (path as NSString).deletingLastPathComponent
            return folder.isEmpty ? "." : folder
        }
    }

    /// The export's actions; nil without one. Says what differs from the tenant.
    func read() throws(CatalogError) -> ActionCatalog? {
        guard let tenant else { return nil }
        let export = try TenantExport(tenant)
        for note in export.notes { Terminal.note(note.description) }
        for package in export.packages where package.isOtherVersion {
            Terminal.note("\(package.owner) asks for \(package.name) \(package.version), and \(package.installed ?? "none") is installed")
        }
        let missing = export.missingPackages
        if !missing.commands.isEmpty {
            let names = missing.missing.map { "\($0.name) (of \($0.owner))" }.joined(separator: ", ")
            Terminal.note("packages that are not installed: \(names); install them:\n  " + missing.commands.joined(separator: "\n  "))
        }
        return export.catalog
    }

    static func noteMissingSecrets(of catalog: ActionCatalog) {
        let missing = catalog.missingSecrets
        guard !missing.isEmpty else { return }
        Terminal.note("secrets without a value: \(missing.map(\.description).joined(separator: ", ")); give them with --secrets FILE")
    }
}
