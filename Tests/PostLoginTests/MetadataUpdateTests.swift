import Foundation
import PostLogin
import Testing

@Suite struct MetadataUpdateTests {
    @Test func writesArePendingUntilTheyAreMerged() throws {
        var update = MetadataUpdate(.user)
        #expect(update.isEmpty)
        try update.set("colour", to: "red")
        try update.set("colour", to: "blue")
        try update.set("address", to: ["city": "Rome"])
        try update.set("old", to: .null)
        #expect(!update.isEmpty)
        #expect(update.object == ["colour": "blue", "address": ["city": "Rome"], "old": nil])
        #expect(update.object.names == ["colour", "address", "old"])
        #expect(
            update.merged(into: ["colour": "green", "address": ["street": "Via Appia"], "old": 1, "kept": [true]])
                == ["colour": "blue", "address": ["city": "Rome"], "kept": [true]]
        )
        #expect(update.merged(into: [:]) == ["colour": "blue", "address": ["city": "Rome"]])
    }

    @Test func anEmptyUpdateChangesNothing() {
        #expect(MetadataUpdate(.app).merged(into: ["a": 1]) == ["a": 1])
        #expect(MetadataUpdate(.app).object == [:])
    }

    @Test func aPendingWriteCanBeTakenBack() throws {
        var update = MetadataUpdate(.app)
        try update.set("a", to: 1)
        try update.set("b", to: .null)
        update.cancel("a")
        update.cancel("b")
        update.cancel("never set")
        update.cancel("not.allowed")
        #expect(update == MetadataUpdate(.app))
        #expect(update.merged(into: ["a": 0, "b": 0]) == ["a": 0, "b": 0])
    }

    @Test(
        arguments: ["a.b", ".", "$", "$set", "a$", "https://example.com", ".\u{301}x", "$\u{301}"],
        MetadataKind.allCases
    )
    func dotsAndDollarsAreRefused(name: String, kind: MetadataKind) throws {
        var update = MetadataUpdate(kind)
        try update.set("kept", to: 1)
        let before = update
        let message = "\(kind.rawValue): the name \"\(name)\" must not contain \".\" or \"$\"."
        #expect(throws: RuleViolation(.invalidMetadataName, message)) { try update.set(name, to: "x") }
        #expect(throws: RuleViolation(.invalidMetadataName, message)) { try update.set(name, to: .null) }
        #expect(update == before)
    }

    @Test(arguments: ["", " ", "a b", "a-b", "ünï", "🙂", "email ", "Email", "__proto__", "0"], MetadataKind.allCases)
    func otherNamesAreAccepted(name: String, kind: MetadataKind) throws {
        var update = MetadataUpdate(kind)
        try update.set(name, to: ["with.dot": "$"])
        #expect(update.object == [name: ["with.dot": "$"]])
    }

    static let reserved = """
        __tenant _id blocked clientID created_at email_verified email globalClientID global_client_id identities lastIP \
        lastLogin loginsCount metadata multifactor_last_modified multifactor updated_at user_id
        """.split(separator: " ").map(String.init)

    @Test func eighteenNamesAreReserved() {
        #expect(Self.reserved.count == 18)
        #expect(MetadataRules.reservedAppNames == Set(Self.reserved))
    }

    @Test(arguments: reserved)
    func namesOfTheProfileAreRefusedInAppMetadataOnly(name: String) throws {
        var app = MetadataUpdate(.app)
        let message = "app_metadata: the name \"\(name)\" is reserved for the user's profile."
        #expect(throws: RuleViolation(.reservedMetadataName, message)) { try app.set(name, to: true) }
        #expect(throws: RuleViolation(.reservedMetadataName, message)) { try app.set(name, to: .null) }
        #expect(app.isEmpty)

        var user = MetadataUpdate(.user)
        try user.set(name, to: true)
        #expect(user.object == [name: true])
    }

    @Test(arguments: MetadataKind.allCases)
    func changesMayFillTheLimit(kind: MetadataKind) throws {
        #expect(MetadataRules.sizeLimit == 32_768)
        var update = MetadataUpdate(kind)
        try update.set("first", to: true)
        // {"first":true,"second":"…"} takes 26 bytes besides the text.
        try update.set("second", to: .string(String(repeating: "x", count: 32_768 - 26)))
        #expect(update.object.jsonText.utf8.count == 32_768)

        let before = update
        let message =
            "\(kind.rawValue): with \"second\" the changes of this login take 32769 bytes of JSON; "
            + "at most 32768 bytes are allowed."
        #expect(throws: RuleViolation(.metadataTooLarge, message)) {
            try update.set("second", to: .string(String(repeating: "x", count: 32_768 - 25)))
        }
        #expect(throws: RuleViolation.self) { try update.set("third", to: .null) }
        #expect(update == before)

        update.cancel("second")
        try update.set("third", to: .null)
        #expect(update.object == ["first": true, "third": nil])
    }

    @Test func bytesCountNotCharacters() {
        var update = MetadataUpdate(.user)
        let message =
            "user_metadata: with \"a\" the changes of this login take 32769 bytes of JSON; at most 32768 bytes are allowed."
        #expect(throws: RuleViolation(.metadataTooLarge, message)) {
            try update.set("a", to: .string(String(repeating: "ä", count: 16_380) + "x"))
        }
        #expect(update.isEmpty)
    }

    @Test func anUpdateSurvivesBeingStored() throws {
        var update = MetadataUpdate(.app)
        try update.set("plan", to: ["name": "gold"])
        try update.set("trial", to: .null)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(update)
        let text = #"{"changes":{"plan":{"name":"gold"},"trial":null},"kind":"app_metadata"}"#
        #expect(String(decoding: data, as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(MetadataUpdate.self, from: data) == update)
    }

    @Test func aViolationPrintsItsMessage() {
        let violation = RuleViolation(.metadataTooLarge, "too much")
        #expect("\(violation)" == "too much")
        #expect(violation != RuleViolation(.invalidScope, "too much"))
    }
}
