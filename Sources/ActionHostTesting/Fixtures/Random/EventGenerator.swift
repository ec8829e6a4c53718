public import PostLogin

/// Random events, without end: logins as they happen, by every protocol that reaches post-login, through every kind of connection.
///
/// Types, optional members and value lists are those of the reference (``TriggerReference``), and an event is consistent in itself: ids
/// are the same wherever they stand, a passkey comes from a database connection, the password grant has no session. The same seed makes
/// the same events, on every machine and in every run.
///
/// ```swift
/// for event in EventGenerator(seed: 7).prefix(1_000) {
///     let outcome = try await host.login(event)
/// }
/// ```
public struct EventGenerator: Sequence, IteratorProtocol, Sendable {
    private var seeds: Dice

    /// - Parameter seed: what decides everything. Neighbouring seeds have nothing in common.
    public init(seed: UInt64) { seeds = Dice(seed: seed) }

    /// The next event.
    public mutating func next() -> PostLoginEvent? {
        var event = RandomEvent(dice: Dice(seed: seeds.next()))
        return PostLoginEvent(members: event.make())
    }
}

extension PostLoginEvent {
    /// The first event of an ``EventGenerator``.
    ///
    /// ```swift
    /// let event = PostLoginEvent.random(seed: 7)
    /// ```
    public static func random(seed: UInt64) -> PostLoginEvent {
        var generator = EventGenerator(seed: seed)
        return generator.next() ?? PostLoginEvent(members: [:])
    }
}
