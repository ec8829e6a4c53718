import Foundation
import PostLogin
import Testing

/// What calls on `api.session`, `api.refreshToken` and `api.transaction` add up to.
@Suite struct SessionChangesTests {
    @Test(arguments: [
        ([], [:]), ([.setExpiresAt(2000), .setExpiresAt(1000), .setExpiresAt(3000)], ["expires_at": "1970-01-01T00:00:01.000Z"]),
        ([.setIdleExpiresAt(5.9)], ["idle_expires_at": "1970-01-01T00:00:00.005Z"]),
        ([.setExpiresAt(1e300), .setIdleExpiresAt(-1)], ["expires_at": "9999-12-31T23:59:59.999Z", "idle_expires_at": "1970-01-01T00:00:00.000Z"]),
        ([.setCookieMode(.persistent), .setCookieMode(.nonPersistent)], ["cookie": ["mode": "non-persistent"]]),
        (
            [.metadata(.set("a", "1")), .metadata(.set("a", "2")), .metadata(.set("b", nil)), .metadata(.delete("c"))],
            ["metadata": ["a": "2", "b": nil, "c": nil]]
        ),
        ([.metadata(.set("a", "1")), .metadata(.evict(["a", "old"])), .metadata(.set("old", "2"))], ["metadata": ["a": nil, "old": "2"]]),
        (
            [.revoke(SessionRevocation(reason: "x")), .revoke(SessionRevocation(preservesRefreshTokens: true))],
            ["revoked": ["preserve_refresh_tokens": true]]
        ),
    ] as [([SessionCommand], JSONValue)])
    func session(commands: [SessionCommand], json: JSONValue) throws {
        let changes = SessionChanges(commands)
        #expect(changes.json == json)
        #expect(changes.isEmpty == commands.isEmpty)
        #expect(try JSONDecoder().decode(SessionChanges.self, from: JSONEncoder().encode(changes)) == changes)
    }

    @Test(arguments: [
        ([], [:]), ([.setExpiresAt(2), .setIdleExpiresAt(3), .setExpiresAt(1)], ["expires_at": "1970-01-01T00:00:00.001Z", "idle_expires_at": "1970-01-01T00:00:00.003Z"]),
        ([.metadata(.set("a", "1")), .metadata(.delete("a"))], ["metadata": ["a": nil]]),
        ([.revoke(reason: "x", isExchange: true)], ["revoked": ["reason": "x"]]), ([.revoke(reason: nil, isExchange: true)], ["revoked": [:]]),
        ([.revoke(reason: "x", isExchange: false)], [:]),
    ] as [([RefreshTokenCommand], JSONValue)])
    func refreshToken(commands: [RefreshTokenCommand], json: JSONValue) throws {
        let changes = RefreshTokenChanges(commands)
        #expect(changes.json == json)
        #expect(try JSONDecoder().decode(RefreshTokenChanges.self, from: JSONEncoder().encode(changes)) == changes)
    }

    private static func text(_ count: Int) -> String { String(repeating: "x", count: count) }
    private static func entries(_ count: Int) -> JSONObject { JSONObject((0..<count).map { ("k\($0)", JSONValue.string("v")) }) }
    private static func refused(_ reason: String) -> RuleViolation { RuleViolation(.invalidEntryMetadata, "Invalid metadata: \(reason)") }

    @Test(arguments: [
        (entries(24), "a", "b", nil), (entries(25), "k3", "new", nil), (entries(25), "a", "b", refused("there may be at most 25 entries; with \"a\" there are 26")),
        ([:], text(255), text(255), nil), ([:], "aZ09_-", "", nil),
        ([:], text(256), "b", refused("a name may have at most 255 characters; \"\(text(256))\" has 256")),
        ([:], "a", text(256), refused("a value may have at most 255 characters; that of \"a\" has 256")),
        ([:], "", "b", refused("the name \"\" must consist of letters, digits, \"_\" and \"-\"")),
        ([:], "a b", "b", refused("the name \"a b\" must consist of letters, digits, \"_\" and \"-\"")),
        ([:], "é", "b", refused("the name \"é\" must consist of letters, digits, \"_\" and \"-\"")),
        ([:], "a\0", "b", refused("the name \"a\\u0000\" must consist of letters, digits, \"_\" and \"-\"")),
        ([:], "a", "b\0", refused("the value of \"a\" must not contain NUL")),
        (["old": 7], "a", "b", refused("the value of \"old\" must be string")),
    ] as [(JSONObject, String, String, RuleViolation?)])
    func entryRules(before: JSONObject, name: String, value: String, violation: RuleViolation?) throws {
        var metadata = EntryMetadata(before)
        if let violation {
            #expect(throws: violation) { try metadata.set(name, to: value) }
            // The quirk: it stays, and spoils later calls until it is removed.
            #expect(metadata.entries[name] == .string(value))
            #expect(throws: RuleViolation.self) { try metadata.set("other", to: "v") }
        } else {
            try metadata.set(name, to: value)
            #expect(metadata.entries[name] == .string(value))
        }
        let removals = [metadata.remove(name), metadata.remove(name)]
        #expect(removals == [true, false])
    }

