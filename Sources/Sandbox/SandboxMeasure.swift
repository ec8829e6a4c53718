/// One thing that a process gives up for good, and whether the kernel took it.
public struct SandboxMeasure: Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The process has no capability of the superuser's, no program that it starts gets rights that it lacks, and other processes of the user
        /// do not see into its memory.
        case privileges
        /// Landlock: files are read below some folders only, and nothing is written; no listening, and no signals to other processes.
        case files
        /// Seccomp: the calls of the kernel that running JavaScript takes, and no others. No process can be started.
        case systemCalls
        /// Resource limits: open files, written files, core dumps, address space.
        case resources
        /// The one measure that is its host's: to see what the process uses.
        case observation
    }

    public var kind: Kind
    /// Why the kernel did not; nil when it did.
    public var refusal: String?

    public init(_ kind: Kind, refusal: String? = nil) {
        self.kind = kind
        self.refusal = refusal
    }

    public var isInForce: Bool { refusal == nil }

    public var description: String { refusal.map { "\(kind.rawValue): \($0)" } ?? "\(kind.rawValue): in force" }
}
