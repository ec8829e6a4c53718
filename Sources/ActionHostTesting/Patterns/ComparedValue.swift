import PostLogin

/// A value beside what was expected of it, part by part.
indirect enum ComparedValue: Sendable, Hashable {
    /// A member of an object.
    struct Member: Sendable, Hashable {
        var name: String
        var value: ComparedValue
    }

    /// As expected.
    case same(JSONValue)
    /// Otherwise than expected. Expected is what the pattern says, as it was written; nil on either side is nothing at all.
    case different(expected: JSONValue?, actual: JSONValue?)
    case object([Member])
    case list([ComparedValue])

    /// Whether all of it is as expected.
    var isSame: Bool {
        switch self {
        case .same: true
        case .different: false
        case .object(let members): members.allSatisfy(\.value.isSame)
        case .list(let elements): elements.allSatisfy(\.isSame)
        }
    }

    /// The places of what differs, outermost names first; elements of lists by their numbers.
    var differingPaths: [[String]] {
        switch self {
        case .same: []
        case .different: [[]]
        case .object(let members): members.flatMap { member in member.value.differingPaths.map { [member.name] + $0 } }
        case .list(let elements): elements.enumerated().flatMap { index, element in element.differingPaths.map { ["\(index)"] + $0 } }
        }
    }
}
