import Testing

@Suite struct CipherTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Crypto/cipher-cases.js", atLeast: 220)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    /// From the specification of GCM (test case 14), RFC 3394 and RFC 8439.
    @Test(arguments: [
        (
            """
            const g = crypto.createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
            return g.update(Buffer.alloc(16), null, 'hex') + g.final('hex') + g.getAuthTag().toString('hex');
            """, "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            """
            const key = bytes('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
            const w = crypto.createCipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
            return w.update(bytes('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f'), null, 'hex') + w.final('hex');
            """, "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21"
        ),
        (
            """
            const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
            const c = crypto.createCipheriv('chacha20-poly1305', key, bytes('070000004041424344454647'), { authTagLength: 16 });
            c.setAAD(bytes('50515253c0c1c2c3c4c5c6c7'));
            c.update("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
            c.final();
            return c.getAuthTag().toString('hex');
            """, "1ae10b594f09e26a7e902ecbd0600691"
        ),
    ])
    func knownAnswers(body: String, answer: String) async throws {
        let machine = try await TestMachine()
        #expect(try await machine.text("const crypto = require('crypto'), bytes = (text) => Buffer.from(text, 'hex'); \(body)") == answer)
    }

    /// What one call leaves behind in OpenSSL is not the reason of the next one's failure.
    @Test func errorsAreTheirOwn() async throws {
        let text = try await TestMachine().text(
            """
            const crypto = require('crypto');
            const attempt = (work) => { try { return work(); } catch (error) { return error.code ?? error.message; } };
            const wrap = () => crypto.createCipheriv('id-aes128-wrap', Buffer.alloc(16), Buffer.alloc(8, 0xa6));
            const cbc = () => crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16));
            return [
              attempt(() => wrap().update(Buffer.alloc(15))),
              attempt(() => cbc().final()),
              attempt(() => crypto.getCipherInfo(2 ** 30)),
              attempt(() => { const c = cbc(); c.update(Buffer.alloc(32)); return c.final(); }),
            ].join();
            """)
        #expect(text == "Trying to add data in unsupported state,ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH,,ERR_OSSL_BAD_DECRYPT")
    }

    /// The stream classes are loaded only for a cipher.
    @Test func hashesNeedNoStreams() async throws {
        let text = try await TestMachine().text(
            """
            const crypto = require('crypto');
            let wasLoaded = false;
            crypto.createHash('sha256').update('a').digest();
            Object.defineProperty(Object.prototype, '_readableState', {
              set(value) {
                wasLoaded = true;
                Object.defineProperty(this, '_readableState', { value, writable: true });
              },
              configurable: true,
            });
            crypto.createHmac('sha256', 'k').update('a').digest();
            const before = wasLoaded;
            crypto.createCipheriv('aes-128-ecb', Buffer.alloc(16), null);
            return [before, wasLoaded].join();
            """)
        #expect(text == "false,true")
    }
}
