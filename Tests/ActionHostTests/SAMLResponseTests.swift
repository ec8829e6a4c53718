import ActionHost
import PostLogin
import Testing

@Suite struct SAMLResponseTests {
    @Test func settingsOfAllActionsAddUpAndTheLastCallCounts() async throws {
        let outcome = try await login(
            "api.samlResponse.setAudience('a').samlResponse.setAttribute('roles', ['x', 1, true]); api.samlResponse.setIssuer('gone')",
            "api.samlResponse.setAudience('b'); api.samlResponse.setAttribute('old'); api.samlResponse.setIssuer(undefined)")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        samlResponse: SAMLResponseSettings(
                            attributes: ["roles": ["x", 1, true], "old": nil], configuration: ["audience": "b"]),
                        executions: [
                            .execute(
                                "action-1",
                                effects: [
                                    .samlResponse(.option(.audience, "a")),
                                    .samlResponse(.attribute(name: "roles", value: ["x", 1, true])),
                                    .samlResponse(.option(.issuer, "gone")),
                                ]),
                            .execute(
                                "action-2",
                                effects: [
                                    .samlResponse(.option(.audience, "b")), .samlResponse(.attribute(name: "old", value: nil)),
                                    .samlResponse(.option(.issuer, nil)),
                                ]),
                        ])))
    }

    @Test(arguments: [
        ("Audience", "audience", 2048), ("Recipient", "recipient", 2048), ("Destination", "destination", 2048),
        ("NameIdentifierFormat", "nameIdentifierFormat", 512), ("AuthnContextClassRef", "authnContextClassRef", 512),
        ("SigningCert", "signingCert", 4096), ("EncryptionCert", "encryptionCert", 4096), ("EncryptionPublicKey", "encryptionPublicKey", 4096),
        ("Cert", "cert", 4096), ("Key", "key", 4096), ("RelayState", "RelayState", 512), ("Issuer", "issuer", 512),
    ])
    func texts(method: String, name: String, limit: Int) async throws {
        let call = "api.samlResponse.set\(method)"
        let outcome = try await login(
            attempts(
                "\(call)('😀'.repeat(\(limit))) === api", "\(call)('a'.repeat(\(limit + 1)))", "\(call)(7)", "\(call)(null)",
                "\(call)(['a'])", "\(call)(new String('a'))", "\(call)(() => 'a')", "\(call)(Symbol('a'))", "\(call)(1n)"))
        let type = "Error: \(name) must be string"
        #expect(
            outcome.logs == ["true", "Error: \(name) must NOT have more than \(limit) characters", type, type, type, type, type, type, type])
        let text = JSONValue.string(String(repeating: "😀", count: limit))
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(configuration: [name: text]))
    }

    @Test(arguments: [
        "createUpnClaim", "passthroughClaimsWithNoMapping", "mapUnknownClaimsAsIs", "mapIdentities", "signResponse",
        "includeAttributeNameFormat", "typedAttributes",
    ])
    func switches(name: String) async throws {
        let call = "api.samlResponse.set\(name.prefix(1).uppercased())\(name.dropFirst())"
        let outcome = try await login(
            attempts("\(call)(true) === api", "\(call)(false) === api", "\(call)(0)", "\(call)('true')", "\(call)(null)", "\(call)(new Boolean(true))"))
        #expect(outcome.logs == ["true", "true"] + Array(repeating: "Error: \(name) must be boolean", count: 4))
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(configuration: [name: false]))
    }

    @Test(arguments: [
        ("signatureAlgorithm", "rsa-sha256", "rsa-sha1"), ("digestAlgorithm", "sha256", "sha1"),
        ("encryptionAlgorithm", "aes256-gcm", "aes256-cbc"),
    ])
    func algorithms(name: String, one: String, other: String) async throws {
        let call = "api.samlResponse.set\(name.prefix(1).uppercased())\(name.dropFirst())"
        let outcome = try await login(
            attempts("\(call)('\(one)') === api", "\(call)('\(other)') === api", "\(call)('\(one) ')", "\(call)('')", "\(call)(256)", "\(call)(null)"))
        #expect(outcome.logs == ["true", "true"] + Array(repeating: "Error: \(name) must be equal to one of the allowed values", count: 4))
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(configuration: [name: .string(other)]))
    }

    @Test func theLifetimeIsAFiniteNumber() async throws {
        let call = "api.samlResponse.setLifetimeInSeconds"
        let outcome = try await login(
            attempts("\(call)(0) === api", "\(call)(60.5) === api", "\(call)(NaN)", "\(call)(Infinity)", "\(call)('60')", "\(call)(null)", "\(call)(60n)"))
        #expect(outcome.logs == ["true", "true"] + Array(repeating: "Error: lifetimeInSeconds must be number", count: 5))
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(configuration: ["lifetimeInSeconds": 60.5]))
    }

    @Test func theProbesAreTenTextsAtMost() async throws {
        let call = "api.samlResponse.setNameIdentifierProbes"
        let outcome = try await login(
            attempts(
                "\(call)(Array(10).fill('a'.repeat(512))) === api", "\(call)([]) === api", "\(call)(Array(11).fill('a'))", "\(call)('a')",
                "\(call)(['a', 1, 'b'.repeat(513)])", "\(call)({ 0: 'a', length: 1 })", "\(call)([null, , undefined, NaN, {}, ['a'], () => 1])",
                "\(call)([].concat(Array(10).fill('a'), 1))"))
        #expect(
            outcome.logs == [
                "true", "true", "Error: nameIdentifierProbes must NOT have more than 10 items", "Error: nameIdentifierProbes must be array",
                "Error: 1 must be string; 2 must NOT have more than 512 characters", "Error: nameIdentifierProbes must be array",
                "Error: \((0...6).map { "\($0) must be string" }.joined(separator: "; "))",
                "Error: nameIdentifierProbes must NOT have more than 10 items; 10 must be string",
            ])
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(configuration: ["nameIdentifierProbes": []]))
    }

    @Test func withoutAnArgumentTheFormatIsThatOfSAML11AndNothingElseChanges() async throws {
        let outcome = try await login(
            "api.samlResponse.setNameIdentifierFormat()",
            SAMLOption.allCases.filter { $0 != .nameIdentifierFormat }.map { "api.samlResponse.\($0.method)();" }.joined())
        #expect(
            outcome.completed?.samlResponse
                == SAMLResponseSettings(
                    configuration: ["nameIdentifierFormat": "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"]))
        #expect(try await login("api.samlResponse.setAudience()").completed?.samlResponse == nil)
    }

    @Test(arguments: [
        ("''", "''", ""), ("'a'", "'😀'.repeat(2048)", ""), ("'é'.repeat(1024)", "0", ""), ("'a'", "false", ""), ("'a'", "null", ""),
        ("'a'", "[]", ""), ("'a'", "['x'.repeat(2048), 1.5, true]", ""),
        ("undefined", "1", " must have required property 'attribute'"), ("null", "1", "attribute must be string"),
        ("7", "1", "attribute must be string"), ("Symbol('a')", "1", "attribute must be string"),
        ("'a'.repeat(1025)", "1", "attribute must NOT have more than 1024 characters"),
        ("'a'", "'x'.repeat(2049)", "value must NOT have more than 2048 characters"),
        ("'a'", "NaN", "value must be string,number,boolean,null,array"), ("'a'", "-Infinity", "value must be string,number,boolean,null,array"),
        ("'a'", "{}", "value must be string,number,boolean,null,array"), ("'a'", "new Date(0)", "value must be string,number,boolean,null,array"),
        ("'a'", "() => 1", "value must be string,number,boolean,null,array"), ("'a'", "1n", "value must be string,number,boolean,null,array"),
        (
            "'a'", "['x'.repeat(2049), null, 1, [1], NaN]",
            "0 must NOT have more than 2048 characters; 1 must be string,number,boolean; 3 must be string,number,boolean; "
                + "4 must be string,number,boolean"
        ),
        ("7", "{}", "attribute must be string; value must be string,number,boolean,null,array"),
    ])
    func attributes(name: String, value: String, message: String) async throws {
        let outcome = try await login(attempts("api.samlResponse.setAttribute(\(name), \(value)) === api"))
        #expect(outcome.logs == [message.isEmpty ? "true" : "Error: \(message)"])
        #expect(outcome.executions.map(\.effects.count) == [message.isEmpty ? 1 : 0])
    }

    @Test func theAttributesHaveASizeLimitInBytesAndItComesFirst() async throws {
        // {"a":[0,0,…,""]}: each number takes two bytes. More elements than could be right are not read.
        let outcome = try await login(
            attempts(
                "api.samlResponse.setAttribute('a', Array(51195).fill(0).concat('')) === api",
                "api.samlResponse.setAttribute('a', Array(51195).fill(0).concat('x'))",
                "api.samlResponse.setAttribute('b', { a: 'é'.repeat(51200) })", "api.samlResponse.setAttribute('a', Array(4294967295))"),
            attempts("api.samlResponse.setAttribute('b', 1)", "api.samlResponse.setAttribute('a', 1) === api"))
        func tooLarge(_ size: Int) -> String {
            "Error: the SAML attributes of this login take \(size) bytes of JSON; at most 102400 bytes are allowed"
        }
        #expect(outcome.logs == ["true", tooLarge(102_401), tooLarge(204_813), tooLarge(327_687), tooLarge(102_406), "true"])
        #expect(outcome.completed?.samlResponse == SAMLResponseSettings(attributes: ["a": 1]))
    }

    @Test func aLoginSetsAHundredAttributesAtMost() async throws {
        let outcome = try await login(
            "for (let i = 0; i < 99; i++) api.samlResponse.setAttribute(`a${i}`, i)",
            "api.samlResponse.setAttribute('removed', null);"
                + attempts("api.samlResponse.setAttribute('b', 1)", "api.samlResponse.setAttribute('a0', 1) === api"))
        #expect(outcome.logs == ["Error: a login may set at most 100 SAML attributes; \"b\" is one more", "true"])
        #expect(outcome.completed?.samlResponse?.attributes.count == 100)
    }

    @Test func aSuspendedLoginKeepsThem() async throws {
        let host = try makeHost([
            handler("api.samlResponse.setAttribute('a', [1, 'x']).redirect.sendUserTo('https://a.example'); api.samlResponse.setAudience('b')")
                + continuation("api.samlResponse.setAttribute('c', null)")
        ])
        let state = try #require(try await host.login(makeEvent()).suspension).state
        #expect(
            try await host.resume(state: state).completed?.samlResponse
                == SAMLResponseSettings(attributes: ["a": [1, "x"], "c": nil], configuration: ["audience": "b"]))
    }

    @Test func theOutcomeAsJSONHasThePrivateKeyWhereItIsNeededOnly() async throws {
        let json = try await login("api.samlResponse.setKey('PRIVATE').samlResponse.setAttribute('a', null)").json
        #expect(json["saml_response"] == ["attributes": ["a": nil], "configuration": ["key": "PRIVATE"]])
        #expect(
            json["executions"]?.arrayValue?.first?["effects"] == [
                ["call": "samlResponse.setKey", "arguments": ["[private key]"]], ["call": "samlResponse.setAttribute", "arguments": ["a", nil]],
            ])
        #expect(try await login("").json["saml_response"] == nil)
    }

    @Test func aCallThatIsCaughtChangesNothingAndOneThatIsNotFailsTheLogin() async throws {
        let outcome = try await login("api.samlResponse.setAudience(7)")
        #expect(outcome.failure?.message == "audience must be string")
        #expect(outcome.failure?.kind == .thrown)
    }
}
