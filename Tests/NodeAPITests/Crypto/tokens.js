// Two scripts that packages for JSON Web Tokens are like: one signs, the other one has `tokens` and verifies: [name, source of a function body].
(function () {
  const helper = `
    const crypto = require('crypto');
    const data = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJncsO8w59lIn0';
    const algorithms = {
      RS256: ['rsa', 'RSA-SHA256'], RS384: ['rsa', 'RSA-SHA384'], RS512: ['rsa', 'RSA-SHA512'], PS256: ['rsa', 'RSA-SHA256'], PS512: ['rsa', 'sha512'],
      ES256: ['p256', 'RSA-SHA256'], ES384: ['p384', 'RSA-SHA384'], ES512: ['p521', 'RSA-SHA512'], ES256K: ['k256', 'sha256'], EdDSA: ['ed25519', null],
    };
    const options = (name) => name.startsWith('PS')
      ? { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST } : name.startsWith('ES') ? { dsaEncoding: 'ieee-p1363' } : {};
  `;
  const sign = `${helper}
    const kinds = { rsa: ['rsa', { modulusLength: 2048 }], p256: ['ec', { namedCurve: 'P-256' }], p384: ['ec', { namedCurve: 'P-384' }],
      p521: ['ec', { namedCurve: 'P-521' }], k256: ['ec', { namedCurve: 'secp256k1' }], ed25519: ['ed25519'] };
    const pairs = {};
    const tokens = [];
    for (const name of Object.keys(algorithms)) {
      const [kind, digest] = algorithms[name];
      const { publicKey, privateKey } = pairs[kind] ??= crypto.generateKeyPairSync(...kinds[kind]);
      const forms = [
        privateKey, privateKey.export({ format: 'pem', type: 'pkcs8' }), Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })),
        { key: privateKey.export({ format: 'jwk' }), format: 'jwk' }, { key: privateKey.export({ format: 'der', type: 'pkcs8' }), format: 'der', type: 'pkcs8' },
        { key: privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' }), passphrase: 'secret' },
      ];
      const signatures = forms.map((form) => {
        const key = form.key !== undefined ? { ...form, ...options(name) } : { key: form, ...options(name) };
        return crypto.sign(digest, Buffer.from(data), key).toString('base64url');
      });
      if (digest !== null) {
        for (const form of forms) {
          const key = form.key !== undefined ? { ...form, ...options(name) } : { key: form, ...options(name) };
          signatures.push(crypto.createSign(digest).update(data).sign(key, 'base64url'));
        }
      }
      tokens.push({ name, signatures, pem: publicKey.export({ format: 'pem', type: 'spki' }), jwk: publicKey.export({ format: 'jwk' }) });
    }
    const code = (key) => crypto.createHmac('sha256', key).update(data).digest('base64url');
    tokens.push({ name: 'HS256', signatures: [code('secret'), code(Buffer.from('secret')), code(crypto.createSecretKey('secret', 'utf8'))] });
    return JSON.stringify(tokens);
  `;
  const verify = `${helper}
    const verdicts = [];
    for (const { name, signatures, pem, jwk } of tokens) {
      if (name === 'HS256') {
        const code = crypto.createHmac('sha256', crypto.createSecretKey(Buffer.from('secret'))).update(data).digest();
        verdicts.push([name, signatures.filter((signature) => crypto.timingSafeEqual(code, Buffer.from(signature, 'base64url'))).length]);
        continue;
      }
      const [, digest] = algorithms[name];
      const key = crypto.createPublicKey({ key: jwk, format: 'jwk' });
      const isSame = key.export({ format: 'pem', type: 'spki' }) === pem && crypto.createPublicKey(pem).equals(key);
      const good = (text) => [key, pem].every((key) => crypto.verify(digest, Buffer.from(text), { key, ...options(name) }, Buffer.from(signature, 'base64url')));
      let signature, count = 0, forged = 0;
      for (signature of signatures) {
        if (good(data)) count += 1;
        if (good(data + 'x')) forged += 1;
        if (digest !== null && !crypto.createVerify(digest).update(data).verify({ key: pem, ...options(name) }, signature, 'base64url')) count = -1;
      }
      verdicts.push([name, count, forged, isSame]);
    }
    return verdicts.join(' ');
  `;
  return [['sign', sign], ['verify', verify]];
})()
