import PostLogin

/// An account at a connection.
struct RandomAccount: Sendable {
    let connection: String
    let strategy: String
    let isSocial: Bool
    /// How the user has proved who they are.
    let method: String
    /// The id at the provider, and of the user with the provider before it.
    let id: String
    var userID: String { "\(strategy)|\(id)" }
    var isDatabase: Bool { strategy == "auth0" }

    private static let social = ["google-oauth2", "github", "apple", "facebook", "linkedin", "windowslive"]
    private static let enterprise = ["samlp", "waad", "oidc", "ad", "okta", "google-apps", "adfs"]
    private static let databases = ["Username-Password-Authentication", "customers", "legacy-users"]

    init(_ accounts: RandomFlow.Accounts, _ dice: inout Dice) {
        let kind: String =
            switch accounts {
            case .any: dice.pick(["database", "database", "database", "social", "social", "enterprise", "passwordless"])
            case .passkey, .password: "database"
            case .social: "social"
            }
        switch kind {
        case "social":
            let strategy = dice.pick(Self.social)
            self.init(strategy, strategy, isSocial: true, method: "federated", id: dice.digits(18))
        case "enterprise":
            let strategy = dice.pick(Self.enterprise)
            let name = "corp-\(strategy)"
            self.init(name, strategy, method: "federated", id: "\(name)|\(dice.hexadecimal(12))")
        case "passwordless":
            // A text message comes under two names.
            let method = dice.pick(["email", "sms", "phone_number"])
            let name = method == "email" ? "email" : "sms"
            self.init(name, name, method: method, id: dice.hexadecimal(24))
        default:
            let method = accounts == .passkey || (accounts == .any && dice.chance(25)) ? "passkey" : dice.chance(3) ? "mock" : "pwd"
            self.init(dice.pick(Self.databases), "auth0", method: method, id: dice.hexadecimal(24))
        }
    }

    private init(_ connection: String, _ strategy: String, isSocial: Bool = false, method: String, id: String) {
        self.connection = connection
        self.strategy = strategy
        self.isSocial = isSocial
        self.method = method
        self.id = id
    }

    /// An entry of `user.identities`.
    var identity: JSONObject {
        ["connection": .string(connection), "provider": .string(strategy), "user_id": .string(id), "isSocial": .bool(isSocial)]
    }
}
