import ActionHost
import PostLogin

/// What a login server does with the outcomes in the articles' examples: here, it says so.
final class LoginServer {
    private(set) var said: [String] = []

    func issueTokens(_ idToken: JSONObject, _ accessToken: JSONObject, _ scopes: [String]) {
        said.append("tokens \(idToken.jsonText) \(accessToken.jsonText) \(scopes.joined(separator: " "))")
    }

    func refuse(_ error: String, _ description: String) { said.append("\(error): \(description)") }
    func ask(_ interaction: Interaction, _ state: String) { said.append("ask for a \(interaction.kind.rawValue)") }
    func redirect(to url: String) { said.append("redirect to \(url)") }
    func show(form: String, fields: JSONObject?, state: String) { said.append("show \(form) with \(fields?.jsonText ?? "nothing")") }
    func challenge(with factors: [String], state: String) { said.append("challenge with \(factors.joined(separator: ", "))") }
    func enroll(_ factors: [String], state: String) { said.append("enroll \(factors.joined(separator: ", "))") }

    func answer(_ idToken: String?, _ accessToken: String, _ expiresIn: Int) {
        said.append("\(idToken == nil ? "no ID token" : "an ID token"), an access token for \(expiresIn) s")
    }

    func report(_ kind: LoginFailure.Kind, _ action: String?, _ message: String) {
        said.append("\(kind) in \(action ?? "no action"): \(message)")
    }
}
