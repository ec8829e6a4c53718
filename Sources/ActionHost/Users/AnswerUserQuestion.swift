import PostLogin

/// Answers what scripts ask about users, from wherever those are.
typealias AnswerUserQuestion = @Sendable (UserQuestion) async throws -> JSONValue
