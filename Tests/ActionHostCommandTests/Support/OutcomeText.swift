import PostLogin

extension String {
    /// The text with what differs from run to run made the same: measured times in text and JSON.
    var withoutTimes: String {
        replacing(/\ in [0-9.]+ (?:ms|s)\b/, with: " in T").replacing(/_ms": [0-9.]+/, with: "_ms\": 0")
    }

    /// The member of a JSON outcome's suspension.
    func suspension(_ member: String) throws -> String? {
        try JSONValue(parsing: self).objectValue?["suspension"]?.objectValue?[member]?.stringValue
    }

    var outcome: String? { (try? JSONValue(parsing: self))?.objectValue?["outcome"]?.stringValue }
}
