extension Action {
    /// What names a shared module in `require`.
    static let moduleScheme = "actions:"
    /// How many shared modules an action can load, as on Auth0.
    static let moduleLimit = 3

    /// The shared modules that the file can load: those that it names; all, when it puts a name together.
    var namedModules: [SharedModule] {
        var named: Set<String> = []
        for range in source.ranges(of: Self.moduleScheme) {
            let name = source[range.upperBound...].prefix { !"'\"`".contains($0) && !$0.isNewline }
            guard modules.contains(where: { $0.name == name }) else { return modules }
            named.insert(String(name))
        }
        return modules.filter { named.contains($0.name) }
    }
}
