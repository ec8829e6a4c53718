import ArgumentParser

/// What standard output is for.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
