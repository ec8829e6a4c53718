import Crypto
import Foundation
import PostLogin
import Testing

@testable import ActionHost

extension AttackTests {
    /// Right texts with mistakes in them, for whatever reads texts of others: each is read, or refused with a typed error, and nothing crashes.
    ///
    /// `ACTIONHOST_FUZZ` says how many there are of each sort, `ACTIONHOST_SEED` with which seed the first is made.
    @Suite struct FuzzingTests {
        private static let cases = UInt64(Computer.number("ACTIONHOST_FUZZ", 2000))
        private static let firstSeed = UInt64(Computer.number("ACTIONHOST_SEED", 1))

        /// Calls `body` with mutations of each sample. What it expects is told with the seed.
        private func fuzz(_ samples: [[UInt8]], share: UInt64 = 1, _ body: (_ bytes: [UInt8], _ seed: Comment) throws -> Void) rethrows {
            print("fuzzing from seed \(Self.firstSeed)")
            for number in 0..<Self.cases / share {
                let seed = Self.firstSeed &+ number
                var mutator = Mutator(seed: seed)
                try body(mutator.mutate(samples[Int(number % UInt64(samples.count))]), "ACTIONHOST_SEED=\(seed) ACTIONHOST_FUZZ=1")
            }
        }

        @Test("Events")
        func events() throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../actions")
            let samples = try ["event.json", "events/abroad.json", "events/contractor.json", "events/first-login.json"].map {
                Array(try Data(contentsOf: folder.appending(path: $0)))
            }
            try fuzz(samples) { bytes, seed in
                guard let event = Self.read({ () throws(EventError) in try PostLoginEvent(parsing: bytes) }) else { return }
                let text = JSONValue.object(event.members).jsonText
                let again = try PostLoginEvent(parsing: text)
                #expect(again == event, seed)
                #expect(JSONValue.object(again.members).jsonText == text, seed)
            }
        }

        @Test("Messages of workers")
        func workerMessages() throws { try messages(FuzzingSamples.workerMessages) }

        @Test("Messages of hosts")
        func hostMessages() throws { try messages(FuzzingSamples.hostMessages) }

        private func messages<Message: Codable>(_ samples: [Message]) throws {
            let frames = try samples.map { try Frame.bytes(of: $0) }
            for frame in frames {
                let message: Message = try Frame.message(frame[Frame.headSize...])
                #expect(try Frame.bytes(of: message) == frame)
            }
            try fuzz(frames.map { Array($0[Frame.headSize...]) }) { bytes, seed in
                guard let message = Self.read({ () throws(FrameError) -> Message in try Frame.message(bytes[...]) }) else { return }
                let frame = try Frame.bytes(of: message)
                let again: Message = try Frame.message(frame[Frame.headSize...])
                #expect(try Frame.bytes(of: again) == frame, seed)
            }
        }

        @Test("Frames, in whatever pieces")
        func frames() throws {
            let frames = try FuzzingSamples.workerMessages.map { try Frame.bytes(of: $0) }
            try fuzz(frames, share: 4) { bytes, seed in
                var ends: [Int32] = [-1, -1]
                try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
                defer { close(ends[0]) }
                _ = send(ends[1], bytes, bytes.count, 0)
                close(ends[1])
                var reader = FrameReader(descriptor: ends[0], sizeLimit: 1 << 20)
                let error = #expect(throws: FrameError.self, seed) {
                    while true {
                        while try reader.next(WorkerMessage.self) != nil {}
                        try reader.receive(waits: true)
                    }
                }
                #expect(error.map { [.closed, .tooLarge, .malformed].contains($0.code) } == true, seed)
            }
        }

        @Test("Session tokens: none is valid but those that were signed")
        func sessionTokens() {
            let now = 1_767_225_600.0
            let token = SessionToken.sign(
                claims: #"{"sub":"auth0|1","iss":"a.example","iat":\#(Int(now)),"exp":\#(Int(now) + 60),"state":"s","x":{"y":[1,2]}}"#, secret: "shared-secret")
            func verdict(_ token: String) -> JSONValue {
                SessionToken.verify(token, secret: "shared-secret", now: now, state: "s", subject: "auth0|1")
            }
            let claims = verdict(token)["claims"]
            #expect(claims?["sub"] == "auth0|1")
            fuzz([Array(token.utf8)]) { bytes, seed in
                let answer = verdict(String(decoding: bytes, as: UTF8.self))
                // The last character of a signature has bits that mean nothing.
                #expect(answer["claims"] == nil ? answer["reason"]?.stringValue != nil : answer["claims"] == claims, seed)
            }
        }

        @Test("Stored logins: none that was changed is taken")
        func storedLogins() throws {
            let state = "state-1"
            let text = try SuspendedLoginText(FuzzingSamples.login).text(state: state)
            #expect(try SuspendedLoginText(parsing: text, state: state).login == FuzzingSamples.login)
            fuzz([Array(text.utf8)]) { bytes, seed in
                let text = String(decoding: bytes, as: UTF8.self)
                let read = Self.read { () throws(ActionHostError) in try SuspendedLoginText(parsing: text, state: state) }
                #expect(read == nil || read?.login == FuzzingSamples.login, seed)
            }
        }

        @Test("Stored logins that are signed, whatever they are")
        func signedLogins() throws {
            let state = "state-1"
            let login = try #require(try JSONValue(parsing: SuspendedLoginText(FuzzingSamples.login).text(state: state))["login"])
            try fuzz([Array(login.jsonText.utf8)]) { bytes, seed in
                guard let content = try? JSONValue(parsing: bytes), content.objectValue != nil else { return }
                let code = HMAC<SHA256>.authenticationCode(for: Data(content.jsonText.utf8), using: SymmetricKey(data: Data(state.utf8)))
                let text = JSONValue.object([
                    "format": "actionhost-suspended-login", "login": content, "hmac_sha256": .string(code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()),
                ]).jsonText
                guard let read = Self.read({ () throws(ActionHostError) in try SuspendedLoginText(parsing: text, state: state) }) else { return }
                let again = try SuspendedLoginText(parsing: read.text(state: state), state: state)
                #expect(again.login == read.login, seed)
            }
        }

        @Test("actions.yaml")
        func configurations() throws {
            let folder = try AttackFolder(attack: "exports.onExecutePostLogin = async () => {};\n")
            try folder.write("exports.a = 1;\n", to: "actions/modules/tokens.js")
            fuzz([Array(FuzzingSamples.configuration.utf8)], share: 4) { bytes, seed in
                let file = URL(fileURLWithPath: "\(folder.actions)/actions.yaml")
                #expect(throws: Never.self, seed) { try Data(bytes).write(to: file) }
                _ = Self.read { () throws(CatalogError) in try ActionCatalog(folder: folder.actions) }
            }
        }

        /// A value, or nil where there is a typed error instead.
        private static func read<Value, Failure: Error>(_ body: () throws(Failure) -> Value) -> Value? {
            do throws(Failure) {
                return try body()
            } catch {
                // It says what is wrong.
                #expect(!"\(error)".isEmpty)
                return nil
            }
        }
    }
}
