import JavaScriptEngine
import PostLogin

/// Questions about the user, whose answers are promises.
extension NamespaceCall {
    /// Asks the user directory. As in an `async` function, whatever `makeQuestion` throws about the arguments rejects the promise.
    ///
    /// A question that comes when the handler has settled is not asked, and its promise stays pending: what waits for it is over.
    func ask(_ makeQuestion: () throws -> UserQuestion) throws(Thrown) -> Value {
        let question: UserQuestion
        let answer: AnswerUserQuestion
        do {
            question = try makeQuestion()
            answer = try run.answerUserQuestion ?? rolesOfEvent().answer
        } catch let thrown as Thrown {
            return try realm.promise(rejectedWith: thrown.value)
        } catch {
            return try realm.promise(rejectedWith: realm.makeError((error as? ScriptError) ?? ScriptError(message: "\(error)")))
        }
        if run.isLate(name) { return try realm.pendingPromise() }
        return try realm.promise(HostCall("api.\(name)", ["question": .json(question.jsonText)])) { try await answer(question).jsonText }
    }

    /// The user whom the event names now.
    func userID() throws -> String {
        guard let id = try event("user", "user_id").string else {
            throw ScriptError(message: "\(name): event.user.user_id is not a string, so there is no user to ask about")
        }
        return id
    }

    /// Where the user logs in, as the event has it now.
    func scope() throws -> UserScope {
        UserScope(organization: try event("organization", "id").string, connection: try event("connection", "id").string)
    }

    /// The argument `{ take, from }` of a method that answers in pages.
    ///
    /// - Parameter limit: the most that `take` may be; nil for no limit.
    func page(limit: Int? = nil) throws -> PageRequest {
        guard !self[0].isNull else { throw ScriptError.typeError("\(name): the argument has to be an object, as { take, from }; found null") }
        let (from, take) = (try self[0].member("from"), try self[0].member("take"))
        guard from.isUndefined || from.isString else { throw ScriptError(message: "\(name): from must be a string") }
        if take.isUndefined { return PageRequest(from: from.string) }
        guard let number = take.number, number > 0, number.isFinite, number.rounded() == number else {
            throw ScriptError(message: "\(name): take must be a positive integer")
        }
        if let limit, number > Double(limit) { throw ScriptError(message: "\(name): take must be <= \(limit)") }
        return PageRequest(take: Int(min(number, Double(PageRequest.limit))), from: from.string)
    }

    /// The argument of a method that takes an array of strings.
    ///
    /// - Parameter parameter: what the argument is called in messages.
    func texts(_ parameter: String, limit: Int) throws -> [String] {
        let count = self[0].isArray ? try self[0].property("length").number ?? 0 : 0
        guard count > 0 else { throw ScriptError(message: "\(name): \(parameter) must be a non-empty array of strings") }
        guard count <= Double(limit) else { throw ScriptError(message: "\(name): \(parameter) must NOT have more than \(limit) items") }
        return try (0..<Int(count)).map { index in
            guard let text = try self[0].element(index).string else {
                throw ScriptError(message: "\(name): \(parameter) must be a non-empty array of strings")
            }
            return text
        }
    }

    /// What a host without a directory knows: the roles that `event.authorization.roles` names, each with its name for an id, and no groups.
    private func rolesOfEvent() throws -> InMemoryUserDirectory {
        let userID = try userID()
        var user = PostLoginEvent.User()
        user.userID = userID
        let json = try event("authorization", "roles").toJSON().map { try JSONValue(parsing: $0) }
        let names = (json?.arrayValue ?? []).compactMap(\.stringValue)
        let organization = try scope().organization
        let roles = names.filter { !$0.isEmpty }.map { name in
            UserDirectoryContents.Role(id: name, name: name, assignments: [.init(.user(userID), organizationID: organization)])
        }
        return InMemoryUserDirectory(UserDirectoryContents(users: [user], roles: roles))
    }
}
