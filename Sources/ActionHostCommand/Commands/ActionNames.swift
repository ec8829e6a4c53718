import ActionHost
import ArgumentParser

/// The names of actions, for shells to complete.
enum ActionNames {
    static let completion = CompletionKind.custom { words, _, _ in
        func value(of option: String) -> String? {
            words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
        }
        // What cannot be read has no names; the command itself says why.
        let catalog =
            if let tenant = value(of: "--tenant") { try? ActionCatalog(tenant: tenant) } else {
                try? ActionCatalog(folder: value(of: "--actions") ?? "actions")
            }
        return catalog?.actions.map(\.name) ?? []
    }
}
