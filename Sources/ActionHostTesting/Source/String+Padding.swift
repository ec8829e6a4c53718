extension StringProtocol {
    /// With spaces behind it.
    package func padding(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
    /// With spaces before it.
    package func leftPadding(to width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }
}
