extension APIReference {
    static let samlResponse = ReferenceNamespace("samlResponse", "The SAML response that the login is answered with.", [
        ReferenceCall(
            "setAttribute",
            [
                .required("name", "string", "The attribute, of at most 1,024 characters."),
                .required(
                    "value", "string | number | boolean | (string | number | boolean)[] | null | undefined",
                    "Its value; texts of at most 2,048 characters. `null` and `undefined` remove it."),
            ],
            .api, "Sets an attribute of the assertion. At most 100, and 102,400 bytes of JSON in all.",
            throws: "when the name or the value is of a wrong type or over its limit.", outcome),
        set("setAudience", "string", "Sets the assertion's audience; by default, the request's issuer.", text(2048)),
        set("setRecipient", "string", "Sets the recipient; by default, the application's callback.", text(2048)),
        set("setDestination", "string", "Sets the destination; by default, the application's callback.", text(2048)),
        set("setCreateUpnClaim", "boolean", "Whether there is a UPN claim; `true` by default."),
        set("setPassthroughClaimsWithNoMapping", "boolean", "Whether claims without a mapping are kept; `true` by default."),
        set("setMapUnknownClaimsAsIs", "boolean", "Whether claims without a mapping keep their names; `false` by default."),
        set("setMapIdentities", "boolean", "Whether the user's identities are told; `true` by default."),
        set("setSignatureAlgorithm", "'rsa-sha256' | 'rsa-sha1'", "Sets the algorithm of the signature; `rsa-sha256` by default."),
        set("setDigestAlgorithm", "'sha256' | 'sha1'", "Sets the algorithm of the digest; `sha256` by default."),
        set("setLifetimeInSeconds", "number", "Sets how long the assertion is good for; 3,600 seconds by default."),
        set("setSignResponse", "boolean", "Whether the response is signed, not the assertion; `false` by default."),
        set("setNameIdentifierFormat", "string", "Sets the format of the name identifier; SAML 1.1 unspecified by default.", text(512)),
        set(
            "setNameIdentifierProbes", "string[]", "Sets the attributes of which the first one with a value is the name identifier.",
            ", of at most 10 texts of at most 512 characters"),
        set("setAuthnContextClassRef", "string", "Sets the authentication context; SAML 2.0 unspecified by default.", text(512)),
        set("setSigningCert", "string", "Sets the certificate that requests have to be signed with.", text(4096)),
        set("setIncludeAttributeNameFormat", "boolean", "Whether attributes tell the format of their names; `true` by default."),
        set("setTypedAttributes", "boolean", "Whether attributes tell their types; `true` by default."),
        set("setEncryptionCert", "string", "Sets the certificate to encrypt the assertion with.", text(4096)),
        set("setEncryptionPublicKey", "string", "Sets the public key to encrypt the assertion with.", text(4096)),
        set("setCert", "string", "Sets the certificate to sign with, instead of the tenant's.", text(4096)),
        set("setKey", "string", "Sets the private key to sign with, instead of the tenant's.", text(4096)),
        set("setRelayState", "string", "Sets the relay state.", text(512)),
        set("setIssuer", "string", "Sets the issuer; `urn:auth0:TENANT` by default.", text(512)),
        set(
            "setEncryptionAlgorithm", "'aes256-gcm' | 'aes256-cbc'", "Sets the algorithm of the encryption; `aes256-cbc` by default."),
    ])

    private static let outcome = ReferenceStatus.works("In the outcome, for the login server to do.")

    private static func text(_ limit: Int) -> String { ", of at most \(limit) characters" }

    private static func set(_ name: String, _ type: String, _ summary: String, _ limit: String = "") -> ReferenceCall {
        ReferenceCall(
            name, [.required("value", type, "The value\(limit).")], .api, summary, throws: "when the value is not as said.", outcome)
    }
}
