import JavaScriptEngine

/// `binding('fetch')`: one exchange of HTTP, known by a number. Redirects and compression are JavaScript's.
///
/// - `open()` → handle
/// - `start(handle, {method, url, headers: [[name, value]], body})` → promise of `{status, statusText, headers, url}`; `body` is null, bytes, or
///   `true` when it comes through `write`
/// - `write(handle, bytes)` → promise, fulfilled when the piece has been taken; `end(handle)` when it was the last
/// - `read(handle)` → promise of bytes, null at the end
/// - `cancel(handle)`
enum FetchBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let object = realm.makeObject()
        func add(_ name: String, _ body: @escaping (NetworkAccess, Realm, Arguments) throws -> Value?) {
            object.define(name, as: realm.makeFunction { realm, arguments in try body(context.network, realm, arguments) })
        }
        add("open") { access, realm, _ in
            realm.number(Double(access.exchanges.add(FetchExchange(network: access.network, session: access.session))))
        }
        add("start") { access, realm, arguments in
            let (exchange, request) = (try exchange(access, arguments), try FetchRequest(arguments[1]))
            return try realm.networkPromise(request.call(arguments.wholeNumber(0))) { () async throws(NetworkError) in
                try await exchange.start(request).hostValue(url: request.url)
            }
        }
        add("write") { access, realm, arguments in
            let (exchange, bytes) = (try exchange(access, arguments), arguments[1].bytes ?? [])
            return try realm.networkPromise(call("fetch.write", arguments, bytes)) { () async throws(NetworkError) in
                try await exchange.write(bytes)
                return .undefined
            }
        }
        add("end") { access, _, arguments in
            access.exchanges[arguments.wholeNumber(0)]?.endBody()
            return nil
        }
        add("read") { access, realm, arguments in
            let (exchange, exchanges, handle) = (try exchange(access, arguments), access.exchanges, arguments.wholeNumber(0))
            return try realm.networkPromise(call("fetch.read", arguments)) { () async throws(NetworkError) in
                guard let bytes = try await exchange.read() else {
                    exchanges.remove(handle)
                    return .null
                }
                return .bytes(bytes)
            }
        }
        add("cancel") { access, _, arguments in
            access.exchanges.remove(arguments.wholeNumber(0))?.cancel()
            return nil
        }
        return object
    }

    private static func call(_ name: String, _ arguments: Arguments, _ bytes: [UInt8]? = nil) -> HostCall {
        var members: [String: HostValue] = ["handle": .number(arguments.number(0))]
        members["bytes"] = bytes.map { .bytes($0) }
        return HostCall(name, members)
    }

    private static func exchange(_ access: NetworkAccess, _ arguments: Arguments) throws -> FetchExchange {
        guard let exchange = access.exchanges[arguments.wholeNumber(0)] else { throw NetworkError.cancelled.hostError }
        return exchange
    }
}

extension FetchRequest {
    /// Reads a request that `fetch` has made ready.
    fileprivate init(_ value: Value) throws {
        method = try value.member("method").string ?? "GET"
        url = try WHATWGURL(parsing: value.member("url").string ?? "")
        headers = []
        let list = try value.member("headers")
        for index in 0..<(list.isArray ? Int(exactly: try list.member("length").number ?? 0) ?? 0 : 0) {
            let pair = try list.element(index)
            if let name = try pair.element(0).string, let value = try pair.element(1).string { headers.append((name, value)) }
        }
        let body = try value.member("body")
        self.body = body.bytes.map { .bytes($0) } ?? (body.bool ? .stream : .none)
    }

    /// The request as a tape keeps it.
    fileprivate func call(_ handle: Int) -> HostCall {
        var members: [String: HostValue] = [
            "handle": .number(Double(handle)), "method": .string(method), "url": .string(url.href),
            "headers": .list(headers.map { .list([.string($0.name), .string($0.value)]) }),
        ]
        if case .bytes(let bytes) = body { members["body"] = .bytes(bytes) }
        return HostCall("fetch.start", members)
    }
}

extension FetchResponse {
    fileprivate func hostValue(url: WHATWGURL) -> HostValue {
        .record([
            "status": .number(Double(status)), "statusText": .string(statusText), "url": .string(url.href),
            "headers": .list(headers.map { .list([.string($0.name), .string($0.value)]) }),
        ])
    }
}
