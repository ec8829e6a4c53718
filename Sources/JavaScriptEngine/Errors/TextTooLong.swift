/// A text is longer than its taker takes: it stays in the engine, and no copy of it is made.
public struct TextTooLong: Error, Sendable, Hashable {}
