/// One name and value of a query.
public struct URLSearchParameter: Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension URLSearchParameter: Hashable {
    // By code units, as JavaScript compares: Swift's own `==` takes é and e with an accent for the same.
    public static func == (left: URLSearchParameter, right: URLSearchParameter) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8) && left.value.utf8.elementsEqual(right.value.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
        for byte in value.utf8 { hasher.combine(byte) }
    }
}
