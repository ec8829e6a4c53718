import Foundation

/// The packages of Debian that have the npm packages: `scripts/test-packages` names them.
enum DebianPackages {
    static let folder = "/usr/share/nodejs"

    static let names: [String] = {
        let list = try? String(contentsOf: PackageCase.repository.appending(path: "scripts/test-packages"), encoding: .utf8)
        return (list ?? "").split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
    }()

    static let missing = names.filter { !FileManager.default.fileExists(atPath: "/var/lib/dpkg/info/\($0).list") }
}
