import ActionHost
public import PostLogin

extension LoginOutcome {
    /// What is otherwise than expected, for tests of any framework:
    ///
    /// ```swift
    /// let outcome = try await host.login(EventFixture.returningUser.event)
    /// #expect(try outcome.differences(from: ["id_token": ["https://example.com/roles": ["analyst"]], "scopes": ["$contains": "read:reports"]]) == [])
    /// ```
    ///
    /// - Parameter expectation: as below `expect:` in a scenario; see ``OutcomeExpectation``.
    /// - Throws: ``DocumentError`` for an expectation that makes no sense.
    public func differences(from expectation: JSONValue) throws(DocumentError) -> [OutcomeDifference] {
        try OutcomeExpectation(expectation).differences(in: self)
    }
}
