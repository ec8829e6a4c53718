/// A namespace of `api`.
struct ReferenceNamespace: Sendable, Hashable {
    let name: String
    let summary: String
    let calls: [ReferenceCall]

    init(_ name: String, _ summary: String, _ calls: [ReferenceCall], _ more: [ReferenceCall] = []) {
        self.name = name
        self.summary = summary
        self.calls = calls + more
    }
}
