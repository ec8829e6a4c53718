/// The functions of files by their places: what the engine does not say of a function on the stack.
struct FunctionIndex: Sendable {
    struct Known: Sendable, Hashable {
        var name: String
        var line: Int
    }

    init(sources: [String: String]) {}

    func function(in file: String, named name: String, at line: Int?, _ column: Int?) -> Known? { nil }
}
