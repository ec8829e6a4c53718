import NodeAPI
import PostLogin

/// The `network:` map of an `actions.yaml`:
///
/// ```yaml
/// network:
///   mode: public                  # open, public or none
///   allow: [192.168.1.20, "*.corp.example.com:443"]
///   deny: [tracker.example.com]
///   routes: { "https://tenant.example.com": "http://127.0.0.1:8080" }
///   max-requests: 20
///   max-in-flight: 5
///   max-sent: 1MB
///   max-received: 10MB
///   request-time-limit: 5s
///   ca: corporate.pem             # beside the file
/// ```
extension NetworkSettings {
    private static let members = "mode, allow, deny, routes, max-requests, max-in-flight, max-sent, max-received, request-time-limit, ca"

    /// - Parameter folder: what the name of a file is relative to.
    init(_ value: JSONValue, folder: String) throws(NetworkSettingsProblem) {
        self.init()
        if value == .null { return }
        guard let members = value.objectValue else { throw NetworkSettingsProblem("network has to be a map, found \(value.kindDescription)") }
        for (name, value) in members {
            let text = value.stringValue ?? value.jsonText
            func one<Result>(_ expectation: String, _ read: (String) -> Result?) throws(NetworkSettingsProblem) -> Result {
                guard let result = read(text) else { throw NetworkSettingsProblem("network.\(name) has to be \(expectation); found \(text)") }
                return result
            }
            switch name {
            case "mode": mode = try one("open, public or none", NetworkMode.init(rawValue:))
            case "allow": allow = try Self.rules(value, name)
            case "deny": deny = try Self.rules(value, name)
            case "routes": routes = try Self.routes(value)
            case "max-requests": caps.requests = try one("a number", Self.count)
            case "max-in-flight": caps.inFlight = try one("a number", Self.count)
            case "max-sent": caps.bytesSent = try one("a size, like 1MB", Quantity.bytes)
            case "max-received": caps.bytesReceived = try one("a size, like 10MB", Quantity.bytes)
            case "request-time-limit": caps.timePerRequest = try one("a duration, like 5s", Quantity.duration)
            case "ca":
                for file in try Self.texts(value, name) {
                    authorities.append(try Self.reading("network.ca") { () throws(NetworkPolicyError) in
                        try CertificateAuthorities(file: file.hasPrefix("/") ? file : "\(folder)/\(file)")
                    })
                }
            default: throw NetworkSettingsProblem("network.\(name) is not known here; there are \(Self.members)")
            }
        }
    }

    static func count(_ text: String) -> Int? { Int(text).flatMap { $0 >= 0 ? $0 : nil } }

    private static func rules(_ value: JSONValue, _ name: String) throws(NetworkSettingsProblem) -> [NetworkRule] {
        var rules: [NetworkRule] = []
        for text in try texts(value, name) {
            rules.append(try reading("network.\(name)") { () throws(NetworkPolicyError) in try NetworkRule(text) })
        }
        return rules
    }

    private static func routes(_ value: JSONValue) throws(NetworkSettingsProblem) -> [NetworkRoute] {
        if value == .null { return [] }
        guard let map = value.objectValue else { throw NetworkSettingsProblem("network.routes has to be a map, found \(value.kindDescription)") }
        var routes: [NetworkRoute] = []
        for (origin, target) in map {
            guard let target = target.stringValue else {
                throw NetworkSettingsProblem("network.routes.\(origin) has to be a text, found \(target.kindDescription)")
            }
            routes.append(try reading("network.routes") { () throws(NetworkPolicyError) in try NetworkRoute("\(origin)=\(target)") })
        }
        return routes
    }

    /// A text, or a list of them.
    private static func texts(_ value: JSONValue, _ name: String) throws(NetworkSettingsProblem) -> [String] {
        if value == .null { return [] }
        var texts: [String] = []
        for item in value.arrayValue ?? [value] {
            guard let text = item.stringValue else { throw NetworkSettingsProblem("network.\(name) has to be a list of texts") }
            texts.append(text)
        }
        return texts
    }

    private static func reading<Result>(
        _ place: String, _ read: () throws(NetworkPolicyError) -> Result
    ) throws(NetworkSettingsProblem) -> Result {
        do throws(NetworkPolicyError) {
            return try read()
        } catch {
            throw NetworkSettingsProblem("\(place): \(error)")
        }
    }
}

/// What is wrong with a `network:` map.
struct NetworkSettingsProblem: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
