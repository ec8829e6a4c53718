import PostLogin

extension JSONPattern {
    /// Compares a value with the pattern.
    ///
    /// - Parameters:
    ///   - actual: nil where there is no such member.
    ///   - isExact: whether objects may have no members but those that the pattern names.
    func compare(_ actual: JSONValue?, isExact: Bool = false) -> ComparedValue {
        if case .matcher(let matcher) = node { return compare(actual, with: matcher, isExact: isExact) }
        guard let actual else { return .different(expected: json, actual: nil) }
        switch (node, actual) {
        case (.object(let members), .object(let object)): return compare(members, object, isExact: isExact)
        case (.list(let patterns), .array(let elements)): return compare(patterns, elements, isExact: isExact)
        case (.value(let value), _) where value == actual: return .same(actual)
        default: return .different(expected: json, actual: actual)
        }
    }

    /// Whether a value fits.
    func fits(_ actual: JSONValue?, isExact: Bool = false) -> Bool { compare(actual, isExact: isExact).isSame }

    private func compare(_ members: [Member], _ object: JSONObject, isExact: Bool) -> ComparedValue {
        var compared: [ComparedValue.Member] = []
        for member in members {
            let value = object[member.name]
            // What is absent, as it should be, has nothing to show.
            if value == nil, member.pattern.fits(nil) { continue }
            compared.append(ComparedValue.Member(name: member.name, value: member.pattern.compare(value, isExact: isExact)))
        }
        for (name, value) in object where !members.contains(where: { $0.name == name }) {
            compared.append(
                ComparedValue.Member(name: name, value: isExact ? .different(expected: nil, actual: value) : .same(value)))
        }
        return .object(compared)
    }

    /// Element by element. Where the numbers differ, what fits is lined up, so that what is missing and what is too much stand out.
    private func compare(_ patterns: [JSONPattern], _ elements: [JSONValue], isExact: Bool) -> ComparedValue {
        if patterns.count == elements.count, elements.contains(where: { $0.objectValue != nil }) {
            return .list(zip(patterns, elements).map { $0.compare($1, isExact: isExact) })
        }
        let fits = patterns.map { pattern in elements.map { pattern.fits($0, isExact: isExact) } }
        // How much fits from each pair of places on, at best.
        var common = Array(repeating: Array(repeating: 0, count: elements.count + 1), count: patterns.count + 1)
        for left in patterns.indices.reversed() {
            for right in elements.indices.reversed() {
                common[left][right] = fits[left][right] ? common[left + 1][right + 1] + 1 : max(common[left + 1][right], common[left][right + 1])
            }
        }
        var compared: [ComparedValue] = []
        var (left, right) = (0, 0)
        while left < patterns.count || right < elements.count {
            if left < patterns.count, right < elements.count, fits[left][right] {
                compared.append(.same(elements[right]))
                (left, right) = (left + 1, right + 1)
            } else if left < patterns.count, right == elements.count || common[left + 1][right] >= common[left][right + 1] {
                compared.append(.different(expected: patterns[left].json, actual: nil))
                left += 1
            } else {
                compared.append(.different(expected: nil, actual: elements[right]))
                right += 1
            }
        }
        return .list(compared)
    }

    private func compare(_ actual: JSONValue?, with matcher: Matcher, isExact: Bool) -> ComparedValue {
        switch matcher {
        case .absent: return actual.map { .different(expected: json, actual: $0) } ?? .same(.null)
        case .exactly(let pattern): return pattern.compare(actual, isExact: true)
        case .partly(let pattern): return pattern.compare(actual, isExact: false)
        default: break
        }
        guard let actual else { return .different(expected: json, actual: nil) }
        switch matcher {
        case .url(let pattern):
            guard let parts = actual.stringValue.flatMap(URLParts.init) else { return .different(expected: json, actual: actual) }
            let compared = pattern.parts.compare(parts.json, isExact: isExact)
            return compared.isSame ? .same(actual) : compared
        case .token(let pattern):
            guard let text = actual.stringValue, let parts = TokenParts(text), pattern.isSigned(text) else {
                return .different(expected: json, actual: actual)
            }
            let compared = pattern.claims?.compare(.object(parts.claims), isExact: isExact) ?? .same(actual)
            return compared.isSame ? .same(actual) : .object([ComparedValue.Member(name: "claims", value: compared)])
        default: return matcher.fits(actual, isExact: isExact) ? .same(actual) : .different(expected: json, actual: actual)
        }
    }
}

extension Matcher {
    /// Whether a value that is there fits.
    fileprivate func fits(_ actual: JSONValue, isExact: Bool) -> Bool {
        switch self {
        case .any: true
        case .type(let kind): kind.fits(actual)
        case .matches(let expression): actual.stringValue.map(expression.occurs) ?? false
        case .contains(let pattern):
            switch actual {
            case .string(let text): pattern.json.stringValue.map(text.contains) ?? false
            case .array(let elements): elements.contains { pattern.fits($0, isExact: isExact) }
            default: false
            }
        case .length(let length):
            switch actual {
            case .string(let text): text.utf16.count == length
            case .array(let elements): elements.count == length
            case .object(let object): object.count == length
            default: false
            }
        case .oneOf(let patterns): patterns.contains { $0.fits(actual, isExact: isExact) }
        case .not(let pattern): !pattern.fits(actual, isExact: isExact)
        case .value(let value): value == actual
        case .absent, .exactly, .partly, .url, .token: false
        }
    }
}
