/// Names and values in their order, as in a query or a form: JavaScript's `URLSearchParams` as a value.
///
/// Names are compared as JavaScript does, code unit by code unit.
public struct URLSearchParameters: Sendable, Hashable {
    private var parameters: [URLSearchParameter]

    /// No parameters.
    public init() { parameters = [] }

    /// Parameters in the order given; a name may come more than once.
    public init(_ parameters: some Sequence<URLSearchParameter>) { self.parameters = Array(parameters) }

    /// Parameters in the order given; a name may come more than once.
    public init(_ parameters: some Sequence<(String, String)>) {
        self.parameters = parameters.map { URLSearchParameter(name: $0, value: $1) }
    }

    /// Adds a parameter at the end.
    public mutating func append(_ name: String, _ value: String) {
        parameters.append(URLSearchParameter(name: name, value: value))
    }

    /// The first value of a name; nil when there is none.
    public func get(_ name: String) -> String? { parameters.first { Self.same($0.name, name) }?.value }

    /// All values of a name, in order.
    public func getAll(_ name: String) -> [String] { parameters.filter { Self.same($0.name, name) }.map(\.value) }

    /// Whether a name is there, with any value or with the one given.
    public func has(_ name: String, _ value: String? = nil) -> Bool {
        parameters.contains { Self.matches($0, name, value) }
    }

    /// Gives a name one value: the first parameter of that name gets it and the others go; without any, one is added.
    public mutating func set(_ name: String, _ value: String) {
        guard let index = parameters.firstIndex(where: { Self.same($0.name, name) }) else {
            append(name, value)
            return
        }
        parameters[index].value = value
        let others = parameters[(index + 1)...].filter { !Self.same($0.name, name) }
        parameters.replaceSubrange((index + 1)..., with: others)
    }

    /// Removes the parameters of a name, all of them or those with the value given.
    public mutating func delete(_ name: String, _ value: String? = nil) {
        parameters.removeAll { Self.matches($0, name, value) }
    }

    /// Sorts by name, by UTF-16 code units; parameters of one name keep their order.
    public mutating func sort() {
        // The index keeps the order: `sort` does not promise to.
        parameters = parameters.enumerated().sorted { left, right in
            if Self.same(left.element.name, right.element.name) { return left.offset < right.offset }
            return left.element.name.utf16.lexicographicallyPrecedes(right.element.name.utf16)
        }.map(\.element)
    }

    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    private static func matches(_ parameter: URLSearchParameter, _ name: String, _ value: String?) -> Bool {
        same(parameter.name, name) && (value.map { same(parameter.value, $0) } ?? true)
    }
}

extension URLSearchParameters: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { parameters.count }
    public subscript(position: Int) -> URLSearchParameter { parameters[position] }
}
