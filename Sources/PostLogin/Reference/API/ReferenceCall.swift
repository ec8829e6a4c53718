/// A method of a namespace of `api`.
package struct ReferenceCall: Sendable, Hashable {
    package struct Parameter: Sendable, Hashable {
        package let name: String
        /// The TypeScript type.
        package let type: String
        package let isOptional: Bool
        package let summary: String

        static func required(_ name: String, _ type: String, _ summary: String) -> Parameter {
            Parameter(name: name, type: type, isOptional: false, summary: summary)
        }

        static func optional(_ name: String, _ type: String, _ summary: String) -> Parameter {
            Parameter(name: name, type: type, isOptional: true, summary: summary)
        }
    }

    /// What a call returns.
    package enum Result: Sendable, Hashable {
        /// The root `api`, so that calls can be chained.
        case api
        /// `undefined`.
        case nothing
        /// A value of a TypeScript type.
        case value(String)
    }

    package let name: String
    package let parameters: [Parameter]
    package let result: Result
    package let summary: String
    /// When it throws, or its promise is rejected; nil when it never does.
    package let failure: String?
    /// What to do instead of calling it; nil when Auth0 does not advise against it.
    package let deprecation: String?
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
