import PostLogin

/// What a leg does, up to a limit: beyond it, a mark says that there was more.
struct TraceBuffer {
    /// Moments, which take room also when they say nothing.
    private static let countLimit = 20_000

    /// Bytes of texts.
    let limit: Int
    private var events: [TraceEvent] = []
    private var size = 0
    private var isFull = false

    init(limit: Int) { self.limit = limit }

    mutating func add(_ event: TraceEvent) {
        guard !isFull else { return }
        size += Self.size(of: event)
        isFull = size > limit || events.count == Self.countLimit
        events.append(isFull ? TraceEvent(time: event.time, action: event.action, kind: .cut) : event)
    }

    /// All of it, in the order of the times.
    var sorted: [TraceEvent] {
        events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }

    private static func size(of event: TraceEvent) -> Int {
        switch event.kind {
        case .waits(let labels): labels.reduce(0) { $0 + $1.utf8.count }
        case .goesOn(let text), .asked(let text), .stopped(let text), .log(_, let text): text.utf8.count
        case .request(let request): request.json.jsonByteCount
        case .effect(let effect, let stack): effect.argumentByteCount + stack.reduce(0) { $0 + $1.utf8.count }
        case .began, .ended, .cut: 0
        }
    }
}
