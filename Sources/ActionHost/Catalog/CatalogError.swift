/// The folder of actions, or a file that goes with it, cannot be used as it is.
public struct CatalogError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        case folderNotFound, unreadableFile, noActions, unknownAction, invalidConfiguration, invalidSecrets, invalidTenant
    }

    public let code: Code
    /// The file or folder.
    public let path: String
    /// What is wrong with it, and what to do.
    public let message: String

    public init(code: Code, path: String, message: String) {
        self.code = code
        self.path = path
        self.message = message
    }

    public var description: String { "\(path): \(message)" }
}
