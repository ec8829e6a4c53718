import PostLogin

/// How what actions asked of the outside differs from what they asked when it was recorded.
struct TapeComparison {
    /// Calls that ask for something, beside those that only take what comes.
    private static let asking: Set<String> = ["fetch.start", "fetch.write", "network.resolve", "network.lookup", "network.write"]

    /// A call, as it is compared.
    private struct Request: Equatable {
        var name: String
        var arguments: JSONObject
        /// Without what a secret may have gone into: headers, body, query.
        var outline: String

        init(_ call: TapedCall) {
            name = call.name
            arguments = call.arguments
            arguments["handle"] = nil
            switch call.name {
            case "fetch.start":
                let url = call.arguments["url"]?.stringValue ?? ""
                outline = "\(call.arguments["method"]?.stringValue ?? "") \(url.split(separator: "?", maxSplits: 1).first ?? "")"
            case "network.resolve", "network.lookup": outline = "the host \(call.arguments["host"]?.stringValue ?? "")"
            case "network.write", "fetch.write":
                let text = TapedValue.bytes(call.arguments["bytes"]).map { String(decoding: $0, as: UTF8.self) } ?? ""
                let line = text.split(separator: "\r\n", maxSplits: 1).first ?? ""
                outline = line.contains(" HTTP/1.") ? String(line.split(separator: "?", maxSplits: 1).first ?? "") : "bytes that are sent"
            default: outline = call.name
            }
        }

        var text: String {
            switch name {
            case "fetch.start":
                let body = TapedValue.bytes(arguments["body"]).map { " with \($0.count) bytes" } ?? ""
                return "\(arguments["method"]?.stringValue ?? "") \(arguments["url"]?.stringValue ?? "")\(body)"
            case "fetch.write", "network.write", "network.resolve", "network.lookup": return outline
            default: return "\(name) \(arguments.jsonText)"
            }
        }
    }

    /// Requests that the recording does not have.
    private(set) var added: [String] = []
    /// Requests that only the recording has.
    private(set) var missing: [String] = []
    /// Requests that differ in what secrets may have gone into.
    private(set) var altered: [String] = []

    init(_ recorded: LegTape, _ repeated: LegTape) {
        var old = Self.requests(recorded)
        var new: [Request] = []
        for request in Self.requests(repeated) {
            if let index = old.firstIndex(of: request) { old.remove(at: index) } else { new.append(request) }
        }
        for request in new {
            if let index = old.firstIndex(where: { $0.name == request.name && $0.outline == request.outline }) {
                altered.append(Self.alteration(old.remove(at: index), request))
            } else {
                added.append(request.text)
            }
        }
        missing = old.map(\.text)
    }

    private static func requests(_ tape: LegTape) -> [Request] {
        tape.entries.compactMap { entry in
            guard case .call(let call) = entry, asking.contains(call.name) || call.name.hasPrefix("api.") || call.name.hasPrefix("function ") else { return nil }
            return Request(call)
        }
    }

    private static func alteration(_ old: Request, _ new: Request) -> String {
        let lines = JSONDifference.lines(from: .object(old.arguments), to: .object(new.arguments))
        return "\(new.outline): \(lines.joined(separator: "; "))"
    }
}
