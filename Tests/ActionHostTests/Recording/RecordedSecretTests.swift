import Foundation
import PostLogin
import Testing

@testable import ActionHost

@Suite("Secrets and recordings", .timeLimit(.minutes(1)))
struct RecordedSecretTests {
    private static let server = CountingServer.shared.url

    @Test func noSpellingOfASecretIsInARecordingAndPlaceholdersGiveTheSame() async throws {
        let secret = "s3cr&t/väl\"ue+=?0123456789"
        let body = """
            const key = event.secrets.API_KEY;
            const answer = await fetch('\(Self.server)/echo?key=' + encodeURIComponent(key), {
              method: 'POST', body: JSON.stringify({ key, twice: JSON.stringify({ key }) }),
              headers: { authorization: 'Basic ' + Buffer.from('user:' + key).toString('base64'), 'x-hex': Buffer.from(key).toString('hex'), 'x-base': Buffer.from(key).toString('base64') },
            });
            const text = await answer.text();
            api.idToken.setCustomClaim('https://example.com/key', key);
            console.log('key', key, text.split('\\n')[0]);
            """
        let run = try await RecordedRun([makeAction("action-1", handler(body), secrets: ["API_KEY": secret])])
        #expect(run.outcomes[0].failure == nil)
        let recording = try run.recording()
        for spelling in SecretSpellings.all(of: secret) { #expect(!recording.text.contains(spelling), "\(spelling)") }
        #expect(!recording.text.contains(Data("user:\(secret)".utf8).base64EncodedString()))
        let placeholder = try #require(recording.legs[0].actions[0].secrets["API_KEY"])
        #expect(placeholder.hasPrefix("secret-api-key-"))
        #expect(placeholder.utf8.count == secret.utf8.count)
        #expect(recording.legs[0].outcome["tokens"]?["id_token"]?["claims"] == ["https://example.com/key": .string(placeholder)])
        #expect(try await run.replay().differences.filter { $0.kind != .note } == [])
        #expect(try await run.replay(hasSecrets: true).lines == [])
    }

    @Test func aSecretThatIsAHostOrAURLStaysOne() async throws {
        let body = "const { HOST, BASE } = event.secrets; console.log(new URL(`https://${HOST}/x`).host === HOST, new URL(BASE).protocol);"
        let secrets = ["HOST": "tenant.eu.example.com", "BASE": "http://api.example.com/v2/"]
        let run = try await RecordedRun([makeAction("action-1", handler(body), secrets: secrets)])
        #expect(run.outcomes[0].logs == ["true http:"])
        #expect(try await run.replay().lines == [])
    }

    @Test func secretsOfTheEventAndOfModules() async throws {
        let module = SharedModule(
            name: "keys", file: "actions/modules/keys.js", source: "module.exports = () => actions.secrets.INNER;", secrets: ["INNER": "the inner secret"])
        var action = makeAction("action-1", handler("console.log(require('actions:keys')().length, event.secrets.GIVEN.length);"))
        action.modules = [module]
        let run = try await RecordedRun([action], event: makeEvent { $0.secrets = ["GIVEN": "a given secret"] })
        #expect(run.outcomes[0].logs == ["16 14"])
        let text = try run.recording().text
        #expect(!text.contains("the inner secret"))
        #expect(!text.contains("a given secret"))
        #expect(try await run.replay().lines == [])
    }

    @Test func placeholdersAreToldApart() {
        let names = ["A", "B", "API_KEY", "OTHER_KEY"]
        let placeholders = Set(names.flatMap { name in [6, 8, 20, 64, 300].map { SecretPlaceholder.make(for: name, value: String(repeating: "x", count: $0)) } })
        #expect(placeholders.count == 20)
        #expect(SecretPlaceholder.make(for: "PEM", value: "-----BEGIN\nabcdefgh\n-----END").split(separator: "\n").map(\.count) == [10, 8, 8])
    }

    @Test func theFileIsItsOwners() async throws {
        let run = try await RecordedRun([makeAction("action-1", handler(""))])
        try await withFolder { folder in
            let path = "\(folder)/login.recording.json"
            #expect(FileManager.default.createFile(atPath: path, contents: Data("old".utf8), attributes: [.posixPermissions: 0o644]))
            try run.recording().write(to: path)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            #expect(try LoginRecording(file: path).text == run.recording().text)
            #expect(throws: RecordingError(code: .unwritable, description: "\(folder): the recording cannot be written: Is a directory")) {
                try run.recording().write(to: folder)
            }
        }
    }
}
