public import JavaScriptEngine

extension Realm {
    /// A file that is larger than those that may be loaded: the error for the script, whose login fails also when it catches that.
    public func oversizedFile(_ path: String, limit: Int, line: Int?) -> HostError {
        let message = "the file \(path) is not loaded: it has more than \(limit) bytes"
        machine.currentExecution?.exceed(ExceededLimit(message: message, line: line))
        return HostError(name: "RangeError", code: "ERR_FS_FILE_TOO_LARGE", message: message)
    }
}
