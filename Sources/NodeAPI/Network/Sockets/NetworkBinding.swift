import JavaScriptEngine
import NIOSSL

/// `binding('network')`: connections, for `net`, `tls` and `dns`.
///
/// - `resolve(host, port, isSecure)` → promise of `{target, addresses: [{address, family}], host, port, isSecure, isRouted}`: routes, resolves
///   and checks, and counts as a request
/// - `isRouted(host, port, isSecure)`
/// - `connect(target, index, milliseconds)` → promise of `{handle, local, remote}`, the ends as `{address, port, family}`; 0 for no time limit
///   but the system's
/// - `startTLS(handle, {servername, ca, cert, key, passphrase, pfx, minVersion, maxVersion, alpn, initial})` → promise of
///   `{authorizationError: {code, message} | null, protocol, alpn, certificates}`
/// - `read(handle)` → promise of bytes, null at the end, `undefined` when TLS has taken over; `write(handle, bytes)`, `shutdown(handle)` → promises
/// - `close(handle)`, `setNoDelay(handle, on)`, `setKeepAlive(handle, on)`
/// - `lookup(host)` → promise of `[{address, family}]`
/// - `rootCertificates()` → array of PEM texts
enum NetworkBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let object = realm.makeObject()
        context.network.hasConnections = true
        func add(_ name: String, _ body: @escaping (NetworkAccess, Realm, Arguments) throws -> Value?) {
            object.define(name, as: realm.makeFunction { realm, arguments in try body(context.network, realm, arguments) })
        }
        add("resolve", resolve)
        add("isRouted") { access, realm, arguments in
            realm.value(of: realm.reading("network.isRouted") { .bool(access.network.policy.route(from: origin(arguments)) != nil) })
        }
        add("connect", connect)
        add("startTLS", startTLS)
        add("lookup", lookup)
        add("rootCertificates") { _, realm, _ in realm.makeArray(RootCertificates.system, of: realm.string) }
        add("read") { access, realm, arguments in
            try promise("network.read", access, realm, arguments) { socket throws(NetworkError) in
                switch try await socket.read() {
                case .bytes(let bytes): .bytes(bytes)
                case .end: .null
                case .released: .undefined
                }
            }
        }
        add("write") { access, realm, arguments in
            let (bytes, place) = (arguments[1].bytes ?? [], access.session.takePlace())
            return try promise("network.write", access, realm, arguments, bytes: bytes) { socket throws(NetworkError) in
                try await socket.write(bytes, at: place)
                return .undefined
            }
        }
        add("shutdown") { access, realm, arguments in
            try promise("network.shutdown", access, realm, arguments) { socket throws(NetworkError) in
                try await socket.endWriting()
                return .undefined
            }
        }
        add("close") { access, _, arguments in
            access.sockets.remove(arguments.wholeNumber(0))?.close()
            return nil
        }
        add("setNoDelay") { access, _, arguments in
            access.sockets[arguments.wholeNumber(0)]?.setNoDelay(arguments[1].bool)
            return nil
        }
        add("setKeepAlive") { access, _, arguments in
            access.sockets[arguments.wholeNumber(0)]?.setKeepAlive(arguments[1].bool)
            return nil
        }
        return object
    }

    private static func origin(_ arguments: Arguments) -> NetworkOrigin {
        NetworkOrigin(
            isSecure: arguments[2].bool, host: NetworkHost.name(arguments.string(0)), port: UInt16(exactly: arguments.wholeNumber(1)) ?? 0)
    }

    /// A promise for what a connection does. Where a tape has the answer, there is no connection, and the tape says whether there was.
    private static func promise(
        _ name: String, _ access: NetworkAccess, _ realm: Realm, _ arguments: Arguments, bytes: [UInt8]? = nil,
        _ body: @escaping @Sendable (NetworkSocket) async throws(NetworkError) -> HostValue
    ) throws -> Value? {
        let handle = arguments.wholeNumber(0)
        let socket = access.sockets[handle]
        let failure = NetworkError(errno: 9, syscall: "socket")
        guard case .bool(true) = realm.reading("network.isOpen", { .bool(socket != nil) }) else { throw failure.hostError }
        return try realm.networkPromise(call(name, handle, bytes)) { () async throws(NetworkError) in
            guard let socket else { throw failure }
            return try await body(socket)
        }
    }

    private static func call(_ name: String, _ handle: Int, _ bytes: [UInt8]?) -> HostCall {
        var members: [String: HostValue] = ["handle": .number(Double(handle))]
        members["bytes"] = bytes.map { .bytes($0) }
        return HostCall(name, members)
    }

    private static func resolve(_ access: NetworkAccess, _ realm: Realm, _ arguments: Arguments) throws -> Value? {
        let (network, session, targets, origin) = (access.network, access.session, access.targets, origin(arguments))
        let place = session.takePlace()
        let call = { HostCall(
            "network.resolve", ["host": .string(origin.host), "port": .number(Double(origin.port)), "isSecure": .bool(origin.isSecure)]) }
        return try realm.networkPromise(call()) { () async throws(NetworkError) in
            let activity = try SocketActivity(of: origin, in: session, at: place)
            do throws(NetworkError) {
                let target = try await network.policy.target(of: origin, using: network.resolver)
                if target.isRouted { activity.routed(to: target) }
                return .record([
                    "target": .number(Double(targets.add(PendingConnection(target: target, activity: activity)))),
                    "addresses": addresses(target.addresses), "host": .string(target.origin.host),
                    "port": .number(Double(target.origin.port)), "isSecure": .bool(target.origin.isSecure), "isRouted": .bool(target.isRouted),
                ])
            } catch {
                activity.finish(error)
                throw error
            }
        }
    }

    private static func connect(_ access: NetworkAccess, _ realm: Realm, _ arguments: Arguments) throws -> Value? {
        let (network, sockets, targets) = (access.network, access.sockets, access.targets)
        let (handle, index, milliseconds) = (arguments.wholeNumber(0), arguments.wholeNumber(1), arguments.number(2))
        let timeout = Duration.milliseconds(milliseconds > 0 ? Int64(min(milliseconds, 130_000)) : 130_000)
        let call = { HostCall("network.connect", ["target": .number(Double(handle)), "index": .number(Double(index))]) }
        return try realm.networkPromise(call()) { () async throws(NetworkError) in
            guard let pending = targets[handle], pending.target.addresses.indices.contains(index) else {
                throw NetworkError(errno: 9, syscall: "connect")
            }
            let socket: NetworkSocket
            do throws(NetworkError) {
                socket = try await NetworkSocket.connect(
                    to: pending.target.addresses[index], port: pending.target.origin.port, timeout: timeout, on: network.eventLoops,
                    activity: pending.activity)
            } catch {
                if index == pending.target.addresses.count - 1 { pending.activity.finish(error) }
                throw error
            }
            // A target is good for one connection.
            guard targets.remove(handle) != nil else {
                socket.close()
                throw NetworkError(errno: 9, syscall: "connect")
            }
            let number = sockets.add(socket)
            pending.activity.onCancel { [weak socket] _ in socket?.close() }
            return .record(["handle": .number(Double(number)), "local": end(socket.localEndpoint), "remote": end(socket.remoteEndpoint)])
        }
    }

    private static func startTLS(_ access: NetworkAccess, _ realm: Realm, _ arguments: Arguments) throws -> Value? {
        let options = try TLSOptions(arguments[1], hostTrust: access.network.trust)
        let initial = try arguments[1].member("initial").bytes ?? []
        return try promise("network.startTLS", access, realm, arguments) { socket throws(NetworkError) in
            try await socket.startTLS(options, initial: initial).hostValue
        }
    }

    private static func lookup(_ access: NetworkAccess, _ realm: Realm, _ arguments: Arguments) throws -> Value? {
        let (network, host) = (access.network, NetworkHost.name(arguments.string(0)))
        return try realm.networkPromise(HostCall("network.lookup", ["host": .string(host)])) { () async throws(NetworkError) in
            addresses(try await network.policy.lookup(host, using: network.resolver))
        }
    }

    private static func addresses(_ list: [IPAddress]) -> HostValue {
        .list(list.map { .record(["address": .string($0.description), "family": .number(Double($0.family))]) })
    }

    private static func end(_ endpoint: SocketEndpoint?) -> HostValue {
        guard let endpoint else { return .null }
        return .record(["address": .string(endpoint.address), "port": .number(Double(endpoint.port)), "family": .string(endpoint.family)])
    }
}
