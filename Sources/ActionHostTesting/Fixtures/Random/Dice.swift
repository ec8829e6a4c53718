import PostLogin

/// Random choices that are the same for the same seed, in every version of the standard library: SplitMix64, and divisions.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to the number before `count`.
    mutating func number(below count: Int) -> Int { Int(next() % UInt64(count)) }

    /// True this often.
    mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// One of some values, of which there is at least one.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

    /// One of the values that the reference has for a member of the event.
    mutating func value(of path: String) -> String { pick(TriggerReference.eventValues[path, default: [""]]) }

    /// Some of the values, in their order.
    mutating func some<Value>(_ values: [Value], percent: Int) -> [Value] { values.filter { _ in chance(percent) } }

    mutating func text(_ count: Int, of letters: String = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") -> String {
        let letters = Array(letters)
        return String((0..<count).map { _ in pick(letters) })
    }

    mutating func hexadecimal(_ count: Int) -> String { text(count, of: "0123456789abcdef") }
    mutating func digits(_ count: Int) -> String { text(count, of: "123456789") }
}
