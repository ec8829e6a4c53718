/// What came of a file's cases, in this host or in Node, and what it expects to differ.
struct ConformanceFile: Decodable {
    struct Result: Decodable {
        var name: String
        var text: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            name = try fields.decode(String.self)
            text = try fields.decode(String.self)
        }
    }

    /// A case that prints what Node 22 prints, which is not what the installed version prints.
    struct Newer: Decodable {
        var name: String
        var text: String
        var reason: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            name = try fields.decode(String.self)
            text = try fields.decode(String.self)
            reason = try fields.decode(String.self)
        }
    }

    var results: [Result]
    /// The expected failures: for each reason, the names of the cases.
    var differs: [String: [String]]
    var node22: [Newer]
}
