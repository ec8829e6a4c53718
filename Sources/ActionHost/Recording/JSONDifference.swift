import PostLogin

/// Where two JSON values differ, a line for each place.
enum JSONDifference {
    private static let longestValue = 300

    static func lines(from old: JSONValue?, to new: JSONValue?, at path: String = "") -> [String] {
        switch (old, new) {
        case (.object(let old)?, .object(let new)?):
            let names = old.names + new.names.filter { old[$0] == nil }
            return names.flatMap { lines(from: old[$0], to: new[$0], at: join(path, $0)) }
        case (.array(let old)?, .array(let new)?):
            return (0..<max(old.count, new.count)).flatMap { index in
                lines(
                    from: element(index, of: old), to: element(index, of: new), at: "\(path)[\(index)]")
            }
        default:
            return old == new ? [] : ["\(path): recorded \(text(old)), now \(text(new))"]
        }
    }

    private static func element(_ index: Int, of array: [JSONValue]) -> JSONValue? { array.indices.contains(index) ? .some(array[index]) : .none }

    private static func join(_ path: String, _ name: String) -> String {
        let isWord = !name.isEmpty && name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }
        guard isWord else { return "\(path)[\(JSONValue.string(name).jsonText)]" }
        return path.isEmpty ? name : "\(path).\(name)"
    }

    private static func text(_ value: JSONValue?) -> String {
        guard let text = value?.jsonText else { return "nothing" }
        return text.count > longestValue ? text.prefix(longestValue) + "…" : text
    }
}
