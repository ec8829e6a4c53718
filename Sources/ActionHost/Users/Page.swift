/// A part of a list.
public struct Page<Element: Sendable & Hashable>: Sendable, Hashable {
    public var elements: [Element]
    /// Where the next page begins, as ``PageRequest/from`` takes it; nil at the end of the list. Its text means something to the
    /// directory alone.
    public var next: String?

    public init(_ elements: [Element] = [], next: String? = nil) {
        self.elements = elements
        self.next = next
    }

    /// A page of a list in the order of its ids, whose cursors are the last id before.
    ///
    /// - Parameter found: the elements after the request's cursor; one more than the page takes tells that there is another page.
    init(_ request: PageRequest, of found: some Sequence<Element>, id: KeyPath<Element, String>) {
        let found = Array(found.prefix(request.take + 1))
        elements = Array(found.prefix(request.take))
        next = found.count > request.take ? elements.last?[keyPath: id] : nil
    }
}
