import ActionHost

/// The actions that tests are about.
public enum TestedActions: Sendable, Hashable {
    /// Each file's own: those of its folder, or of the next one above that has some.
    case nearest
    /// Those of a folder.
    case folder(String)
    /// Those of an export of a tenant; see `TenantExport`.
    case tenant(String)
}
