/// A request that a script has made, as the network of a test has received it.
public struct NetworkRequest: Sendable, Hashable {
    /// `GET`, `POST`, …
    public var method: String
    /// The whole URL, as the script meant it.
    public var url: String
    /// Names in lower case.
    public var headers: [(name: String, value: String)]
    /// The body's bytes.
    public var body: [UInt8]

    /// Makes a request.
    public init(method: String, url: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers.map { ($0.name.lowercased(), $0.value) }
        self.body = body
    }

    /// A header's values with a comma between them; nil when it is not there.
    public func header(_ name: String) -> String? {
        let values = headers.filter { $0.name == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// `GET https://api.example.com/roles`.
    public var description: String { "\(method) \(url)" }

    public static func == (left: NetworkRequest, right: NetworkRequest) -> Bool {
        left.method == right.method && left.url == right.url && left.body == right.body
            && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(method)
        hasher.combine(url)
        hasher.combine(body)
    }
}
