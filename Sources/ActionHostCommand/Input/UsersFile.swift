import ActionHost
import PostLogin

/// The file of `--users`.
enum UsersFile {
    /// Whether it is a user directory in SQLite, by the file's ending.
    static func isDatabase(_ path: String) -> Bool { [".sqlite", ".sqlite3", ".db"].contains(where: path.hasSuffix) }

    /// By the file's ending, a user directory in SQLite, or JSON whose users end with the process.
    static func open(_ path: String) throws(CommandFailure) -> any UserDirectory {
        if isDatabase(path) {
            do throws(UserDirectoryError) {
                return try SQLiteUserDirectory(file: path, mayCreate: false)
            } catch {
                throw CommandFailure(.input, error.description)
            }
        }
        let file = InputFile(path)
        let json = try file.readJSON()
        do throws(UserDirectoryError) {
            return InMemoryUserDirectory(try UserDirectoryContents(json: json))
        } catch {
            throw CommandFailure(.input, "\(file.name): \(error.description)")
        }
    }
}
