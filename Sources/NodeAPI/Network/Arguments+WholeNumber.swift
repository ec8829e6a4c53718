import JavaScriptEngine

extension Arguments {
    /// A whole number; -1 for anything else. A script may have changed what the numbers are made with.
    func wholeNumber(_ index: Int) -> Int { Int(exactly: number(index)) ?? -1 }
}
