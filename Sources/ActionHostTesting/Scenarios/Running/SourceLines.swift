import ActionHost

/// The lines of actions that calls stand in.
struct SourceLines {
    let catalog: ActionCatalog

    /// Longer lines are cut.
    private static let longest = 110

    /// What a difference says of the calls behind it: `← actions/20-roles.js:12`.
    func note(_ origins: [EffectTrace.Origin]) -> String? {
        let places = origins.map(place).uniqued
        return places.isEmpty ? nil : "← \(places.joined(separator: ", "))"
    }

    /// The lines themselves, each once, under the difference.
    func excerpts(_ origins: [EffectTrace.Origin]) -> [String] {
        var lines: [String] = []
        var seen: Set<String> = []
        for origin in origins where seen.insert(place(origin)).inserted {
            guard let text = text(origin) else { continue }
            lines.append("  \(place(origin)): \(text)")
        }
        return lines.isEmpty ? [] : [""] + lines
    }

    private func action(_ origin: EffectTrace.Origin) -> Action? { catalog.actions.first { $0.name == origin.action } }

    /// The call may stand in a module that the action has loaded; then the file is not known.
    private func file(_ origin: EffectTrace.Origin) -> String? { text(origin) == nil ? nil : origin.file ?? action(origin)?.file }

    private func place(_ origin: EffectTrace.Origin) -> String {
        "\(file(origin) ?? origin.file ?? origin.action):\(origin.line)"
    }

    private func text(_ origin: EffectTrace.Origin) -> String? {
        guard let action = action(origin), origin.file == nil || origin.file == action.file else { return nil }
        let lines = action.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.indices.contains(origin.line - 1) else { return nil }
        let text = lines[origin.line - 1].drop { $0 == " " || $0 == "\t" }
        let method = origin.effect.flatMap { $0.call.split(separator: ".").last }
        if let method, !text.contains(method) { return nil }
        return text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : String(text)
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
