import ActionHost
import ArgumentParser
import NodeAPI

/// The options of every command that runs actions about their network.
struct NetworkOptions: ParsableArguments {
    @Option(help: "Where actions may connect to: everywhere, to public addresses, nowhere. (default: open, or what actions.yaml says)")
    var network: NetworkMode?

    @Option(
        help: ArgumentHelp(
            "A host that they may connect to all the same: api.example.com, *.example.com, 10.0.0.0/8, each with or without :PORT. Repeatable.",
            valueName: "host"),
        transform: Self.rule)
    var allow: [NetworkRule] = []

    @Option(help: ArgumentHelp("A host that they may not connect to, likewise.", valueName: "host"), transform: Self.rule)
    var deny: [NetworkRule] = []

    @Option(
        help: ArgumentHelp(
            "Sends what is meant for one host to another: https://tenant.example.com=http://127.0.0.1:8080. Repeatable.",
            valueName: "from=to"),
        transform: Self.route)
    var route: [NetworkRoute] = []

    @Option(help: ArgumentHelp("How many requests they may make together. (default: 1000)", valueName: "number"), transform: Self.count)
    var maxRequests: QuantityArgument<Int>?

    @Option(help: ArgumentHelp("How many requests and connections they may have at a time. (default: 100)", valueName: "number"), transform: Self.count)
    var maxInFlight: QuantityArgument<Int>?

    @Option(help: ArgumentHelp("How much they may send: 1MB. (default: 16MB)", valueName: "size"), transform: QuantityArgument.bytes)
    var maxSent: QuantityArgument<Int>?

    @Option(help: ArgumentHelp("How much they may receive: 10MB. (default: 64MB)", valueName: "size"), transform: QuantityArgument.bytes)
    var maxReceived: QuantityArgument<Int>?

    @Option(help: ArgumentHelp("How long one request may take: 5s. (default: as long as the login)", valueName: "duration"), transform: QuantityArgument.duration)
    var requestTimeLimit: QuantityArgument<Duration>?

    @Option(help: ArgumentHelp("Certificates of authorities to trust beside the system's, as PEM. Repeatable.", valueName: "file"))
    var ca: [String] = []

    func settings() throws(CommandFailure) -> NetworkSettings {
        var authorities: [CertificateAuthorities] = []
        do throws(NetworkPolicyError) {
            for file in ca { authorities.append(try CertificateAuthorities(file: file)) }
        } catch {
            throw CommandFailure(.input, "--ca \(error)")
        }
        return NetworkSettings(
            mode: network, allow: allow, deny: deny, routes: route,
            caps: NetworkCaps(
                requests: maxRequests?.value, inFlight: maxInFlight?.value, bytesSent: maxSent?.value, bytesReceived: maxReceived?.value,
                timePerRequest: requestTimeLimit?.value),
            authorities: authorities)
    }

    /// The options that were given, for another command line.
    var words: [String] {
        var words: [String] = []
        func add(_ name: String, _ value: String?) {
            if let value { words += [name, value] }
        }
        add("--network", network?.rawValue)
        for rule in allow { add("--allow", rule.text) }
        for rule in deny { add("--deny", rule.text) }
        for route in route { add("--route", route.text) }
        add("--max-requests", maxRequests?.text)
        add("--max-in-flight", maxInFlight?.text)
        add("--max-sent", maxSent?.text)
        add("--max-received", maxReceived?.text)
        add("--request-time-limit", requestTimeLimit?.text)
        for file in ca { add("--ca", file) }
        return words
    }

    private static func rule(_ text: String) throws -> NetworkRule {
        try checked(text) { text throws(NetworkPolicyError) in try NetworkRule(text) }
    }

    private static func route(_ text: String) throws -> NetworkRoute {
        try checked(text) { text throws(NetworkPolicyError) in try NetworkRoute(text) }
    }

    private static func checked<Result>(_ text: String, _ read: (String) throws(NetworkPolicyError) -> Result) throws -> Result {
        do throws(NetworkPolicyError) {
            return try read(text)
        } catch {
            // Without the value that the parser's message begins with.
            throw ValidationError(String("\(error)".trimmingPrefix("\(text): ")))
        }
    }

    private static func count(_ text: String) throws -> QuantityArgument<Int> {
        guard let value = Int(text), value >= 0 else { throw ValidationError("it has to be a number") }
        return QuantityArgument(text: text, value: value)
    }
}
