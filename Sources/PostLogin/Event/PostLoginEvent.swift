/// The event of a post-login action: who logs in to what, from where and how.
///
/// It holds the JSON members as they were read, so that none is lost on the way to a script, and gives those that Auth0
/// documents typed, in Swift's spelling: `event.user.userID` is the `event.user.user_id` of a script.
/// Reading one with ``init(json:)`` or ``init(parsing:)-(String)`` checks it.
///
/// ```swift
/// var event = try PostLoginEvent(parsing: text)
/// event.user.appMetadata["plan"] = "gold"
/// event.user.members["groups"] = ["staff"]
/// ```
public struct PostLoginEvent: EventObject {
    /// All members, known and unknown, in their order.
    public var members: JSONObject

    /// Takes members as they are, neither checking them nor adding what scripts take for granted.
    public init(members: JSONObject) { self.members = members }

    /// The agent that logs in as a principal of its own.
    public var agent: Agent? { get { members.read("agent") } set { members.write("agent", newValue) } }
    /// How the user has proved who they are.
    public var authentication: Authentication {
        get { members.read("authentication") ?? Authentication() }
        set { members.write("authentication", newValue) }
    }
    /// What the user is allowed to do.
    public var authorization: Authorization {
        get { members.read("authorization") ?? Authorization() }
        set { members.write("authorization", newValue) }
    }
    /// The application that the user logs in to.
    public var client: Client { get { members.read("client") ?? Client() } set { members.write("client", newValue) } }
    /// The action's configuration, as integrations have it.
    public var configuration: JSONObject {
        get { members.read("configuration") ?? [:] }
        set { members.write("configuration", newValue) }
    }
    /// The connection that authenticated the user.
    public var connection: Connection {
        get { members.read("connection") ?? Connection() }
        set { members.write("connection", newValue) }
    }
    /// The custom domain that the login goes through.
    public var customDomain: CustomDomain? {
        get { members.read("custom_domain") }
        set { members.write("custom_domain", newValue) }
    }
    /// The experiment that the login takes part in. Assigning nil writes null, which is how scripts find none.
    public var experiment: Experiment? {
        get { members.read("experiment") }
        set { members["experiment"] = newValue.map { .object($0.members) } ?? .null }
    }
    /// The organization that the user logs in to.
    public var organization: Organization? {
        get { members.read("organization") }
        set { members.write("organization", newValue) }
    }
    /// What came back from a form that the action rendered.
    public var prompt: Prompt? { get { members.read("prompt") } set { members.write("prompt", newValue) } }
    /// The refresh token that is being exchanged.
    public var refreshToken: RefreshToken? {
        get { members.read("refresh_token") }
        set { members.write("refresh_token", newValue) }
    }
    /// The request that the login comes with; after a redirect, the one to `/continue`.
    public var request: Request {
        get { members.read("request") ?? Request() }
        set { members.write("request", newValue) }
    }
    /// The API that an access token is asked for.
    public var resourceServer: ResourceServer? {
        get { members.read("resource_server") }
        set { members.write("resource_server", newValue) }
    }
    /// The action's secrets: texts by name.
    public var secrets: JSONObject { get { members.read("secrets") ?? [:] } set { members.write("secrets", newValue) } }
    /// What the TLS connection tells about the other side.
    public var securityContext: SecurityContext? {
        get { members.read("security_context") }
        set { members.write("security_context", newValue) }
    }
    /// The browser session; some flows have one without members.
    public var session: Session? { get { members.read("session") } set { members.write("session", newValue) } }
    /// The token with which a native application hands its session over.
    public var sessionTransferToken: SessionTransferToken? {
        get { members.read("session_transfer_token") }
        set { members.write("session_transfer_token", newValue) }
    }
    /// What is counted about the user.
    public var stats: Stats { get { members.read("stats") ?? Stats() } set { members.write("stats", newValue) } }
    /// The tenant that the login belongs to.
    public var tenant: Tenant { get { members.read("tenant") ?? Tenant() } set { members.write("tenant", newValue) } }
    /// What the application asked for; it stays the same over redirects.
    public var transaction: Transaction {
        get { members.read("transaction") ?? Transaction() }
        set { members.write("transaction", newValue) }
    }
    /// The user who logs in.
    public var user: User { get { members.read("user") ?? User() } set { members.write("user", newValue) } }
}

extension PostLoginEvent {
    /// The types of the known members.
    static let schema: EventSchema = .object([
        "agent": Agent.schema,
        "authentication": Authentication.schema,
        "authorization": Authorization.schema,
        "client": Client.schema,
        "configuration": .map(.any),
        "connection": Connection.schema,
        "custom_domain": CustomDomain.schema,
        "experiment": Experiment.schema,
        "organization": Organization.schema,
        "prompt": Prompt.schema,
        "refresh_token": RefreshToken.schema,
        "request": Request.schema,
        "resource_server": ResourceServer.schema,
        "secrets": .map(.string),
        "security_context": SecurityContext.schema,
        "session": Session.schema,
        "session_transfer_token": SessionTransferToken.schema,
        "stats": Stats.schema,
        "tenant": Tenant.schema,
        "transaction": Transaction.schema,
        "user": User.schema,
    ])
}
