/// The members of a JSON object, in the order in which they were first written.
///
/// Equality and hashing ignore the order. Of two members with one name the later value counts. Names are the same when
/// their characters are the same code by code, as in JavaScript: an é of one code is not an é of two.
public struct JSONObject: Sendable {
    private struct Member {
        let name: String
        var value: JSONValue
    }

    private var members: ContiguousArray<Member> = []
    /// Where each name is, once there are too many members to look through. Most objects never come to that, and an
    /// array alone is made faster and takes less room.
    private var positions: [MemberName: Int]?

    private static let mostToLookThrough = 16

    /// Makes an object without members.
    public init() {}

    /// Makes an object of names and values, in their order.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        self.init(minimumCapacity: members.underestimatedCount)
        for (name, value) in members { set(name, value) }
    }

    /// Makes an object with room for members.
    init(minimumCapacity: Int) { members.reserveCapacity(minimumCapacity) }

    /// The value of a member; nil when there is none. Assigning nil removes the member.
    public subscript(name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            if let newValue { set(name, newValue) } else { remove(name) }
        }
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }
    /// How many members there are.
    public var count: Int { members.count }
    /// The members' names, in their order.
    public var names: [String] { members.map(\.name) }

    /// Sets each member of `other` here, replacing whole values: one level deep, as Auth0 merges metadata.
    public mutating func merge(_ other: JSONObject) {
        for (name, value) in other { set(name, value) }
    }

    /// Sets a member, at its place or else at the end.
    mutating func set(_ name: String, _ value: JSONValue) {
        if let position = position(of: name) {
            members[position].value = value
            return
        }
        positions?[MemberName(text: name)] = members.count
        members.append(Member(name: name, value: value))
        if positions == nil && members.count > Self.mostToLookThrough { indexNames() }
    }

    private mutating func remove(_ name: String) {
        guard let position = position(of: name) else { return }
        members.remove(at: position)
        if positions != nil { indexNames() }
    }

    private func position(of name: String) -> Int? {
        if let positions { return positions[MemberName(text: name)] }
        return members.firstIndex { MemberName.areEqual($0.name, name) }
    }

    private mutating func indexNames() {
        let names = members.lazy.map { MemberName(text: $0.name) }
        positions = Dictionary(uniqueKeysWithValues: zip(names, members.indices))
    }
}

extension JSONObject: Sequence {
    /// The members one after the other, in their order.
    public struct Iterator: IteratorProtocol {
        private var members: IndexingIterator<ContiguousArray<Member>>

        fileprivate init(_ object: JSONObject) { members = object.members.makeIterator() }

        /// The next member.
        public mutating func next() -> (String, JSONValue)? { members.next().map { ($0.name, $0.value) } }
    }

    /// Starts with the first member.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// How many members there are.
    public var underestimatedCount: Int { members.count }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object of names and values, in their order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    /// Hashes the members without regard to their order.
    public func hash(into hasher: inout Hasher) {
        // Order-independent: the sum of the members' own hashes.
        var sum = 0
        for member in members {
            var memberHasher = Hasher()
            memberHasher.combine(MemberName(text: member.name))
            memberHasher.combine(member.value)
            sum &+= memberHasher.finalize()
        }
        hasher.combine(sum)
    }
}
