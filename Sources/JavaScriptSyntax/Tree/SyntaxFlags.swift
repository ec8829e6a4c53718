/// What may be so or not about a node. The order is that of the bits.
public struct SyntaxFlags: OptionSet, Sendable, Hashable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// A member or a key in brackets: `a[b]`.
    public static let computed = SyntaxFlags(rawValue: 1 << 0)
    /// A member or a call behind `?.`.
    public static let optional = SyntaxFlags(rawValue: 1 << 1)
    public static let async = SyntaxFlags(rawValue: 1 << 2)
    public static let generator = SyntaxFlags(rawValue: 1 << 3)
    public static let `static` = SyntaxFlags(rawValue: 1 << 4)
    /// `{ a }`.
    public static let shorthand = SyntaxFlags(rawValue: 1 << 5)
    /// `yield*`.
    public static let delegate = SyntaxFlags(rawValue: 1 << 6)
    /// `for await`.
    public static let `await` = SyntaxFlags(rawValue: 1 << 7)
    /// `++a`, not `a++`.
    public static let prefix = SyntaxFlags(rawValue: 1 << 8)
    /// `{ a() {} }`.
    public static let method = SyntaxFlags(rawValue: 1 << 9)
    /// The body of an arrow function is an expression.
    public static let expression = SyntaxFlags(rawValue: 1 << 10)

    /// The names that the parser knows them by.
    static let names = [
        "computed", "optional", "async", "generator", "static", "shorthand", "delegate", "await", "prefix", "method", "expression",
    ]
}
