import Testing

/// What came of a file of conformance cases: each failure is an issue, and so is a pass that was not expected.
struct URLConformanceReport {
    /// Cases that fail and why they may: "file: name" as they are reported, and a reason.
    ///
    /// A case that is listed here and passes fails the run, and so does a name that no case has.
    static let expectedFailures: [String: String] = [:]

    let file: String
    private var count = 0
    private var expected: Set<String> = []

    init(_ file: String) { self.file = file }

    /// Runs a case; it returns what is wrong, or nil.
    mutating func check(_ name: String, _ run: () -> String?) {
        count += 1
        let problem = run()
        let title = "\(file): \(name)"
        if let reason = Self.expectedFailures[title] {
            expected.insert(title)
            if problem == nil { Issue.record("\(title) passes, but was expected to fail: \(reason)") }
        } else if let problem {
            Issue.record("\(title): \(problem)")
        }
    }

    /// Ends the file: there were as many cases as it is known to have, or more, and all expected failures among them.
    func finish(atLeast least: Int) {
        #expect(count >= least, "\(file) has fewer cases than it is known to have")
        for title in Self.expectedFailures.keys where title.hasPrefix("\(file): ") && !expected.contains(title) {
            Issue.record("\(title) is expected to fail, but there is no such case")
        }
    }

    /// The first part that is not as expected; compared by bytes, since Swift takes some different texts for equal.
    static func difference(_ parts: [(name: String, is: String, expected: String?)]) -> String? {
        for part in parts {
            guard let expected = part.expected, !part.is.utf8.elementsEqual(expected.utf8) else { continue }
            return "\(part.name) is \(part.is.debugDescription), not \(expected.debugDescription)"
        }
        return nil
    }
}
