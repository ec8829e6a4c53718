/// What a check has looked at, and found.
public struct CheckResult: Sendable, Hashable {
    /// The files that were named, then those that they load from beside them.
    public var files: [CheckedFile]
    /// In the order of the files and their lines.
    public var findings: [Finding]
}
