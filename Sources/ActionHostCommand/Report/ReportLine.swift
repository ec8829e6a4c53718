import PostLogin

/// A thing that an action asked for or said: a label, and a text of one line or several.
struct ReportLine {
    /// The width of the longest label.
    static let labelWidth = "user metadata".count
    /// Longer values are cut: the outcome shows them whole.
    private static let longestValue = 96

    var label: String
    var text: String
    var tone: TextStyle.Tone?
}

extension ReportLine {
    init(_ effect: Effect) {
        switch effect {
        case .deny(let reason):
            self.init(label: "deny", text: reason ?? "without a reason", tone: .bad)
        case .setCustomClaim(let token, let name, let value):
            self.init(label: token == .idToken ? "ID token" : "access token", text: "\(name) = \(Self.short(value))")
        case .addScope(let scope):
            self.init(label: "scope", text: "+ \(scope)")
        case .removeScope(let scope):
            self.init(label: "scope", text: "- \(scope)")
        case .setMetadata(let kind, let key, let value):
            let change =
                switch value {
                case nil: "\(key): no change after all"
                case .null: "\(key) removed"
                case let value?: "\(key) = \(Self.short(value))"
                }
            self.init(label: kind == .user ? "user metadata" : "app metadata", text: change)
        case .enableMultifactor(let request):
            self.init(label: "multifactor", text: request.text)
        case .redirect(let url):
            self.init(label: "redirect", text: Self.short(url))
        case .renderPrompt(let form):
            self.init(label: "form", text: Self.short(form.text))
        case .secondFactor(let command):
            let factors = command.factors.map(\.text)
            self.init(
                label: command.kind.rawValue,
                text: Self.short(factors.isEmpty ? "without a factor" : factors.joined(separator: command.offersChoice ? " or " : ", else ")))
        case .recordMethod(let url, _):
            self.init(label: "method", text: Self.short(url))
        case .setPrimaryUser(let id):
            self.init(label: "primary user", text: id)
        case .validationError(let code, let message):
            self.init(label: "deny", text: "\(message) (\(code))", tone: .bad)
        case .samlResponse(let setting):
            self.init(label: "SAML", text: Self.text(of: setting))
        case .session(let command):
            self.init(label: "session", text: Self.short(command.text))
        case .refreshToken(let command):
            self.init(label: "refresh token", text: Self.short(command.text))
        case .setTransactionMetadata(let key, let value):
            self.init(label: "transaction", text: value == .null ? "\(key) removed" : "\(key) = \(Self.short(value))")
        }
    }

    init(_ entry: LogEntry) {
        let tone: TextStyle.Tone? =
            switch entry.level {
            case "error": .bad
            case "warn": .careful
            case "debug", "trace": .quiet
            default: nil
            }
        self.init(label: "console.\(entry.level)", text: entry.message, tone: tone)
    }

    init(_ request: OutgoingRequest) {
        let route = request.route.map { " by \($0)" } ?? ""
        let sizes = "\(request.bytesSent) B out, \(request.bytesReceived) B in, \(request.duration.readable)"
        let result = request.status.map { " \($0)" } ?? ""
        let problem = request.error.map { "\n\(request.isRefused ? "refused: " : "")\($0)" } ?? ""
        self.init(
            label: "request", text: "\(request.method) \(request.target)\(route)\(result), \(sizes)\(problem)",
            tone: request.error == nil ? nil : .careful)
    }

    init(_ failure: LoginFailure) {
        // The stack of what was thrown begins with the error itself, that of a stopped script with the innermost frame.
        let hasHead = failure.stack.first.map { !Self.isFrame($0) } ?? false
        var lines = hasHead ? failure.stack : [failure.message] + failure.stack
        if let place = failure.place, lines.count == 1 { lines.append("at \(place)") }
        let indented = lines.enumerated().map { index, line in
            index == 0 ? line : Self.isFrame(line) ? "    \(line)" : "  \(line)"
        }
        self.init(label: "error", text: indented.joined(separator: "\n"), tone: .bad)
    }

    private static func text(of setting: SAMLSetting) -> String {
        switch setting {
        case .attribute(let name, .null): "attribute \(short(name)) left out"
        case .attribute(let name, let value): "attribute \(short(name)) = \(short(value))"
        case .option(let option, nil): "\(option.rawValue): no change after all"
        case .option(.key, .some): "key set"
        case .option(let option, let value?): "\(option.rawValue) = \(short(value))"
        }
    }

    private static func isFrame(_ line: String) -> Bool { line.hasPrefix("at ") }

    private static func short(_ value: JSONValue) -> String { short(value.jsonText) }

    private static func short(_ text: String) -> String {
        text.count > longestValue ? text.prefix(longestValue - 1) + "…" : text
    }
}
