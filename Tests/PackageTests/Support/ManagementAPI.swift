import Foundation
import NIOHTTP1

/// What a tenant answers to SDKs: tokens for a client, users, and the keys that tokens are signed with.
enum ManagementAPI {
    struct Answer {
        var status = HTTPResponseStatus.ok
        var headers: HTTPHeaders = ["x-ratelimit-limit": "10", "x-ratelimit-remaining": "9", "x-ratelimit-reset": "1700000000"]
        var body: [String: any Sendable]
    }

    static func answer(_ head: HTTPRequestHead, _ words: [String], _ body: [UInt8], _ counts: RequestCounts) -> Answer {
        let path = words.joined(separator: "/").split(separator: "?").first.map(String.init) ?? ""
        switch (head.method, path) {
        case (.POST, "oauth/token"): return token(head, body)
        case (.GET, ".well-known/jwks.json"): return Answer(body: jwks)
        case (_, _) where path.hasPrefix("api/v2/"):
            guard head.headers["authorization"].first == "Bearer token-of-ada" else {
                return failure(.unauthorized, "Unauthorized", "Missing authentication")
            }
            // The first request of each target is one too many, for those who say who they are.
            if head.headers["x-key"].first.map({ counts.next(of: head.uri + $0) == 1 }) ?? false {
                var answer = failure(.tooManyRequests, "Too Many Requests", "Global limit has been reached")
                answer.headers.replaceOrAdd(name: "x-ratelimit-remaining", value: "0")
                answer.headers.add(name: "retry-after", value: "0")
                return answer
            }
            return users(head, path, body)
        default: return failure(.notFound, "Not Found", "The path does not exist")
        }
    }

    private static func token(_ head: HTTPRequestHead, _ body: [UInt8]) -> Answer {
        let isForm = head.headers["content-type"].first?.hasPrefix("application/x-www-form-urlencoded") ?? false
        let fields = isForm ? form(body) : object(body)
        guard fields["grant_type"] as? String == "client_credentials", fields["client_id"] as? String == "ada",
            fields["client_secret"] as? String == "lovelace"
        else { return Answer(status: .unauthorized, body: ["error": "access_denied", "error_description": "Unauthorized"]) }
        return Answer(body: [
            "access_token": "token-of-ada", "token_type": "Bearer", "expires_in": 86400, "scope": "read:users update:users",
            "client_info": head.headers["auth0-client"].first ?? "", "audience": fields["audience"] as? String ?? "",
        ])
    }

    private static func users(_ head: HTTPRequestHead, _ path: String, _ body: [UInt8]) -> Answer {
        let id = path.dropFirst("api/v2/users/".count).removingPercentEncoding ?? ""
        let query = head.uri.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        switch head.method {
        case .GET where path == "api/v2/users":
            return Answer(body: ["total": 1, "start": 0, "limit": 50, "query": query, "users": [["user_id": "auth0|1"]]])
        case .GET where id == "auth0|1":
            return Answer(body: ["user_id": id, "query": query, "client": head.headers["auth0-client"].first ?? ""])
        case .GET: return failure(.notFound, "Not Found", "The user does not exist.")
        case .PATCH: return Answer(body: ["user_id": id, "received": String(decoding: body, as: UTF8.self)])
        case .POST: return Answer(status: .created, body: ["received": String(decoding: body, as: UTF8.self)])
        case .DELETE: return Answer(status: .noContent, body: [:])
        default: return failure(.methodNotAllowed, "Method Not Allowed", "")
        }
    }

    private static func failure(_ status: HTTPResponseStatus, _ error: String, _ message: String) -> Answer {
        Answer(status: status, body: ["statusCode": Int(status.code), "error": error, "message": message])
    }

    private static func object(_ body: [UInt8]) -> [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    private static func form(_ body: [UInt8]) -> [String: Any] {
        let items = URLComponents(string: "?" + String(decoding: body, as: UTF8.self))?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
    }

    /// A key that nothing was signed with.
    private static let jwks: [String: any Sendable] = [
        "keys": [["kty": "RSA", "use": "sig", "alg": "RS256", "kid": "key-1", "n": "_qs2kLc9Z4J4c8_X2sxwbkFglcOETisTbnwM8diV-28KoDiUU4kZ6MlnmwWBubbnKchKL4kO_iVu2UeT7NbbNDmXWnsIth7vpJO1AnQ7zxgy8p0cDUV5ZpHuovpSoUSCkVagGkfgMZFvunVhTbzVvmZcVTuD-BXS9XpGr2th3TBKXESShtKpYqVF_Ndc0kJETtLW2mfddXOwhNP0_CY6TjvPdaQfpTvFx2pNzqSQ6SNAaN9f84RFEdGKDOGieZs7V8P5Ff0WiAVkIy2bhoh3KSdKUKUqneEOcgBSSlwbmdC0hTI45oCAnoVLs9mrqaHaFs3p82aPm3EmLe3OciijWw", "e": "AQAB"]]
    ]
}
