// Cases for new keys and for RSA as a cipher in the crypto module: [name, source of an async function body that returns a text].
(function () {
  const helper = `
    const crypto = require('crypto');
    const { promisify } = require('util');
    const show = (value) => JSON.stringify(value, (key, part) => (typeof part === 'bigint' ? part + 'n' : part)) ?? String(value);
    const attempt = (work) => { try { return show(work()); } catch (e) { return [e.name, e.code, e.message].join(' | '); } };
    const attemptLater = async (work) => { try { return show(await work()); } catch (e) { return [e.name, e.code, e.message].join(' | '); } };
    const called = (work) => new Promise((resolve, reject) => work((error, ...values) => (error ? reject(error) : resolve(values))));
    const isPair = ({ publicKey, privateKey }) => [publicKey.type, privateKey.type, privateKey.asymmetricKeyType, privateKey.asymmetricKeyDetails,
      crypto.createPublicKey(privateKey).equals(publicKey)];
    const kind = (key) => [typeof key, Buffer.isBuffer(key) ? key.length : key.kty ?? key.type ?? String(key).split('\\n')[0].slice(0, 40)];
    const rsa = () => crypto.createPrivateKey({ format: 'jwk', key: {
      kty: 'RSA', e: 'AQAB',
      n: 'ynIXHM5FMXIW1956iSgp3BXz3QRcOu5Amw84bkuJ_Uv9jV21Vd4iIrFyiw0oKuYmfjTF5bKCZtGcZe21PDmyRN1an7G29jDCh8e4GGphpKy7hqnBqHZWutLMIN-tEFoadh8VzHpFHGivMPoAVpEGkrvZkUQuTyq0nDr1dXEhGpM',
      d: 'PIxM71eeCEDYJi4rNfRmOKX0LslMEHALsJSnyw0as0BUEEDTqF_sk7XAzWfc-J-nKZ39BksSh0_v1-h1iRK0hy1mRcghQ_ouNAKDDFmtthRv2U6bOzwMaHgh2NlK8VBi-Ma7PGRIpQNciQF_c7MNP8BBjMaU-EMnJ-LLS08PETE',
      p: '-lr4_fQb71M8x1_5dLafpnVTnc-uBsbNNzGKQ2A6kd7Fkb9YLrwrJExejKKi-BTTwjll0qAmxZ1uWLUSMsUZqw',
      q: 'zwKWYmFT9gv9tnJjNGJQjUGKRa3N4fAtfjamMKGx1c_6I6AZ5Wn41EEENrBEkCRlvSAO6ud-ebUsG7PazvKquQ',
      dp: '-VrA41hOtomGYOJTuQ7oZsg3N1iR8cfywAWEu-TNkVp8F9WoRCxBIA88oQCgJ02_OJUouKew1mUechYvgQfVrw',
      dq: 'uenO-agDadQ3FeYBZohtY49bCV0grCuyD8ow0zhEqIvSULB20WytBqMlj6Aa04F8xa_G9fzVv6SQaojKmFWkMQ',
      qi: 'ebhV6ji0tpzfuwurJrlp8QXK1ORjFZyinpEWZUxwn0GjWagzCfZjt7g9S85zxUvsPZPgP6XFEHxSsYvrKkWwjw',
    } });
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return attempt(() => ${expression});`]); };
  const addLater = (expression) => { cases.push([expression, `${helper} return await attemptLater(async () => ${expression});`]); };

  const pairs = [
    `'rsa', { modulusLength: 512 }`, `'rsa', { modulusLength: 1024, publicExponent: 3 }`, `'rsa-pss', { modulusLength: 1024 }`,
    `'rsa-pss', { modulusLength: 1024, hashAlgorithm: 'sha256' }`, `'rsa-pss', { modulusLength: 1024, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha1', saltLength: 16 }`,
    `'rsa-pss', { modulusLength: 1024, hash: 'sha256', mgf1Hash: 'sha256' }`, `'rsa-pss', { modulusLength: 1024, saltLength: 10 }`,
    `'ec', { namedCurve: 'P-256' }`, `'ec', { namedCurve: 'prime256v1', paramEncoding: 'named' }`, `'ec', { namedCurve: 'secp521r1' }`,
    `'ec', { namedCurve: 'brainpoolP256r1' }`, `'ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }`, `'ed25519'`, `'ed448', {}`, `'x25519'`, `'x448'`,
    `'dsa', { modulusLength: 1024, divisorLength: 160 }`,
    `'dh', { group: 'modp5' }`, `'dh', { group: 'MODP14' }`, `'dh', { prime: crypto.getDiffieHellman('modp5').getPrime() }`,
    `'dh', { prime: crypto.getDiffieHellman('modp14').getPrime(), generator: 5 }`, `'dh', { primeLength: 512 }`, `'dh', { primeLength: 512, generator: 5 }`,
  ];
  for (const details of pairs) {
    add(`isPair(crypto.generateKeyPairSync(${details}))`);
    addLater(`isPair(await promisify(crypto.generateKeyPair)(${details}))`);
    addLater(`called((done) => crypto.generateKeyPair(${details}, (...values) => done(...values))).then(([publicKey, privateKey]) => isPair({ publicKey, privateKey }))`);
  }
  const wrong = [
    '', '1', `'nope'`, `'nope', {}`, `'rsa'`, `'rsa', 1`, `'rsa', {}`, `'rsa', { modulusLength: '2048' }`, `'rsa', { modulusLength: -1 }`,
    `'rsa', { modulusLength: 1.5 }`, `'rsa', { modulusLength: 2 ** 32 }`, `'rsa', { modulusLength: 512, publicExponent: 'a' }`, `'ec'`, `'ec', {}`,
    `'ec', { namedCurve: 'nope' }`, `'ec', { namedCurve: 1 }`, `'ec', { namedCurve: 'P-256', paramEncoding: 'nope' }`, `'rsa-pss', { modulusLength: 512, saltLength: -1 }`,
    `'rsa-pss', { modulusLength: 512, hashAlgorithm: 1 }`, `'rsa-pss', { modulusLength: 512, hashAlgorithm: 'nope' }`,
    `'rsa-pss', { modulusLength: 512, mgf1HashAlgorithm: 'nope' }`, `'rsa-pss', { modulusLength: 512, hash: 'sha256', hashAlgorithm: 'sha1' }`,
    `'ed25519', { publicKeyEncoding: 1 }`, `'ed25519', { privateKeyEncoding: 'a' }`, `'ed25519', { publicKeyEncoding: {} }`,
    `'ed25519', { publicKeyEncoding: { format: 'pem' } }`, `'ed25519', { publicKeyEncoding: { format: 'pem', type: 'pkcs1' } }`,
    `'ed25519', { privateKeyEncoding: { format: 'pem', type: 'sec1' } }`, `'ed25519', { privateKeyEncoding: { format: 'pem', type: 'spki' } }`,
    `'ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8', cipher: 1 } }`, `'ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8', passphrase: 'a' } }`,
    `'ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8', cipher: 'aes-128-cbc' } }`,
    `'dh'`, `'dh', {}`, `'dh', { group: 'nope' }`, `'dh', { group: 5 }`, `'dh', { group: 'modp5', prime: Buffer.alloc(1) }`, `'dh', { group: 'modp5', primeLength: 5 }`,
    `'dh', { group: 'modp5', generator: 2 }`, `'dh', { prime: Buffer.alloc(1), primeLength: 5 }`, `'dh', { prime: 'abc' }`, `'dh', { primeLength: 'abc' }`,
    `'dh', { primeLength: -1 }`, `'dh', { primeLength: 512, generator: -1 }`, `'dh', { generator: 2 }`,
    `'dsa', {}`, `'dsa', { modulusLength: 512, divisorLength: 'a' }`, `'dsa', { modulusLength: 512, divisorLength: -1 }`,
  ];
  add(`(() => { const [a, b] = [1, 2].map(() => crypto.generateKeyPairSync('dh', { group: 'modp5' })); const one = crypto.diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey }); return [one.length, one.equals(crypto.diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey }))]; })()`);
  add(`Object.values(crypto.generateKeyPairSync('dh', { group: 'modp5', publicKeyEncoding: { format: 'pem', type: 'spki' }, privateKeyEncoding: { format: 'pem', type: 'pkcs8' } })).map((text) => text.split('\\n')[0])`);
  for (const details of wrong) {
    add(`typeof crypto.generateKeyPairSync(${details})`);
    add(`typeof crypto.generateKeyPair(${details ? `${details}, ` : ''}() => {})`);
  }
  add(`crypto.generateKeyPair('ed25519', {})`);
  for (const options of [
    `{ publicKeyEncoding: { format: 'pem', type: 'spki' }, privateKeyEncoding: { format: 'pem', type: 'pkcs8' } }`,
    `{ publicKeyEncoding: { format: 'der', type: 'spki' } }`, `{ privateKeyEncoding: { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' } }`,
    `{ publicKeyEncoding: { format: 'jwk' }, privateKeyEncoding: { format: 'jwk' } }`, `{ publicKeyEncoding: null }`,
  ]) {
    add(`Object.values(crypto.generateKeyPairSync('ec', { namedCurve: 'P-256', ...${options} })).map(kind)`);
    addLater(`(await called((done) => crypto.generateKeyPair('ed25519', ${options}, done))).map(kind)`);
    addLater(`promisify(crypto.generateKeyPair)('ed25519', ${options}).then((pair) => Object.values(pair).map(kind))`);
  }
  for (const details of [
    `'hmac', { length: 64 }`, `'hmac', { length: 13 }`, `'hmac', { length: 7 }`, `'hmac', {}`, `'hmac'`, `'aes', { length: 128 }`, `'aes', { length: 256 }`, `'aes', { length: 100 }`,
    `'nope', { length: 1 }`, '1, {}', `'hmac', { length: 2 ** 31 }`,
  ]) {
    add(`crypto.generateKeySync(${details}).symmetricKeySize`);
    addLater(`called((done) => crypto.generateKey(${details}, done)).then(([key]) => [key.type, key.symmetricKeySize])`);
  }
  add(`crypto.generateKey('hmac', { length: 8 })`);

  // RSA as a cipher.
  for (const options of ['', `oaepHash: 'sha256'`, `oaepHash: 'sha256', oaepLabel: Buffer.from('label')`, `oaepLabel: 'label'`, 'padding: crypto.constants.RSA_PKCS1_OAEP_PADDING']) {
    add(`crypto.privateDecrypt({ key: rsa(), ${options} }, crypto.publicEncrypt({ key: crypto.createPublicKey(rsa()), ${options} }, Buffer.from('secret'))).toString()`);
    add(`crypto.privateDecrypt(rsa(), crypto.publicEncrypt({ key: rsa(), ${options} }, Buffer.from('secret'))).toString()`);
  }
  add(`crypto.publicDecrypt(rsa(), crypto.privateEncrypt(rsa(), Buffer.from('data'))).toString()`);
  add(`crypto.privateEncrypt(rsa(), 'data').toString('hex')`);
  add(`crypto.privateEncrypt({ key: rsa(), encoding: 'hex' }, '64617461').toString('hex')`);
  add(`crypto.publicEncrypt({ key: rsa(), padding: crypto.constants.RSA_NO_PADDING }, Buffer.alloc(128, 1)).toString('hex')`);
  add(`crypto.publicEncrypt({ key: rsa(), padding: crypto.constants.RSA_NO_PADDING }, Buffer.alloc(12, 1)).toString('hex')`);
  add(`crypto.publicEncrypt({ key: rsa(), padding: crypto.constants.RSA_PKCS1_PADDING }, Buffer.alloc(12, 1)).length`);
  for (const details of [
    'rsa(), 1', 'rsa()', `rsa(), Buffer.alloc(200)`, `{ key: rsa(), oaepHash: 1 }, Buffer.alloc(1)`, `{ key: rsa(), oaepHash: 'nope' }, Buffer.alloc(1)`,
    `{ key: rsa(), oaepLabel: 1 }, Buffer.alloc(1)`, `{ key: rsa(), padding: 99 }, Buffer.alloc(1)`, `1, Buffer.alloc(1)`, `crypto.createSecretKey('a', 'utf8'), Buffer.alloc(1)`,
    `crypto.generateKeyPairSync('ed25519').privateKey, Buffer.alloc(1)`,
  ]) {
    for (const method of ['publicEncrypt', 'privateDecrypt', 'privateEncrypt', 'publicDecrypt']) add(`crypto.${method}(${details}).length`);
  }
  add(`crypto.privateDecrypt(crypto.createPublicKey(rsa()), Buffer.alloc(128))`);
  add(`crypto.privateEncrypt(crypto.createPublicKey(rsa()), Buffer.alloc(1))`);

  // What else the module has.
  add(`Object.entries(crypto.constants).filter(([name]) => name !== 'OPENSSL_VERSION_NUMBER')`);
  add(`(() => { 'use strict'; crypto.constants.RSA_PKCS1_PADDING = 5; return crypto.constants.RSA_PKCS1_PADDING; })() === 1`.replace(`'use strict'; `, ''));
  add(`crypto.getCurves().filter((name) => ['prime256v1', 'secp256k1', 'secp384r1', 'secp521r1', 'brainpoolP256r1'].includes(name))`);
  add(`[crypto.secureHeapUsed(), crypto.getFips()]`);
  return cases;
})()
