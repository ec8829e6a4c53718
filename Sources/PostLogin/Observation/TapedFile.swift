/// A file that a login has loaded or read, beside those of its actions: enough to tell whether it is still the same, and nothing of its text.
public struct TapedFile: Sendable, Hashable, Codable {
    /// The package that it belongs to; nil for a file of the actions' own.
    public var package: String?
    /// That of the package; nil when its `package.json` has none.
    public var version: String?
    /// In the folder of the actions, or of the package; absolute where there is neither.
    public var path: String
    /// The SHA-256 of what the login got, in hexadecimal digits.
    public var sha256: String

    public init(package: String? = nil, version: String? = nil, path: String, sha256: String) {
        self.package = package
        self.version = version
        self.path = path
        self.sha256 = sha256
    }
}
