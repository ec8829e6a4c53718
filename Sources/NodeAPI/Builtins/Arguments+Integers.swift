import JavaScriptEngine

// A script may have changed what the numbers were checked with: no number of its may end the process.
extension Arguments {
    /// A number without its fraction; 0 when the argument is no number.
    func integer(_ index: Int) -> Int { Int(bounding: number(index)) }

    /// A whole number; -1 for anything else.
    func wholeNumber(_ index: Int) -> Int { Int(exactly: number(index)) ?? -1 }
}

extension FixedWidthInteger {
    /// The number without its fraction, or the bound that it is beyond; 0 for what is no number.
    init(bounding number: Double) {
        let whole = number.rounded(.towardZero)
        self = whole.isNaN ? 0 : Self(exactly: whole) ?? (whole < 0 ? .min : .max)
    }
}
