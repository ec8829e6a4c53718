/// A method of a namespace of `api`.
struct ReferenceCall: Sendable, Hashable {
    struct Parameter: Sendable, Hashable {
        let name: String
        /// The TypeScript type.
        let type: String
        let isOptional: Bool
        let summary: String

        static func required(_ name: String, _ type: String, _ summary: String) -> Parameter {
            Parameter(name: name, type: type, isOptional: false, summary: summary)
        }

        static func optional(_ name: String, _ type: String, _ summary: String) -> Parameter {
            Parameter(name: name, type: type, isOptional: true, summary: summary)
        }
    }

    /// What a call returns.
    enum Result: Sendable, Hashable {
        /// The root `api`, so that calls can be chained.
        case api
        /// `undefined`.
        case nothing
        /// A value of a TypeScript type.
        case value(String)
    }

    let name: String
    let parameters: [Parameter]
    let result: Result
    let summary: String
    /// When it throws, or its promise is rejected; nil when it never does.
    let failure: String?
    /// What to do instead of calling it; nil when Auth0 does not advise against it.
    let deprecation: String?
    let status: ReferenceStatus

    init(
        _ name: String, _ parameters: [Parameter], _ result: Result, _ summary: String, throws failure: String? = nil,
        deprecated deprecation: String? = nil, _ status: ReferenceStatus = .works()
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.summary = summary
        self.failure = failure
        self.deprecation = deprecation
        self.status = status
    }
}
