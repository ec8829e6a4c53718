import CLinux
import Foundation

/// What a process is left with when it has given up the rest: it can never get back what it gave up.
///
/// ```swift
/// let measures = Sandbox(readable: ["/srv/actions"], allowsNetwork: false, openFiles: 64).enter()
/// ```
public struct Sandbox: Sendable {
    /// Files and folders that may be read, each with what is below it. Those that are not there are passed over.
    public var readable: [String]
    /// Whether connections may be opened.
    public var allowsNetwork: Bool
    /// How many files and connections may be open at a time.
    public var openFiles: Int

    public init(readable: [String], allowsNetwork: Bool, openFiles: Int) {
        self.readable = readable
        self.allowsNetwork = allowsNetwork
        self.openFiles = openFiles
    }

    /// Gives up everything else.
    ///
    /// To be called while the process has one thread only: the rules for files hold for the thread that asks for them, and for those that
    /// it starts from then on.
    ///
    /// - Returns: each measure, and whether the kernel took it.
    public func enter() -> [SandboxMeasure] {
        [
            Self.measure(.privileges) { () throws(SandboxRefusal) in try Self.giveUpPrivileges() },
            Self.measure(.resources) { () throws(SandboxRefusal) in try ResourceLimits(openFiles: openFiles).enforce() },
            Self.measure(.files) { () throws(SandboxRefusal) in try FileRules(readable: readable, allowsNetwork: allowsNetwork).enforce() },
            Self.measure(.systemCalls) { () throws(SandboxRefusal) in try SystemCallFilter(allowsNetwork: allowsNetwork).enforce() },
        ]
    }

    /// Bounds the address space at what the process has now and `growth` bytes more: a backstop for one huge allocation.
    public static func limitAddressSpace(growth: Int) -> SandboxMeasure { measure(.resources) { () throws(SandboxRefusal) in try ResourceLimits.limitAddressSpace(growth: growth) } }

    /// Has the kernel kill this process when the thread that started it ends.
    public static func endWithParent() { _ = clinux_set_parent_death_signal(SIGKILL) }

    private static func giveUpPrivileges() throws(SandboxRefusal) {
        guard clinux_set_no_new_privileges() == 0, clinux_set_undumpable() == 0 else { throw SandboxRefusal("prctl") }
        guard clinux_drop_capabilities() == 0 else { throw SandboxRefusal("capset") }
    }

    private static func measure(_ kind: SandboxMeasure.Kind, _ enforce: () throws(SandboxRefusal) -> Void) -> SandboxMeasure {
        do throws(SandboxRefusal) {
            try enforce()
            return SandboxMeasure(kind)
        } catch {
            return SandboxMeasure(kind, refusal: error.reason)
        }
    }
}
