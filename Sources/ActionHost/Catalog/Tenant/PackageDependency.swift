import Foundation
import PostLogin

/// An npm package that an action of a tenant's export depends on.
public struct PackageDependency: Sendable, Hashable {
    public let name: String
    /// The version that the export asks for: `4.17.21`, `latest`.
    public let version: String
    /// The action that needs it, or the module as for `require`: `actions:NAME`.
    public let owner: String
    /// The version that `require` finds; nil when it finds none.
    public let installed: String?
    /// The file that requires it.
    let file: String

    /// Whether another version is installed than the export asks for.
    public var isOtherVersion: Bool { installed.map { $0 != version && version.first?.isNumber == true } ?? false }

    static func all(
        of actions: [(name: String, file: String)], _ described: [TenantResources.Code],
        modules: [(name: String, file: String)], _ describedModules: [TenantResources.Code], below folder: String
    ) -> [PackageDependency] {
        var all: [PackageDependency] = []
        for (owners, codes, prefix) in [(actions, described, ""), (modules, describedModules, "actions:")] {
            for (owner, file) in owners {
                for dependency in codes.first(where: { prefix + $0.name == owner })?.dependencies ?? [] {
                    let package = PackageDependency(
                        name: dependency.name, version: dependency.version, owner: owner,
                        installed: installedVersion(of: dependency.name, from: file), file: file)
                    if !all.contains(package) { all.append(package) }
                }
            }
        }
        return all
    }

    /// As Node looks for packages: in `node_modules` of the file's folder and of all above it.
    private static func installedVersion(of name: String, from file: String) -> String? {
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL.path
        while true {
            let manifest = ActionCatalog.path(of: "node_modules/\(name)/package.json", in: folder)
            if let data = FileManager.default.contents(atPath: manifest) {
                return (try? JSONValue(parsing: data))?["version"]?.stringValue ?? "unknown"
            }
            guard folder != "/" else { return nil }
            folder = (folder as NSString).deletingLastPathComponent
        }
    }
}
