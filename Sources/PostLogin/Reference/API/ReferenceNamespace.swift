/// A namespace of `api`.
package struct ReferenceNamespace: Sendable, Hashable {
    package let name: String
    let summary: String
    package let calls: [ReferenceCall]

    init(_ name: String, _ summary: String, _ calls: [ReferenceCall], _ more: [ReferenceCall] = []) {
        self.name = name
        self.summary = summary
        self.calls = calls + more
    }
}
