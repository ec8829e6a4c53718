import Foundation

/// The packages of a tenant's export that have to be installed, and how.
public struct PackageDependencies: Sendable, Hashable {
    let folder: String
    /// The packages that `require` does not find.
    public let missing: [PackageDependency]

    /// Command lines of npm that install them: into the export's folder; where actions ask for different versions of one package, all but
    /// the first beside the action's code. None when nothing is missing.
    public var commands: [String] {
        var places: [(folder: String, packages: [String])] = [(folder, [])]
        var versions: [String: String] = [:]
        for package in missing {
            let specifier = "\(package.name)@\(package.version)"
            if let version = versions[package.name], version != package.version {
                let own = (package.file as NSString).deletingLastPathComponent
                let index = places.firstIndex { $0.folder == own } ?? places.endIndex
                if index == places.endIndex { places.append((own, [])) }
                places[index].packages.append(specifier)
            } else if versions.updateValue(package.version, forKey: package.name) == nil {
                places[0].packages.append(specifier)
            }
        }
        return places.filter { !$0.packages.isEmpty }.map { place in
            "npm install --prefix \(Self.quoted(place.folder)) " + place.packages.map(Self.quoted).joined(separator: " ")
        }
    }

    private static func quoted(_ word: String) -> String {
        word.contains { !$0.isLetter && !$0.isNumber && !"-_./@^~".contains($0) } ? "'\(word.replacing("'", with: "'\\''"))'" : word
    }
}
