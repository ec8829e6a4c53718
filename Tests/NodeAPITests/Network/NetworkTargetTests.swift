import Testing
@testable import NodeAPI

@Suite("Where a connection may go")
struct NetworkTargetTests {
    private static let answers = [
        "public.example": [["8.8.8.8"]], "inside.example": [["10.0.0.5"]], "localhost": [["::1", "127.0.0.1"]],
        "both.example": [["10.0.0.5", "8.8.8.8", "::ffff:127.0.0.1", "2606:4700::1"]], "moving.example": [["8.8.8.8"], ["127.0.0.1"]],
    ]

    private func policy(
        _ mode: NetworkMode, allow: [String] = [], deny: [String] = [], routes: [String] = []
    ) throws -> NetworkPolicy {
        NetworkPolicy(
            mode: mode, allow: try allow.map { try NetworkRule($0) }, deny: try deny.map { try NetworkRule($0) },
            routes: try routes.map { try NetworkRoute($0) })
    }

    /// The addresses that may be connected to, or the refusal's message.
    private func verdict(_ policy: NetworkPolicy, _ host: String, _ port: UInt16 = 443, isSecure: Bool = true) async -> String {
        do {
            let target = try await policy.target(
                of: NetworkOrigin(isSecure: isSecure, host: host, port: port), using: FixedResolver(Self.answers))
            return target.addresses.map(\.description).joined(separator: " ")
        } catch {
            return "\(error.code): \(error.message)"
        }
    }

    @Test func openGoesEverywhere() async throws {
        let policy = try policy(.open)
        #expect(await verdict(policy, "public.example") == "8.8.8.8")
        #expect(await verdict(policy, "inside.example") == "10.0.0.5")
        #expect(await verdict(policy, "127.0.0.1") == "127.0.0.1")
        #expect(await verdict(policy, "nowhere.example") == "ENOTFOUND: getaddrinfo ENOTFOUND nowhere.example")
    }

    @Test func publicChecksWhatANameLeadsTo() async throws {
        let policy = try policy(.public)
        #expect(await verdict(policy, "public.example") == "8.8.8.8")
        #expect(
            await verdict(policy, "inside.example")
                == "EACCES: connect EACCES inside.example:443 (the network policy allows public addresses only, and 10.0.0.5 is a private address)")
        #expect(
            await verdict(policy, "localhost", 80)
                == "EACCES: connect EACCES localhost:80 (the network policy allows public addresses only, and ::1 is a loopback address)")
        #expect(
            await verdict(policy, "169.254.169.254", 80)
                == "EACCES: connect EACCES 169.254.169.254:80 (the network policy allows public addresses only, and 169.254.169.254 is a metadata address)")
        #expect(
            await verdict(policy, "::1", 80)
                == "EACCES: connect EACCES [::1]:80 (the network policy allows public addresses only, and ::1 is a loopback address)")
        #expect(await verdict(policy, "both.example") == "8.8.8.8 2606:4700::1")
    }

    @Test func noneGoesNowhereAndAsksNobody() async throws {
        let resolver = FixedResolver(Self.answers)
        let policy = try policy(.none)
        await #expect(throws: NetworkError.self) {
            try await policy.target(of: NetworkOrigin(isSecure: true, host: "public.example", port: 443), using: resolver)
        }
        await #expect(throws: NetworkError.self) { try await policy.lookup("public.example", using: resolver) }
        #expect(resolver.questions == [])
        #expect(await verdict(policy, "public.example") == "EACCES: connect EACCES public.example:443 (the network policy allows no connections)")
        #expect(await verdict(policy, "8.8.8.8") == "EACCES: connect EACCES 8.8.8.8:443 (the network policy allows no connections)")
    }

    @Test func theAllowListLiftsTheMode() async throws {
        #expect(await verdict(try policy(.public, allow: ["inside.example"]), "inside.example") == "10.0.0.5")
        #expect(await verdict(try policy(.public, allow: ["10.0.0.0/8"]), "inside.example") == "10.0.0.5")
        #expect(await verdict(try policy(.public, allow: ["10.0.0.0/8"]), "10.9.9.9") == "10.9.9.9")
        #expect(await verdict(try policy(.public, allow: ["127.0.0.1:8080"]), "127.0.0.1", 8080) == "127.0.0.1")
        #expect(await verdict(try policy(.public, allow: ["127.0.0.1:8080"]), "127.0.0.1", 80).hasPrefix("EACCES"))
        #expect(await verdict(try policy(.none, allow: ["*.example"]), "public.example") == "8.8.8.8")
        #expect(await verdict(try policy(.none, allow: ["8.8.8.0/24"]), "public.example") == "8.8.8.8")
        #expect(await verdict(try policy(.none, allow: ["8.8.8.0/24"]), "inside.example").hasPrefix("EACCES"))
        #expect(await verdict(try policy(.none, allow: ["other.example"]), "public.example").hasPrefix("EACCES"))
    }

    @Test func theDenyListWinsOverAll() async throws {
        #expect(
            await verdict(try policy(.open, deny: ["public.example"]), "public.example")
                == "EACCES: connect EACCES public.example:443 (the network policy denies public.example)")
        #expect(await verdict(try policy(.open, allow: ["*"], deny: ["*.example"]), "public.example").hasPrefix("EACCES"))
        #expect(
            await verdict(try policy(.open, deny: ["8.0.0.0/8"]), "public.example")
                == "EACCES: connect EACCES public.example:443 (the network policy denies 8.0.0.0/8)")
        #expect(await verdict(try policy(.public, allow: ["inside.example"], deny: ["10.0.0.0/8"]), "inside.example").hasPrefix("EACCES"))
        #expect(await verdict(try policy(.open, deny: ["*:25"]), "8.8.8.8", 25).hasPrefix("EACCES"))
        #expect(await verdict(try policy(.open, deny: ["*:25"]), "8.8.8.8", 26) == "8.8.8.8")
        #expect(await verdict(try policy(.open, deny: ["127.0.0.0/8"]), "both.example") == "10.0.0.5 8.8.8.8 2606:4700::1")
    }

    @Test func anAnswerThatChangesIsCheckedEachTimeAndKept() async throws {
        let resolver = FixedResolver(Self.answers)
        let policy = try policy(.public)
        let origin = NetworkOrigin(isSecure: true, host: "moving.example", port: 443)
        let first = try await policy.target(of: origin, using: resolver)
        #expect(first.addresses.map(\.description) == ["8.8.8.8"])
        await #expect(throws: NetworkError.self) { try await policy.target(of: origin, using: resolver) }
        #expect(resolver.questions == ["moving.example", "moving.example"])
    }

    @Test func aRoutesTargetIsAllowedByItself() async throws {
        let policy = try policy(
            .none, deny: ["127.0.0.0/8", "tenant.example"],
            routes: ["https://tenant.example=http://127.0.0.1:8080", "https://other.example=https://inside.example"])
        let target = try await policy.target(
            of: NetworkOrigin(isSecure: true, host: "tenant.example", port: 443), using: FixedResolver(Self.answers))
        #expect(target.origin == NetworkOrigin(isSecure: false, host: "127.0.0.1", port: 8080))
        #expect(target.isRouted)
        #expect(target.addresses.map(\.description) == ["127.0.0.1"])
        #expect(await verdict(policy, "other.example") == "10.0.0.5")
        #expect(await verdict(policy, "127.0.0.1", 8080, isSecure: false).hasPrefix("EACCES"))
        #expect(await verdict(policy, "tenant.example", 80, isSecure: false).hasPrefix("EACCES"))
    }
}
