// Cases for Diffie-Hellman: [name, source of an async function body that returns a text].
(function () {
  const helper = `
    const crypto = require('crypto');
    const text = (value) => (Buffer.isBuffer(value) ? value.toString('hex') : typeof value === 'object' ? Object.prototype.toString.call(value) : String(value));
    const attempt = (work) => {
      try {
        return text(work());
      } catch (e) {
        return [e.name, e.code, e.message, e.library, e.reason].join(' | ');
      }
    };
    const G = '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
    const short = '036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
    const prime = crypto.createDiffieHellmanGroup('modp5').getPrime();
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return attempt(() => ${expression});`]); };
  const addBody = (body) => { add(`{ ${body} }`); };

  for (const curve of [`'nope'`, '5', '', `'P-256'`, `'x25519'`, `'secp521r1'`, `'secp256k1'`, `'brainpoolP256r1'`, `'sect283k1'`]) add(`crypto.createECDH(${curve}).generateKeys('hex').length`);
  const e = `const e = crypto.createECDH('prime256v1');`, own = `${e} e.setPrivateKey('02', 'hex');`;
  for (const body of [
    `${e} return e.generateKeys('hex', 'compressed').length;`, `${e} return e.generateKeys('hex', 'nope');`, `${e} return e.generateKeys('nope');`, `${e} return e.generateKeys().length;`,
    `${e} return e.getPublicKey();`, `${e} return e.getPrivateKey();`, `${e} return e.setPrivateKey('00', 'hex');`, `${e} return e.setPrivateKey('ff'.repeat(32), 'hex');`, `${e} return e.setPrivateKey('');`,
    `${e} return e.setPrivateKey(Buffer.alloc(1000, 1));`, `${e} return e.setPrivateKey(5);`, `${own} return e.setPrivateKey('03', 'hex') === e;`,
    `${own} return ['compressed', 'uncompressed', 'hybrid', undefined, null, ''].map((form) => e.getPublicKey('hex', form)).join();`, `${own} return e.getPrivateKey('hex') + e.getPrivateKey('base64');`,
    `const e = crypto.createECDH('secp256k1'); e.setPrivateKey(Buffer.alloc(32, 7)); return e.getPublicKey('base64') + e.computeSecret(e.getPublicKey(), null, 'hex');`,
    `const e = crypto.createECDH('secp521r1'); e.setPrivateKey(Buffer.alloc(32, 7)); return e.getPublicKey('base64url') + e.computeSecret(e.getPublicKey(), null, 'hex');`,
    `const e = crypto.createECDH('sect283k1'); e.setPrivateKey(Buffer.alloc(32, 7)); return e.getPublicKey('base64url') + e.computeSecret(e.getPublicKey(), null, 'hex');`,
    `${own} return e.computeSecret(G, 'hex', 'hex');`, `${own} return e.computeSecret(short, 'hex', 'base64');`, `${own} return e.computeSecret(Buffer.from(short, 'hex'));`,
    `${e} return e.computeSecret(G, 'hex');`, `${own} return e.computeSecret('046b17d1', 'hex');`, `${own} return e.computeSecret('', 'hex');`, `${own} return e.computeSecret('00', 'hex');`,
    `${own} return e.computeSecret(G.slice(0, -2) + 'f6', 'hex');`, `${own} return e.computeSecret(5);`, `${own} return e.computeSecret();`,
    `${own} e.setPublicKey(G, 'hex'); return e.computeSecret(G, 'hex');`, `${own} e.setPublicKey(e.getPublicKey()); return e.computeSecret(G, 'hex');`, `${e} e.setPublicKey(G, 'hex'); return e.getPublicKey('hex');`,
    `${e} return e.setPublicKey('046b', 'hex');`, `${e} return e.setPublicKey(7);`, `const one = crypto.createECDH('secp384r1'), other = crypto.createECDH('secp384r1');
      one.generateKeys(); other.generateKeys(); return one.computeSecret(other.getPublicKey(), null, 'hex') === other.computeSecret(one.getPublicKey(null, 'compressed')).toString('hex');`,
    `return crypto.ECDH('prime256v1') instanceof crypto.ECDH;`, `return Object.keys(crypto.ECDH.prototype) + crypto.ECDH.length;`,
  ]) addBody(body);
  for (const call of [
    `short, 'prime256v1', 'hex', 'hex'`, `short, 'prime256v1', 'hex'`, `short, 'prime256v1', 'hex', 'hex', 'hybrid'`, `G, 'prime256v1', 'hex', 'base64', 'compressed'`,
    `G, 'prime256v1', 'hex', 'buffer', 'compressed'`, `'036b', 'prime256v1', 'hex', 'hex'`, `short, 'nope', 'hex', 'hex'`, `short, 5, 'hex', 'hex'`, `5, 'prime256v1'`, `short, 'prime256v1', 'hex', 'hex', 'nope'`,
    `'', 'prime256v1', 'hex', 'hex'`,
  ]) add(`crypto.ECDH.convertKey(${call})`);

  for (const call of [
    '', '{}', '1', '0', '-1', '511', '10001', '2 ** 31', '512.5', `512, 'x'`, `512, Buffer.from([2])`, `'', 'hex'`, 'Buffer.alloc(0)', `'abcd', 'hex', 1`, `'abcd', 'hex', -1`, `'abcd', 'hex', true`, `'abcd', 'hex', 1.5`,
    `'abcd', 'hex', Buffer.from([0])`, `'abcd', 'hex', Buffer.from([1])`, `'abcd', 'hex', {}`,
  ]) add(`crypto.createDiffieHellman(${call})`);
  for (const call of [`'abcd', 'hex'`, `'abcd', 'hex', 0`, `'abcd', 'hex', 5`, `'abcd', 'hex', '05', 'hex'`, `'abcd', 'hex', ''`, `'abcd', 'nope'`, `Buffer.from([23]), 5`, `Buffer.from([23]), '07', 'hex'`, `new Uint16Array([9, 9]).buffer, 300`]) {
    addBody(`const d = crypto.createDiffieHellman(${call}); return d.getPrime('hex') + ' ' + d.getGenerator('hex') + ' ' + d.verifyError;`);
  }
  for (const prime of ['17', 'd7', '07', '02', '05', '0b', '0100', '00', '2f', 'ff'.repeat(63) + 'c7']) {
    for (const generator of [2, 5, 22]) add(`crypto.createDiffieHellman('${prime}', 'hex', ${generator}).verifyError`);
  }
  for (const name of [`'nope'`, '5', '', `'modp1'`, `'modp2'`, `'modp5'`, `'MODP14'`, `'modp15'`, `'modp16'`, `'modp17'`, `'modp18'`]) {
    addBody(`const d = crypto.getDiffieHellman(${name}); return crypto.createHash('md5').update(d.getPrime()).digest('hex') + d.getGenerator('hex') + d.verifyError;`);
  }
  const group = `const d = crypto.createDiffieHellmanGroup('modp14');`, made = `${group} d.generateKeys();`, plain = `const d = crypto.createDiffieHellman(prime);`;
  for (const body of [
    `${group} return d.setPrivateKey;`, `${group} return d.getPublicKey();`, `${group} return d.getPrivateKey();`, `${group} return [d.generateKeys().length, d.getPublicKey('hex').length].join();`,
    `${made} return d.computeSecret(Buffer.from([1]));`, `${made} return d.computeSecret(Buffer.alloc(0));`, `${made} return d.computeSecret(d.getPrime());`, `${made} return d.computeSecret(Buffer.from([2])).length;`,
    `${plain} d.setPrivateKey('05', 'hex'); return d.computeSecret(Buffer.alloc(2000, 255));`, `${made} return d.computeSecret(5);`, `${group} return d.computeSecret(Buffer.from([2]));`,
    `${plain} d.setPrivateKey('05', 'hex'); return d.getPublicKey();`, `${plain} d.setPrivateKey('05', 'hex'); return d.generateKeys('hex') + d.getPrivateKey('hex');`,
    `${plain} d.setPrivateKey('05', 'hex'); return d.computeSecret('03', 'hex', 'hex');`, `${plain} d.setPublicKey('05', 'hex'); return d.getPublicKey('hex') + d.computeSecret('03', 'hex', 'hex');`,
    `${plain} d.generateKeys(); const key = d.getPrivateKey('hex'); d.generateKeys(); return d.getPrivateKey('hex') === key;`, `${plain} return d.setPrivateKey(1);`, `${plain} return d.setPublicKey(1);`,
    `${plain} return d.setPublicKey('05', 'hex') === d;`, `return crypto.createDiffieHellman('d7', 'hex').generateKeys();`,
    `const one = crypto.createDiffieHellman(prime, 5), other = crypto.createDiffieHellman(prime, 5); one.generateKeys(); other.generateKeys();
     return one.computeSecret(other.getPublicKey(), null, 'hex') === other.computeSecret(one.getPublicKey('hex'), 'hex', 'hex');`,
    `const d = crypto.createDiffieHellman(512, 5); return [d.getPrime().length, d.getGenerator('hex'), d.verifyError, d.generateKeys().length].join();`,
    `return [crypto.createDiffieHellmanGroup('modp5') instanceof crypto.DiffieHellman, crypto.DiffieHellman('d7', 'hex') instanceof crypto.DiffieHellman,
      crypto.DiffieHellmanGroup('modp5') instanceof crypto.DiffieHellmanGroup, Object.keys(crypto.DiffieHellman.prototype), Object.keys(crypto.DiffieHellmanGroup.prototype)].join();`,
  ]) addBody(body);

  // Between key objects.
  const objects = `
    const pair = (type, options) => crypto.generateKeyPairSync(type, options);
    const ec = pair('ec', { namedCurve: 'P-256' }), other = pair('ec', { namedCurve: 'P-384' }), x = pair('x25519'), x448 = pair('x448'), ed = pair('ed25519');
    const secret = crypto.createSecretKey(Buffer.alloc(3));`;
  for (const call of [
    '', '{}', '5', '{ privateKey: 1, publicKey: 2 }', '{ privateKey: ec.privateKey, publicKey: 1 }', '{ privateKey: ec.publicKey, publicKey: ec.publicKey }',
    '{ privateKey: ec.privateKey, publicKey: ec.privateKey }', '{ privateKey: ec.privateKey, publicKey: ec.publicKey }',
    '{ privateKey: x448.privateKey, publicKey: x448.publicKey }', '{ privateKey: ec.privateKey, publicKey: other.publicKey }',
    '{ privateKey: ec.privateKey, publicKey: x.publicKey }', '{ privateKey: x.privateKey, publicKey: x.publicKey }',
    '{ privateKey: ed.privateKey, publicKey: ed.publicKey }', '{ privateKey: secret, publicKey: ed.publicKey }', '{ privateKey: ec.privateKey, publicKey: secret }',
  ]) addBody(`${objects} return crypto.diffieHellman(${call}).length;`);
  for (const [type, options] of [['ec', `{ namedCurve: 'P-521' }`], ['x25519', '{}']]) {
    addBody(`const one = crypto.generateKeyPairSync('${type}', ${options}), other = crypto.generateKeyPairSync('${type}', ${options});
      return crypto.diffieHellman({ privateKey: one.privateKey, publicKey: other.publicKey })
        .equals(crypto.diffieHellman({ privateKey: other.privateKey, publicKey: one.publicKey }));`);
  }
  return cases;
})()