    private static let limit = 16 * 1024
    private static func wrong(_ key: String, _ reason: String) -> String { "transaction metadata: \"\(key)\": \(reason)" }

    @Test(arguments: [
        ([:], "a", "text", nil), ([:], "", true, nil), ([:], "a", 1.5, nil), ([:], "a", nil, nil), ([:], "a", 9_007_199_254_740_991, nil),
        ([:], "a", -9_007_199_254_740_991, nil),
        ([:], "a", 9_007_199_254_740_992, wrong("a", "an integer must be safe, at most 9007199254740991 either way; write larger ones as text")),
        ([:], "a", .number(.nan), wrong("a", "a number must be finite")),
        ([:], "a", [:], wrong("a", "the value must be a string, a number, a boolean or null")),
        ([:], "a", [], wrong("a", "the value must be a string, a number, a boolean or null")),
        ([:], String(repeating: "😀", count: 64), 1, nil),
        ([:], text(65), nil, wrong(text(65), "the key has 65 characters; at most 64 are allowed")),
        ([:], "a", .string(text(8192)), nil), ([:], "a", .string(text(8193)), wrong("a", "the value takes 8193 bytes; at most 8192 bytes are allowed")),
        ([:], "a", .string(String(repeating: "é", count: 4097)), wrong("a", "the value takes 8194 bytes; at most 8192 bytes are allowed")),
        // {"a":"…","b":"…"} is 15 bytes more than the texts.
        (["a": .string(text(8192))], "b", .string(text(limit - 8192 - 15)), nil),
        (
            ["a": .string(text(8192))], "b", .string(text(limit - 8192 - 14)),
            wrong("b", "with it, the metadata take 16385 bytes of JSON; at most 16384 bytes are allowed")
        ),
    ] as [(JSONObject, String, JSONValue, String?)])
    func transactionRules(before: JSONObject, key: String, value: JSONValue, message: String?) throws {
        var state = LoginState()
        for (name, value) in before { try state.apply(.setTransactionMetadata(key: name, value: value)) }
        if let message {
            #expect(throws: RuleViolation(.invalidTransactionMetadata, message)) { try state.apply(.setTransactionMetadata(key: key, value: value)) }
            #expect(state.transactionMetadata.changes == before)
        } else {
            try state.apply(.setTransactionMetadata(key: key, value: value))
            #expect(state.transactionMetadata.changes[key] == value)
        }
    }

    @Test(arguments: [
        ([:], ["transaction": ["metadata": ["a": 1]]]),
        (["session": [:], "refresh_token": nil, "transaction": ["metadata": ["b": 1, "z": 2]]],
            ["session": ["metadata": ["s": "1"]], "transaction": ["metadata": ["z": 2, "a": 1]]]),
        (["session": ["id": "x", "cookie": ["own": 1]], "refresh_token": ["id": "r", "metadata": ["r": "0", "q": "1"]]],
            [
                "session": ["id": "x", "cookie": ["own": 1, "mode": "persistent"], "metadata": ["s": "1"]],
                "refresh_token": ["id": "r", "metadata": ["q": "1"]], "transaction": ["metadata": ["a": 1]],
            ]),
    ] as [(JSONObject, JSONObject)])
    func laterExecutionsSee(event: JSONObject, changed: JSONObject) throws {
        var state = LoginState()
        for effect in [
            .session(.metadata(.set("s", "1"))), .session(.setCookieMode(.persistent)), .session(.setExpiresAt(1)),
            .refreshToken(.metadata(.delete("r"))), .setTransactionMetadata(key: "a", value: 1), .setTransactionMetadata(key: "b", value: .null),
        ] as [Effect] { try state.apply(effect) }
        #expect(state.changedMembers(of: PostLoginEvent(members: event)) == changed)
    }
}
