import Crypto
import Foundation
import PostLogin

/// A suspended login as a text, for stores and for other machines.
///
/// It has no secrets in it: the private key that an action may have set for a SAML response is sealed with the state. Whoever resumes the
/// login has to know its state, and with the state as the key the text is signed: a text that was
/// changed meanwhile is refused.
struct SuspendedLoginText {
    private static let format = "actionhost-suspended-login"
    /// Where the private key of a SAML response is.
    private static let keyPath = ["state", "samlResponse", "configuration", SAMLOption.key.rawValue]

    var login: SuspendedLogin

    init(_ login: SuspendedLogin) { self.login = login }

    /// - Throws: ``ActionHostError`` with `format` when this is no such text or one of another version, with `tampered` when it is not as it
    ///   was written, or belongs to another state.
    init(parsing text: String, state: String) throws(ActionHostError) {
        let json: JSONValue
        do throws(JSONSyntaxError) {
            json = try JSONValue(parsing: text)
        } catch {
            throw .noLogin("it is no JSON: \(error)")
        }
        guard json["format"]?.stringValue == Self.format, let content = json["login"]?.objectValue, let code = json["hmac_sha256"]?.stringValue
        else {
            // The first version wrote the login alone.
            throw json["version"]?.numberValue.flatMap { Int(exactly: $0) }.map { .format($0) } ?? .noLogin("it is some other JSON")
        }
        guard Self.authenticationCode(of: content.jsonText, state: state) == code else { throw .tampered }
        var stored = content
        stored["event"] = content["event"].map { .string($0.jsonText) }
        do {
            login = try JSONValueDecoder().decode(
                from: JSONValue.object(stored).changing(Self.keyPath[...], SealedText(state: state).open))
        } catch {
            throw (error as? ActionHostError) ?? .noLogin("\(error)")
        }
    }

    /// - Parameter pretty: whether people are to read it.
    func text(state: String, pretty: Bool = false) throws -> String {
        let content = try login.json().changing(Self.keyPath[...], SealedText(state: state).seal)
        let json: JSONValue = [
            "format": .string(Self.format), "login": content,
            "hmac_sha256": .string(Self.authenticationCode(of: content.jsonText, state: state)),
        ]
        return json.jsonText(pretty: pretty)
    }

    private static func authenticationCode(of content: String, state: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(content.utf8), using: SymmetricKey(data: Data(state.utf8))).hexadecimal
    }
}

extension JSONValue {
    /// The value with a member changed that is somewhere in it; where there is none, as it is.
    fileprivate func changing(_ path: ArraySlice<String>, _ change: (JSONValue) throws -> JSONValue) rethrows -> JSONValue {
        guard let name = path.first else { return try change(self) }
        guard var object = objectValue, let member = object[name] else { return self }
        object[name] = try member.changing(path.dropFirst(), change)
        return .object(object)
    }
}
