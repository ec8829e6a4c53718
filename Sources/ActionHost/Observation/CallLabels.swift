import JavaScriptEngine

/// What a script waits for, in the words of its author: the numbers of connections are given the names of hosts.
struct CallLabels {
    private var pending: [Int: String] = [:]
    private var timers: [Double: String] = [:]
    private var requests: [HostValue: String] = [:]
    private var targets: [HostValue: String] = [:]
    private var sockets: [HostValue: String] = [:]
    /// What calls are about whose answer gives a number to it.
    private var subjects: [Int: String] = [:]

    /// What is waited for, in the order of its beginnings.
    var waiting: [String] {
        var seen: Set<String> = []
        return (pending.sorted { $0.key < $1.key }.map(\.value) + timers.sorted { $0.key < $1.key }.map(\.value)).filter { seen.insert($0).inserted }
    }

    mutating func begin(_ number: Int, _ call: HostCall) {
        let handle = call.arguments["handle"] ?? .null
        switch call.name {
        case "fetch.start":
            let name = "\(Self.text(call.arguments["method"])) \(Self.withoutQuery(Self.text(call.arguments["url"])))"
            requests[handle] = name
            pending[number] = name
        case "fetch.read": pending[number] = requests[handle] ?? "an answer"
        case "fetch.write": pending[number] = requests[handle] ?? "an answer"
        case "network.resolve":
            let host = "\(Self.text(call.arguments["host"])):\(Self.text(call.arguments["port"]))"
            subjects[number] = host
            pending[number] = host
        case "network.connect":
            let host = targets[call.arguments["target"] ?? .null] ?? "a host"
            subjects[number] = host
            pending[number] = host
        case "network.lookup": pending[number] = "the address of \(Self.text(call.arguments["host"]))"
        case "network.startTLS", "network.write", "network.shutdown", "network.read": pending[number] = sockets[handle] ?? "a host"
        default: pending[number] = Self.question(call) ?? call.name
        }
    }

    /// What has come.
    mutating func end(_ number: Int, with result: Result<HostValue, HostError>) -> String {
        if let subject = subjects.removeValue(forKey: number), case .success(.record(let members)) = result {
            if let target = members["target"] { targets[target] = subject }
            if let handle = members["handle"] { sockets[handle] = subject }
        }
        let label = pending.removeValue(forKey: number) ?? "an answer"
        if case .failure(let error) = result { return "\(label): \(error.message)" }
        return label
    }

    mutating func setTimer(_ id: Double, milliseconds: Double) {
        timers[id] = milliseconds < 1 ? "an immediate" : "a timer of \(Duration.milliseconds(milliseconds).readable)"
    }

    mutating func fireTimer(_ id: Double) -> String { timers.removeValue(forKey: id) ?? "a timer" }

    mutating func cancelTimer(_ id: Double) { timers[id] = nil }

    /// The call as a script writes it, when a script makes it itself.
    static func question(_ call: HostCall) -> String? {
        if call.name.hasPrefix("api.") { return "\(call.name)()" }
        return call.name.hasPrefix("function ") ? "\(call.name.dropFirst("function ".count))()" : nil
    }

    private static func withoutQuery(_ url: String) -> String { url.split(separator: "?", maxSplits: 1).first.map(String.init) ?? url }

    private static func text(_ value: HostValue?) -> String {
        switch value {
        case .string(let text): text
        case .number(let number): "\(Int(exactly: number) ?? 0)"
        default: ""
        }
    }
}
