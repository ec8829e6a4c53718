/// How values are written in `actions.yaml` and on the command line.
extension ActionBound {
    /// What the text of a value has to be.
    public var expectation: String { isSize ? "a size, like 512kB or 1MB" : "a number" }

    /// A value as one writes it: `1MB`, `100`.
    public func text(of value: Int) -> String { isSize ? value.readableBytes.replacing(" ", with: "") : "\(value)" }

    /// The value that a text stands for; nil when it is none.
    public func value(of text: String) -> Int? { isSize ? Quantity.bytes(text) : Int(text).flatMap { $0 >= 0 ? $0 : nil } }
}
