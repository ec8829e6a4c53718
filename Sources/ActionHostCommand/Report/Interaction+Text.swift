import PostLogin

/// What the user has to do, as a report says it.
extension Interaction {
    var title: String {
        switch self {
        case .redirect: "Send the user to"
        case .form: "Show the user the form"
        case .challenge(let request): request.title("Ask the user for a second factor")
        case .enrollment(let request): request.title("Have the user enroll a second factor")
        }
    }

    var lines: [String] {
        switch self {
        case .redirect(let url): [url]
        case .form(let form): [form.id] + (form.options.isEmpty ? [] : form.options.jsonText(pretty: true).split(separator: "\n").map(String.init))
        case .challenge(let request), .enrollment(let request): request.multifactor.map { [$0.text] } ?? request.factors.map(\.text)
        }
    }

    /// What the request's file needs for the login to go on; nil when it needs nothing.
    var requestExample: String? {
        switch self {
        case .redirect: nil
        case .form: #"{"prompt": {"fields": {…}}}"#
        case .challenge(let request), .enrollment(let request): #"{"factor": {"type": "\#(request.factors.first?.type ?? "otp")"}}"#
        }
    }
}

extension FactorRequest {
    fileprivate func title(_ text: String) -> String { offersChoice ? "\(text), of the user's choice" : text }
}

extension Factor {
    /// The type, and the options as JSON.
    var text: String { [type, options?.jsonText].compactMap { $0 }.joined(separator: " ") }
}

extension FormRequest {
    /// The id, and the options as JSON.
    var text: String { options.isEmpty ? id : "\(id) \(options.jsonText)" }
}

extension CompletedMethod {
    /// `mfa (otp) at 2026-01-31T09:30:00.000Z`.
    var text: String { "\(name)\(type.map { " (\($0))" } ?? "") at \(ISOTime.text(milliseconds: time))" }
}
