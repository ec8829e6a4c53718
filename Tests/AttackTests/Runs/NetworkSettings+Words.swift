import ActionHost

extension NetworkSettings {
    /// The settings as options of the command line, as far as attacks need them.
    var words: [String] {
        var words = mode.map { ["--network", $0.rawValue] } ?? []
        for rule in allow { words += ["--allow", rule.text] }
        if let bytes = caps.bytesReceived { words += ["--max-received", "\(bytes >> 10)kB"] }
        return words
    }
}
