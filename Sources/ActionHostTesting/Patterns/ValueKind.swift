import Foundation
import PostLogin

/// What `$type` can ask for.
enum ValueKind: String, Sendable, Hashable, CaseIterable {
    case string, number, integer, boolean, null, array, object
    /// A text like `2026-01-31T09:30:00.000Z`.
    case time
    /// A text like `0b0a52a2-7c5c-4ea0-9f3c-2e7f6a1f8b11`.
    case uuid
    /// An absolute URL.
    case url
    /// A JSON Web Token.
    case jwt

    func fits(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.string, .string), (.number, .number), (.boolean, .bool), (.null, .null), (.array, .array), (.object, .object): true
        case (.integer, .number(let number)): number == number.rounded() && number.isFinite
        case (.time, .string(let text)):
            text.wholeMatch(of: /\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)/) != nil
        case (.uuid, .string(let text)): UUID(uuidString: text) != nil
        case (.url, .string(let text)): URLParts(text) != nil
        case (.jwt, .string(let text)): TokenParts(text) != nil
        default: false
        }
    }
}
