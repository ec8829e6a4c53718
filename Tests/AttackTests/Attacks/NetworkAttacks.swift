import ActionHost

extension AttackGroup {
    /// Under the policy `public`, which leaves one name out: that of a server which does what servers should not.
    static let network = AttackGroup(
        name: "Network",
        limits: Limits(time: .seconds(1), cpu: .seconds(4)),
        network: {
            var network = NetworkSettings(mode: .public)
            network.caps.bytesReceived = 4 << 20
            do { network.allow = [try NetworkRule("localhost:\(port)")] } catch { preconditionFailure("\(error)") }
            return network
        }(),
        attacks: [
            refused("the address of a cloud's metadata", "http://169.254.169.254/latest/meta-data/"),
            refused("the same address, written as a number", "http://2852039166/latest/meta-data/"),
            refused("the same address, in octal and hexadecimal", "http://0xa9.0376.43518/latest/meta-data/"),
            refused("the same address inside of IPv6", "http://[::ffff:169.254.169.254]/latest/meta-data/"),
            refused("the machine itself", "http://127.0.0.1:\(port)/ok"),
            refused("the machine itself, in IPv6", "http://[::1]:\(port)/ok"),
            refused("the machine itself, as the empty address", "http://0.0.0.0:\(port)/ok"),
            refused("another port of the name that is allowed", "http://localhost:8079/ok"),
            refused("a redirect to the machine itself", "http://localhost:\(port)/redirect-loopback"),
            refused("a redirect to the metadata", "http://localhost:\(port)/redirect-metadata"),
            Attack("a redirect to a file", .fails(.thrown), "await fetch('http://localhost:\(port)/redirect-file');"),
            Attack("redirects in a circle", .fails(.thrown), "await fetch('http://localhost:\(port)/redirect-circle');"),
            Attack(
                "a socket to the machine itself", .completes(["code": "EACCES"]),
                "const socket = require('net').connect(\(port), '127.0.0.1'); api.idToken.setCustomClaim('code', await new Promise((resolve) => socket.on('error', (e) => resolve(e.code)).on('connect', () => resolve('connected'))));"),
            Attack(
                "a socket to what a lookup of the attacker's says", .completes(["code": "EACCES"]),
                "const lookup = (name, options, done) => done(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4); const socket = require('net').connect({ host: 'a.example', port: \(port), lookup }); api.idToken.setCustomClaim('code', await new Promise((resolve) => socket.on('error', (e) => resolve(e.code)).on('connect', () => resolve('connected'))));"),
            Attack("a body without an end", .fails(.limit), "await (await fetch('http://localhost:\(port)/endless')).text();"),
            Attack("a body that comes a byte at a time", .fails(.timeout), "await (await fetch('http://localhost:\(port)/slow')).text();"),
            Attack("an answer that never begins", .fails(.timeout), "await fetch('http://localhost:\(port)/silent');"),
            Attack("headers without an end", .fails(.thrown), "await fetch('http://localhost:\(port)/headers');"),
            Attack("one header without an end", .fails(.thrown), "await fetch('http://localhost:\(port)/header');"),
            Attack("an answer that is no HTTP", .fails(.thrown), "await fetch('http://localhost:\(port)/garbage');"),
            Attack("a header that smuggles another request in", .fails(.thrown), "await fetch('http://localhost:\(port)/ok', { headers: { a: 'b\\r\\n\\r\\nGET /x HTTP/1.1' } });"),
            Attack("a thousand requests that nobody waits for", .fails(.limit), "for (let i = 0; i < 1000; i++) fetch('http://localhost:\(port)/silent').catch(() => {});"),
        ])

    private static var port: Int { AttackServer.shared.port }

    /// A request that comes to nothing, with the code of the policy.
    private static func refused(_ name: String, _ url: String) -> Attack {
        Attack(
            name, .completes(["code": "EACCES"]),
            "api.idToken.setCustomClaim('code', await fetch('\(url)').then((r) => r.status, (error) => error.cause?.code ?? error.message));")
    }
}
