import JavaScriptEngine

extension NetworkError {
    /// The error as a script gets it.
    var hostError: HostError {
        var members: [String: HostValue] = ["code": .string(code)]
        if let errno { members["errno"] = .number(Double(errno)) }
        if let syscall { members["syscall"] = .string(syscall) }
        if let hostname { members["hostname"] = .string(hostname) }
        if let address { members["address"] = .string(address) }
        if let port { members["port"] = .number(Double(port)) }
        return HostError(name: name, message: message, members: members)
    }
}

extension Realm {
    /// A promise whose rejection is the network's error, and which the end of its handler rejects.
    ///
    /// - Parameter call: what a tape knows the call by.
    func networkPromise(
        _ call: @autoclosure () -> HostCall, _ body: @escaping @Sendable () async throws(NetworkError) -> HostValue
    ) throws(Thrown) -> Value {
        try promise(call(), cancelledBy: NetworkError.cancelled.hostError, of: {
            do throws(NetworkError) {
                return try await body()
            } catch {
                throw error.hostError
            }
        })
    }
}
