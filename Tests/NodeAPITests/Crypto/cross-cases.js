// What one side makes and the other checks: [name, body that returns a text, body that gets it as `made` and returns a text].
(function () {
  const pair = `
    const crypto = require('crypto'), s = crypto.webcrypto.subtle, data = Buffer.from('what is said');
    const text = (bytes) => Buffer.from(bytes).toString('base64url'), bytes = (text) => Buffer.from(text, 'base64url');
  `;
  const cases = [];
  const add = (name, make, check) => { cases.push([name, `${pair} ${make}`, `${pair} ${check}`]); };

  // Keys generated here, their JSON form, and what was done with them.
  const signing = [
    ['RSASSA-PKCS1-v1_5', '{ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }', '{}'],
    ['RSA-PSS', '{ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-384" }', '{ saltLength: 48 }'],
    ['ECDSA', '{ namedCurve: "P-256" }', '{ hash: "SHA-256" }'], ['ECDSA', '{ namedCurve: "P-384" }', '{ hash: "SHA-512" }'],
    ['ECDSA', '{ namedCurve: "P-521" }', '{ hash: "SHA-512" }'], ['Ed25519', '{}', '{}'],
  ];
  for (const [name, generation, options] of signing) {
    add(`${name} ${generation}`, `
      const { publicKey, privateKey } = await s.generateKey({ name: '${name}', ...${generation} }, true, ['sign', 'verify']);
      const signature = text(await s.sign({ name: '${name}', ...${options} }, privateKey, data));
      return JSON.stringify({ signature, spki: text(await s.exportKey('spki', publicKey)), jwk: await s.exportKey('jwk', privateKey) });`, `
      const { signature, spki, jwk } = JSON.parse(made), algorithm = { name: '${name}', ...${generation} }, by = { name: '${name}', ...${options} };
      const publicKey = await s.importKey('spki', bytes(spki), algorithm, true, ['verify']);
      const again = await s.sign(by, await s.importKey('jwk', jwk, algorithm, true, ['sign']), data);
      return [await s.verify(by, publicKey, bytes(signature), data), await s.verify(by, publicKey, bytes(signature), Buffer.from('else')),
        await s.verify(by, publicKey, again, data)].join();`);
  }
  add('RSA-OAEP', `
    const { publicKey, privateKey } = await s.generateKey(
      { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['encrypt', 'decrypt', 'wrapKey']);
    const secret = await s.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', true, ['encrypt']);
    return JSON.stringify({
      encrypted: text(await s.encrypt({ name: 'RSA-OAEP', label: Buffer.from('label') }, publicKey, data)),
      wrapped: text(await s.wrapKey('raw', secret, publicKey, 'RSA-OAEP')), pkcs8: text(await s.exportKey('pkcs8', privateKey)),
    });`, `
    const { encrypted, wrapped, pkcs8 } = JSON.parse(made);
    const key = await s.importKey('pkcs8', bytes(pkcs8), { name: 'RSA-OAEP', hash: 'SHA-256' }, true, ['decrypt', 'unwrapKey']);
    const plain = await s.decrypt({ name: 'RSA-OAEP', label: Buffer.from('label') }, key, bytes(encrypted));
    const secret = await s.unwrapKey('raw', bytes(wrapped), key, 'RSA-OAEP', 'AES-GCM', true, ['encrypt']);
    return [Buffer.from(plain), text(await s.exportKey('raw', secret))].join();`);
  for (const [name, generation] of [['ECDH', '{ namedCurve: "P-256" }'], ['ECDH', '{ namedCurve: "P-521" }'], ['X25519', '{}']]) {
    add(`${name} ${generation}`, `
      const algorithm = { name: '${name}', ...${generation} };
      const one = await s.generateKey(algorithm, true, ['deriveBits']), other = await s.generateKey(algorithm, true, ['deriveBits']);
      const secret = await s.deriveBits({ name: '${name}', public: other.publicKey }, one.privateKey, 256);
      return JSON.stringify({ secret: text(secret), raw: text(await s.exportKey('raw', one.publicKey)), jwk: await s.exportKey('jwk', other.privateKey) });`, `
      const { secret, raw, jwk } = JSON.parse(made), algorithm = { name: '${name}', ...${generation} };
      const one = await s.importKey('raw', bytes(raw), algorithm, true, []), other = await s.importKey('jwk', jwk, algorithm, true, ['deriveBits']);
      return String(text(await s.deriveBits({ name: '${name}', public: one }, other, 256)) === secret);`);
  }
  // Metadata of a user, encrypted as many an action does it.
  for (const [cipher, key, iv] of [['aes-256-cbc', 32, 16], ['aes-256-gcm', 32, 12], ['aes-256-ctr', 32, 16], ['chacha20-poly1305', 32, 12]]) {
    const hasTag = /gcm|poly/.test(cipher);
    add(cipher, `
      const key = crypto.randomBytes(${key}), iv = crypto.randomBytes(${iv});
      const cipher = crypto.createCipheriv('${cipher}', key, iv${cipher.startsWith('chacha') ? ', { authTagLength: 16 }' : ''});
      const encrypted = cipher.update(JSON.stringify({ name: 'Zoë', list: [1, 2] }), 'utf8', 'hex') + cipher.final('hex');
      return [text(key), text(iv), encrypted, ${hasTag ? `text(cipher.getAuthTag())` : `''`}].join('.');`, `
      const [key, iv, encrypted, tag] = made.split('.');
      const decipher = crypto.createDecipheriv('${cipher}', bytes(key), bytes(iv)${cipher.startsWith('chacha') ? ', { authTagLength: 16 }' : ''});
      ${hasTag ? `decipher.setAuthTag(bytes(tag));` : ''}
      return decipher.update(encrypted, 'hex', 'utf8') + decipher.final('utf8');`);
  }
  add('PBKDF2, HKDF and AES', `
    const salt = crypto.randomBytes(16), iv = crypto.randomBytes(12), password = await s.importKey('raw', Buffer.from('password'), 'PBKDF2', false, ['deriveKey']);
    const key = await s.deriveKey({ name: 'PBKDF2', hash: 'SHA-512', salt, iterations: 1000 }, password, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const base = await s.importKey('raw', salt, 'HKDF', false, ['deriveKey']);
    const wrapping = await s.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: iv }, base, { name: 'AES-KW', length: 256 }, false, ['wrapKey']);
    const hmac = await s.importKey('raw', Buffer.alloc(40, 1), { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
    return [salt, iv, await s.encrypt({ name: 'AES-GCM', iv, additionalData: salt }, key, data), await s.wrapKey('jwk', hmac, wrapping, 'AES-KW')].map(text).join('.');`, `
    const [salt, iv, encrypted, wrapped] = made.split('.').map(bytes), password = await s.importKey('raw', Buffer.from('password'), 'PBKDF2', false, ['deriveKey']);
    const key = await s.deriveKey({ name: 'PBKDF2', hash: 'SHA-512', salt, iterations: 1000 }, password, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const base = await s.importKey('raw', salt, 'HKDF', false, ['deriveKey']);
    const wrapping = await s.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: iv }, base, { name: 'AES-KW', length: 256 }, false, ['unwrapKey']);
    const hmac = await s.unwrapKey('jwk', wrapped, wrapping, 'AES-KW', { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
    const plain = await s.decrypt({ name: 'AES-GCM', iv, additionalData: salt }, key, encrypted);
    return Buffer.from(plain) + text(await s.sign('HMAC', hmac, data));`);
  add('createECDH', `
    const e = crypto.createECDH('secp384r1');
    return [e.generateKeys(), e.getPrivateKey(), e.getPublicKey(null, 'compressed')].map(text).join('.');`, `
    const [open, secret, short] = made.split('.').map(bytes), e = crypto.createECDH('secp384r1'), other = crypto.createECDH('secp384r1');
    e.setPrivateKey(secret);
    other.generateKeys();
    return [e.getPublicKey().equals(open), other.computeSecret(short).equals(e.computeSecret(other.getPublicKey()))].join();`);
  add('createDiffieHellman', `
    const d = crypto.createDiffieHellmanGroup('modp14');
    return [d.generateKeys(), d.getPrivateKey(), d.getPrime()].map(text).join('.');`, `
    const [open, secret, prime] = made.split('.').map(bytes), d = crypto.createDiffieHellman(prime), other = crypto.createDiffieHellman(prime);
    d.setPrivateKey(secret);
    other.generateKeys();
    return [d.generateKeys().equals(open), other.computeSecret(open).equals(d.computeSecret(other.getPublicKey()))].join();`);
  return cases;
})()
