import ActionHost

/// Paths as messages name them.
enum ActionPath {
    static func join(_ folder: String, _ name: String) -> String {
        folder == "." ? name : ActionCatalog.path(of: name, in: folder)
    }
}
