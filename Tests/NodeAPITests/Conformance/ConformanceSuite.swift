import Testing

/// Cases about one subject that run in this host and in Node, where they have to print the same.
struct ConformanceSuite: Sendable, Hashable {
    /// What says how a case has to end.
    enum Reference { case node, data }

    var title: String
    /// Its file in this folder.
    var file: String
    /// How many cases it is known to have.
    var least: Int
    /// The percentage that has to pass.
    var goal: Double
    var reference = Reference.node

    static let urls = ConformanceSuite(
        title: "URL: the data of the web-platform tests, through `URL` and `URLSearchParams`", file: "url.js", least: 1264, goal: 99,
        reference: .data)
    static let encoding = ConformanceSuite(title: "Encoding", file: "encoding.js", least: 2767, goal: 99)
    static let base64 = ConformanceSuite(title: "Base64", file: "base64.js", least: 1541, goal: 99)
    static let buffer = ConformanceSuite(title: "Buffer", file: "buffer.js", least: 5800, goal: 97)
    static let structuredClone = ConformanceSuite(title: "Structured clone", file: "structured-clone.js", least: 626, goal: 94)
    static let timers = ConformanceSuite(title: "Timers", file: "timers.js", least: 358, goal: 93)
    static let zlib = ConformanceSuite(title: "Zlib", file: "zlib.js", least: 1100, goal: 99)
    static let streams = ConformanceSuite(title: "Web streams", file: "web-streams.js", least: 903, goal: 94)
    static let web = ConformanceSuite(title: "Events, abort signals, and the classes of fetch", file: "web.js", least: 1344, goal: 94)
    static let snippets = ConformanceSuite(title: "Snippets as actions have them", file: "snippets.js", least: 589, goal: 95)

    static let all = [urls, encoding, base64, buffer, structuredClone, timers, zlib, streams, web, snippets]
}
