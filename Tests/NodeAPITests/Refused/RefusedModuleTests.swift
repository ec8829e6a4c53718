import Testing

/// Modules that packages load to see whether they are there, and that cannot do what they do in Node.
@Suite struct RefusedModuleTests {
    static let refused = [
        ("require('child_process').exec('ls')", "child_process.exec", "an action starts no processes"),
        ("require('child_process').spawnSync('ls')", "child_process.spawnSync", "an action starts no processes"),
        ("require('cluster').fork()", "cluster.fork", "an action starts no processes"),
        ("new (require('worker_threads').Worker)('x.js')", "worker_threads.Worker", "an action has one thread"),
        ("require('dgram').createSocket('udp4')", "dgram.createSocket", "an action has no UDP"),
        ("require('inspector').open()", "inspector.open", "an action cannot be debugged from inside"),
        ("require('repl').start()", "repl.start", "an action has no terminal"),
        ("new (require('tty').ReadStream)(0)", "tty.ReadStream", "an action has no terminal"),
        ("require('v8').serialize({})", "v8.serialize", "the engine is not V8"),
        ("require('vm').createContext({})", "vm.createContext", "an action has one context"),
        ("require('vm').runInNewContext('1')", "vm.runInNewContext", "an action has one context"),
        ("new (require('vm').Script)('1').runInContext({})", "vm.Script.runInContext", "an action has one context"),
        ("require('os').setPriority(1)", "os.setPriority", "an action cannot change the host"),
    ]

    @Test(arguments: refused)
    func callingSaysWhy(call: String, name: String, reason: String) async throws {
        #expect(
            try await TestMachine().text("try { \(call); return 'nothing' } catch (e) { return [e.name, e.code, e.message].join('|') }")
                == "Error|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM|\(name) is not available to actions: \(reason)")
    }

    @Test func whatTellsOfTheEngineIsAbsent() async throws {
        #expect(try await TestMachine().text("return typeof require('v8').getHeapStatistics") == "undefined")
    }

    @Test func theMachineIsNotToldOf() async throws {
        #expect(
            try await TestMachine().text(
                "const os = require('os'); return [os.hostname(), os.homedir(), os.userInfo().username, os.cpus().length].join()")
                == "localhost,/,nobody,0")
    }

    /// Packages give up on a network that has no address but the loopback's.
    @Test func theNetworkHasAnAddressThatIsNotTheMachines() async throws {
        #expect(
            try await TestMachine().text(
                """
                const list = Object.entries(require('os').networkInterfaces()).flatMap(([name, all]) => all.map((one) => [name, one]));
                return list.map(([name, { family, cidr, internal }]) => `${name} ${family} ${cidr} ${internal}`).join();
                """) == "lo IPv4 127.0.0.1/8 true,lo IPv6 ::1/128 true,eth0 IPv4 172.17.0.2/16 false")
    }
}
