import PostLogin

/// What one execution has asked for, up to two limits: effects, and bytes of their arguments.
struct EffectBuffer {
    private let limits: ActionLimits
    private(set) var effects: [RecordedEffect] = []
    /// Bytes of their arguments, as JSON.
    private(set) var size = 0

    init(limits: ActionLimits) { self.limits = limits }

    /// Why an effect of this size is one too many; nil when there is room for it.
    func excess(adding size: Int) -> String? {
        if effects.count >= limits[.effects] { return "too many calls: the limit is \(limits[.effects]) effects in one execution" }
        guard self.size + size > limits[.effectBytes] else { return nil }
        return Self.tooMuch(limit: limits[.effectBytes])
    }

    static func tooMuch(limit: Int) -> String { "the calls carry too much: the limit is \(limit.readableBytes) in one execution" }

    mutating func append(_ effect: RecordedEffect, size: Int) {
        effects.append(effect)
        self.size += size
    }
}
