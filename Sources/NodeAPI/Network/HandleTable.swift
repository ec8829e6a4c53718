import Synchronization

/// What scripts know by a number.
final class HandleTable<Element: Sendable>: Sendable {
    private struct State {
        var last = 0
        var elements: [Int: Element] = [:]
    }
    private let state = Mutex(State())

    func add(_ element: Element) -> Int {
        state.withLock { state in
            state.last += 1
            state.elements[state.last] = element
            return state.last
        }
    }

    subscript(handle: Int) -> Element? { state.withLock { $0.elements[handle] } }

    @discardableResult
    func remove(_ handle: Int) -> Element? { state.withLock { $0.elements.removeValue(forKey: handle) } }

    /// Numbers are not given out again.
    func removeAll() { state.withLock { $0.elements = [:] } }
}
