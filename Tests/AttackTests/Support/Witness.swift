import PostLogin

/// The action of somebody else that runs after the attacker's: in the login that is attacked, and in those beside it.
enum Witness {
    static let secret = "witness-secret-4711"
    /// How long a login that nobody attacks waits for something.
    static let wait = Duration.milliseconds(100)

    /// It has a secret, and tells in a claim who the user is, and, where nobody attacks,
    /// what else there is in its realm.
    static let script = """
        exports.onExecutePostLogin = async (event, api) => {
          if (!event.stats.attack) await new Promise((resolve) => setTimeout(resolve, 100));
          let leftovers = 0;
          if (!event.stats.attack) for (const name in {}) leftovers++;
          api.idToken.setCustomClaim('witness', event.user.user_id + ' ' + event.secrets.KEY.length + ' ' + leftovers);
        };

        """

    /// The last action: what an attacker has got hold of, it tells.
    static let receiver = """
        exports.onExecutePostLogin = async (event, api) => {
          if (globalThis.stolen !== undefined) api.idToken.setCustomClaim('stolen', '' + globalThis.stolen);
        };

        """

    static func claim(user: String) -> String { "\(user) \(secret.utf8.count) 0" }

    static func call(user: String) -> String { "idToken.setCustomClaim(\"witness\", \"\(claim(user: user))\")" }
}
