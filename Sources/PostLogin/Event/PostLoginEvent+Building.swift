extension PostLoginEvent {
    /// Makes the event of a login from the few things that most actions look at.
    ///
    /// What is nil stays absent. The objects that scripts take for granted are there, as ``init(json:)`` adds them;
    /// everything else is set through the properties: `event.request.ip = "203.0.113.7"`.
    public init(
        userID: String,
        email: String? = nil,
        clientID: String? = nil,
        clientName: String? = nil,
        connectionName: String? = nil,
        connectionStrategy: String? = nil
    ) {
        self.init(members: [:])
        fillIn()
        user.userID = userID
        user.email = email
        client.clientID = clientID
        client.name = clientName
        connection.name = connectionName
        connection.strategy = connectionStrategy
    }
}
