import ActionHost
import PostLogin
import Testing

/// What a handler is given: `event` with its secrets and configuration, and `api`.
@Suite struct HandlerArgumentsTests {
    @Test func methodsNeedTheirNamespace() async throws {
        let outcome = try await login(
            "const throws = (call) => { try { call() } catch (error) { return error instanceof TypeError } }; const found = [];"
                + "const methods = { access: ['deny'], accessToken: ['setCustomClaim', 'addScope', 'removeScope'], cache: ['get', 'set', 'delete'],"
                + "  authentication: ['challengeWith', 'challengeWithAny', 'enrollWith', 'enrollWithAny', 'recordMethod', 'setPrimaryUser'],"
                + "  idToken: ['setCustomClaim'], multifactor: ['enable'], prompt: ['render'], redirect: ['encodeToken', 'sendUserTo', 'canRedirect', 'validateToken'],"
                + "  user: ['setUserMetadata', 'setAppMetadata'], rules: ['wasExecuted'], validation: ['error'],"
                + "  refreshToken: ['revoke', 'setExpiresAt', 'setIdleExpiresAt', 'setMetadata', 'deleteMetadata', 'evictMetadata'],"
                + "  session: ['revoke', 'setExpiresAt', 'setIdleExpiresAt', 'setCookieMode', 'setMetadata', 'deleteMetadata', 'evictMetadata'],"
                + "  transaction: ['setMetadata', 'addTargetScope', 'removeTargetScope', 'setTargetScopes', 'clearTargetScopes'],"
                + "  samlResponse: ['setAttribute', 'setAudience', 'setRecipient', 'setDestination', 'setCreateUpnClaim', 'setPassthroughClaimsWithNoMapping',"
                + "    'setMapUnknownClaimsAsIs', 'setMapIdentities', 'setSignatureAlgorithm', 'setDigestAlgorithm', 'setLifetimeInSeconds', 'setSignResponse',"
                + "    'setNameIdentifierFormat', 'setNameIdentifierProbes', 'setAuthnContextClassRef', 'setSigningCert', 'setEncryptionCert',"
                + "    'setEncryptionPublicKey', 'setCert', 'setKey', 'setIncludeAttributeNameFormat', 'setTypedAttributes', 'setRelayState', 'setIssuer',"
                + "    'setEncryptionAlgorithm'] };"
                + "for (const namespace in methods) for (const name of methods[namespace])"
                + "  { const method = api[namespace][name]; found.push([name, throws(() => method(name === 'encodeToken' ? { secret: 's' } : 'a', 'b'))]) }"
                + "console.log(found.length, found.filter(([, thrown]) => !thrown))")
        #expect(outcome.logs == ["67 []"])
    }

    @Test func unknownMembersAreUndefinedAndNewOnesCanBeAdded() async throws {
        let outcome = try await login(
            attempts(
                "api.unknown", "api.access.unknown", "api.unknown?.method()", "typeof api.toString", "'samlRequest' in api",
                "api.own = 1", "Object.isExtensible(api.access)", "api.access.own = 2", "Object.keys(api).join()"),
            attempts("api.own", "api.access.own"))
        #expect(
            outcome.logs == [
                "undefined", "undefined", "undefined", "function", "false", "1", "true", "2",
                "access,accessToken,authentication,cache,groups,idToken,multifactor,prompt,redirect,refreshToken,roles,rules,samlResponse,"
                    + "session,transaction,user,validation,own",
                "undefined", "undefined",
            ])
    }

    @Test func theEventIsWritableAndEachActionHasItsOwn() async throws {
        let outcome = try await login(
            "event.user.email = 'x'; event.own = 1; event.user.user_metadata.a = 1; delete event.client; event.secrets.a = 1;"
                + "console.log(event.user.email, event.own, event.client)",
            "console.log(event.user.email, event.own, event.client.name, event.user.user_metadata, event.secrets)")
        #expect(outcome.logs == ["x 1 undefined", "ada@example.com undefined My SPA {} {}"])
        #expect(outcome.userUpdate == UserUpdate())
    }

    @Test func membersThatNobodyKnowsReachTheScript() async throws {
        let event = try PostLoginEvent(parsing: #"{"own":{"a":[1,null]},"user":{"groups":["x"],"__proto__":7}}"#)
        let outcome = try await login(
            "console.log(JSON.stringify(event.own), event.user.groups, Object.hasOwn(event.user, '__proto__'), event.transaction.metadata)",
            event: event)
        #expect(outcome.logs == [#"{"a":[1,null]} [ 'x' ] true {}"#])
    }

    @Test func secretsAndConfigurationBelongToTheirAction() async throws {
        let show = handler("console.log(JSON.stringify([event.secrets, event.configuration]))")
        let host = try makeHost(actions: [
            makeAction("first", show, secrets: ["A": "1"], configuration: ["limit": 3, "own": true]),
            makeAction("second", show, secrets: ["B": "2"]), makeAction("third", show),
        ])
        #expect(
            try await host.login(makeEvent()).logs == [
                #"[{"A":"1"},{"limit":3,"own":true}]"#, #"[{"B":"2"},{}]"#, "[{},{}]",
            ])
        let event = makeEvent {
            $0.secrets = ["A": "event", "C": "event"]
            $0.configuration = ["limit": 1, "region": "eu"]
        }
        #expect(
            try await host.login(event).logs == [
                #"[{"A":"1","C":"event"},{"limit":3,"region":"eu","own":true}]"#,
                #"[{"A":"event","C":"event","B":"2"},{"limit":1,"region":"eu"}]"#,
                #"[{"A":"event","C":"event"},{"limit":1,"region":"eu"}]"#,
            ])
    }

    @Test func theClockIsThatOfTheHost() async throws {
        let outcome = try await login(
            attempts(
                "Date.now()", "new Date().toISOString()", "new Date().getTimezoneOffset()", "new Date(0).getTime()",
                "new Date() instanceof Date", "Date().slice(0, 24)"))
        #expect(
            outcome.logs == [
                "1767225600000", "2026-01-01T00:00:00.000Z", "0", "0", "true", "Thu Jan 01 2026 00:00:00",
            ])
        #expect(outcome.executions.first?.logs.first?.time == testTime)
    }

    @Test func theSystemClockGoes() async throws {
        let outcome = try await login(
            "const start = Date.now(); while (Date.now() === start); console.log(start > 1.7e12)") { $0.clock = .system }
        #expect(outcome.logs == ["true"])
    }
}
