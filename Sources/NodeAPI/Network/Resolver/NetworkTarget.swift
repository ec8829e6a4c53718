/// Where a connection goes: a host that has passed the policy, with the addresses that have.
struct NetworkTarget: Sendable, Hashable {
    /// After the route, if there is one.
    var origin: NetworkOrigin
    var isRouted: Bool
    /// Whether the route takes the place of the network: only HTTP is spoken there, and an answer may be a ``SimulatedFailure``.
    var isReplacement = false
    /// To be tried in this order, and no others: the name is not resolved again.
    var addresses: [IPAddress]
}

extension NetworkPolicy {
    /// Routes, resolves and checks.
    func target(of origin: NetworkOrigin, using resolver: some Resolver) async throws(NetworkError) -> NetworkTarget {
        let firstRoute = firstRoute(from: origin)
        let route = firstRoute?.target
        let target = route ?? origin
        if firstRoute?.replacesNetwork == true { return try await replacement(of: origin, by: target, using: resolver) }
        if let address = IPAddress(target.host) {
            if route == nil { try check([address], of: target, isNameAllowed: false) }
            return NetworkTarget(origin: target, isRouted: route != nil, addresses: [address])
        }
        var isAllowed = true
        if route == nil {
            do throws(NetworkRefusal) {
                isAllowed = try check(name: target.host, port: target.port)
            } catch {
                throw NetworkError(error, connectingTo: target.host, port: target.port)
            }
        }
        let addresses = try await resolver.addresses(of: target.host)
        let passed = route == nil ? try check(addresses, of: target, isNameAllowed: isAllowed) : addresses
        return NetworkTarget(origin: target, isRouted: route != nil, addresses: passed)
    }

    /// What a route that begins everywhere makes of an origin: what is denied stays denied, as far as that can be known without looking the
    /// name up.
    private func replacement(
        of origin: NetworkOrigin, by target: NetworkOrigin, using resolver: some Resolver
    ) async throws(NetworkError) -> NetworkTarget {
        if let address = IPAddress(origin.host) {
            try check([address], of: origin, isNameAllowed: false)
        } else {
            do throws(NetworkRefusal) {
                _ = try check(name: origin.host, port: origin.port)
            } catch {
                throw NetworkError(error, connectingTo: origin.host, port: origin.port)
            }
        }
        return NetworkTarget(
            origin: target, isRouted: true, isReplacement: true, addresses: try await addresses(of: target.host, using: resolver))
    }

    private func addresses(of host: String, using resolver: some Resolver) async throws(NetworkError) -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        return try await resolver.addresses(of: host)
    }

    /// What `dns` may tell a script: where names may not be connected to, they are not looked up either.
    func lookup(_ host: String, using resolver: some Resolver) async throws(NetworkError) -> [IPAddress] {
        do throws(NetworkRefusal) {
            _ = try check(name: host, port: 0)
        } catch {
            var refused = NetworkError(error)
            refused.message = "getaddrinfo EACCES \(host) (\(error))"
            refused.syscall = "getaddrinfo"
            refused.hostname = host
            throw refused
        }
        return try await addresses(of: replacement?.host ?? host, using: resolver)
    }

    /// The addresses that pass; the first refusal when none does.
    @discardableResult
    private func check(_ addresses: [IPAddress], of target: NetworkOrigin, isNameAllowed: Bool) throws(NetworkError) -> [IPAddress] {
        var passed: [IPAddress] = []
        var refusal: NetworkError?
        for address in addresses {
            do throws(NetworkRefusal) {
                try check(address, port: target.port, isNameAllowed: isNameAllowed)
                passed.append(address)
            } catch {
                refusal = refusal ?? NetworkError(error, connectingTo: target.host, port: target.port)
            }
        }
        if passed.isEmpty, let refusal { throw refusal }
        return passed
    }
}
