/// What is to happen later on a machine's thread, earliest first; of equal times, in the order of scheduling.
struct TimerQueue {
    typealias ID = Int

    private struct Entry: Comparable {
        var time: Int64
        var id: ID

        static func < (left: Entry, right: Entry) -> Bool { (left.time, left.id) < (right.time, right.id) }
    }

    /// A binary heap. Cancelled entries stay in it until they come up or outnumber the others.
    private var heap: [Entry] = []
    private var actions: [ID: () -> Void] = [:]
    private var lastID = 0

    /// The time of the next action; nil when there is none.
    var nextTime: Int64? {
        mutating get {
            dropCancelled()
            return heap.first?.time
        }
    }

    mutating func schedule(at time: Int64, _ action: @escaping () -> Void) -> ID {
        lastID += 1
        actions[lastID] = action
        heap.append(Entry(time: time, id: lastID))
        siftUp(from: heap.count - 1)
        return lastID
    }

    mutating func cancel(_ id: ID) {
        actions[id] = nil
        if heap.count > 2 * actions.count + 64 {
            // A sorted array is a heap.
            heap = heap.filter { actions[$0.id] != nil }.sorted()
        }
    }

    /// Takes out the first action that is due.
    mutating func next(dueAt now: Int64) -> (id: ID, action: () -> Void)? {
        dropCancelled()
        guard let first = heap.first, first.time <= now, let action = actions.removeValue(forKey: first.id) else { return nil }
        removeFirst()
        return (first.id, action)
    }

    private mutating func dropCancelled() {
        while let first = heap.first, actions[first.id] == nil { removeFirst() }
    }

    private mutating func removeFirst() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[smallest] {
                smallest = child
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }

    private mutating func siftUp(from index: Int) {
        var child = index
        while child > 0, heap[child] < heap[(child - 1) / 2] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }
}
