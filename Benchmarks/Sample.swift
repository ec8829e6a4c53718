import ActionHost
import PostLogin

/// The login that every measurement runs: one action, two claims, an event of 2 to 3 kB.
enum Sample {
    static let action = """
        const namespace = 'https://my-app.example.com';
        exports.onExecutePostLogin = async (event, api) => {
          if (event.user.email && event.user.email.endsWith('@blocked.example')) {
            api.access.deny(`Access to ${event.client.name} is not allowed.`);
            return;
          }
          if (event.authorization) {
            api.idToken.setCustomClaim(`${namespace}/roles`, event.authorization.roles);
            api.accessToken.setCustomClaim(`${namespace}/roles`, event.authorization.roles);
          }
        };
        """

    /// An action that waits for the embedding program.
    static let waitingAction = """
        exports.onExecutePostLogin = async (event, api) => {
          const answer = await lookUp(event.user.user_id);
          api.idToken.setCustomClaim('https://my-app.example.com/score', answer.score);
        };
        """

    static func catalog(_ source: String = action) -> ActionCatalog {
        ActionCatalog(actions: [Action(name: "sample", file: "actions/sample.js", source: source)])
    }

    static func event() throws -> PostLoginEvent { try PostLoginEvent(parsing: eventText) }

    static let eventText = """
        {"authentication":{"methods":[{"name":"pwd","timestamp":"2026-05-04T08:11:12.113Z"},{"name":"mfa","timestamp":"2026-05-04T08:11:30.904Z","type":"otp"}]},
        "authorization":{"roles":["admin","editor","billing"]},
        "client":{"client_id":"aXk2PnCBK4YjRkhTxsfa9cNE","name":"My SPA","metadata":{"tier":"gold","team":"identity"}},
        "configuration":{},
        "connection":{"id":"con_fpe5kj482KO1eOzQ","name":"Username-Password-Authentication","strategy":"auth0","metadata":{"region":"eu"}},
        "organization":{"id":"org_juG7cAQ0CymOcVpV","name":"example","display_name":"Example Incorporated","metadata":{"plan":"enterprise"}},
        "request":{"asn":"AS13335","body":{},"geoip":{"cityName":"Bellevue","continentCode":"NA","countryCode":"US","countryCode3":"USA","countryName":"United States of America","latitude":47.61793,"longitude":-122.19584,"subdivisionCode":"WA","subdivisionName":"Washington","timeZone":"America/Los_Angeles"},"hostname":"login.example.com","ip":"203.0.113.42","language":"en","method":"GET","query":{"protocol":"oauth2","client_id":"aXk2PnCBK4YjRkhTxsfa9cNE","response_type":"code","scope":"openid profile email","redirect_uri":"https://my-app.example.com/callback","state":"xyzABC123","nonce":"n-0S6_WzA2Mj"},"user_agent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36"},
        "resource_server":{"identifier":"https://api.example.com"},
        "secrets":{},
        "session":{"id":"sess_1234567890","authenticated_at":"2026-05-04T08:11:12.113Z","clients":[{"client_id":"aXk2PnCBK4YjRkhTxsfa9cNE"}],"device":{"initial_ip":"203.0.113.42","last_ip":"203.0.113.42"}},
        "stats":{"logins_count":117},
        "tenant":{"id":"example-tenant"},
        "transaction":{"id":"txn_9876543210","acr_values":[],"locale":"en","metadata":{},"protocol":"oidc-basic-profile","redirect_uri":"https://my-app.example.com/callback","requested_scopes":["openid","profile","email"],"response_mode":"query","response_type":["code"],"state":"xyzABC123","ui_locales":["en"]},
        "user":{"app_metadata":{"plan":"pro","flags":{"beta":true,"quota":5000}},"created_at":"2024-01-02T03:04:05.678Z","email":"ada.lovelace@example.com","email_verified":true,"enrolledFactors":[{"type":"otp"}],"family_name":"Lovelace","given_name":"Ada","identities":[{"connection":"Username-Password-Authentication","isSocial":false,"provider":"auth0","user_id":"5f7c8ec7c33c6c004bbafe82"}],"multifactor":["otp"],"name":"Ada Lovelace","nickname":"ada","picture":"https://cdn.example.com/avatars/ada.png","updated_at":"2026-05-04T08:11:30.904Z","user_id":"auth0|5f7c8ec7c33c6c004bbafe82","user_metadata":{"favorite_color":"blue","theme":"dark"}}}
        """
}
