// Cases for public and private keys in crypto.subtle: [name, source of an async function body that returns a text].
(function () {
  // Made for these tests.
  const keys = {
    rsa: { kty: 'RSA', n: 'pc_WiizIaw55wrx53AYZTdF0YAcRIR29cnmwAy1THifhXcCIwu2R_ebcEx8UZXsoQdp7Sgev6fyN3AQ9g3MznDYe5jGZDREbW4wFP5QFt-dBGqoanDIdnLn0JIhF3KP7d1MINWwSOMmP9mEJoSizXpATb0Kg5w7TXTkH6ZI0CzQN898Z7sHBDQHjJYYFJeLgiYWIMXnDvrNML8xbAAcdfHrIPJHIYKETQWfCLhapqUJoUJ4iWezSdwqpsvf-W1sIXD_L5ORyBWUPG8m4E-tWgD1MH2rzUpGRInVYi_yHHnHKntrKfoRcI-aO_GY_X8QIddYaspE0_2kQGY292Zat8Q', e: 'AQAB', d: 'RTp9_gnNkdkk4Df1_vWy6ekqGA_LSJLUrq983A639c67yvtgflZXTnVtbDRdPTOK7tfMAvArs9tk1TgWAMSAB1gXVY_esXRzgij3ZgCk1JAigAIGgzFvaKjA9OHKnWD_1GWf90IMZ5ZMW5dPQHCwVyp7WsgsStxHRlRR5-TJguVHuCKtNK2rtJJf794_PXaKeUsEqagKjJ9ctiz_AaoB8czJr2NjNYPeQWNq2FbnwXr1XhIZQ_u9HXL9BdMNBT3-TIARLEfn9nOanUhrogfg9kJ_eocFoBxPxYoHGGFuVvNL4qcj5ZbqlRy44JWDlNB1TqGyTJoeGrzhXXtPHxVG4w', p: '4SGNOO-dEU8qycR_-HP1V5HFiNI1RUGQkJZdnUqbuUHAXjKj4KVCbgg96WE2tk5losJrFS-f-Q0tlSP-e4gT9133E64a-cpd9f7I82nXa_dc54_Hrhc14s9EdKUUu8YYH_HkcsmQnI0XtrBgGIwNS1K7BfjHzQdi1CAmdVJlfmM', q: 'vIwXSgu0aGQ0oADF_SrAarxffzC-W2hOP56jHkFMih4oaUxLZJBDBjterWL7k92FEQdserLFAXujhyakWJN9OPKV9vcbA1zxL5_kLDv7hB-_6pafNpa0avWcWu2fak1uQX4j_UtTfEOUenkzKnfR8c4fJ_VnM0cm2kDiphtEuJs', dp: 'wPz2BrzBNDldQKFF4kHlKzA22Vb5e2j8-DUuAswWOfT3ZsiaWtTP4WsHR6yiLh1-Wsu25-5vgBuf252DZXn9Q6w1RZWWYlLrwRisQp2UoWTnK0nBrqcO9mMfF6772wuxWpENeKj5YnpAvcbsWZ6VNuCwmintfQC744O79A6yGmk', dq: 'Zhmyjt1Rv2nr-W0Ryet5sRL636RkoJkWLmtYR4zyxqRYG9U9ymI4eUpzFY9RTpwZb8RGYRcniYsLXad2PaT4nXr37HmZfjO5Q6Hg7Hc61yxeP8l6xBPN9VG1bqPYvLbbasnE8Wf1-IecAspZA7lIzhlhU8EXNnRkPLIAShTgHNs', qi: 'Q-roylnfUwAz7pmUHi_WHQeFfwbzK6FA6LRDb5GSmCssIDYmxrX7rdQE02A0MbEkYMKLcRFm3BadgNvOZVQj2RR2K2DaXFOWKKaquS-7T7Q2283ZYg3irAnhjkCZAlYDKY1UV7bBJ_maHwXkJ3hLt0edHbac1o7ftDYTSjX1j2M' },
    ec: { kty: 'EC', x: 'HwaAi7Xy1Hh140lVbth3SLHA3Q692ntcPD0VDQLE9zI', y: 'Ml2jNA7_YbjJi-D5qhrlcI1QyxBxnLgx7YZD8EfG8p0', crv: 'P-256', d: 'etYDh9G18-hOy9Wmr0CDBnZoE2dyYkifNxCPjKKo1dY' },
    ec384: { kty: 'EC', x: 'Y2aVuh79NN7b-xOhRShZYWYB-VRktS7PBNfVHl0-D3zOwzKQOBA7HZKXjDkg_Z9S', y: '6mGorwWEOUcVFcdbKxIOfxu0P7ecfth16hoH_99DyvxGTi0aiton8S4W3x_yYMsr', crv: 'P-384', d: 'fOcSIFCZeKCkKneO7PJzLQVldeWleNzA6fkZOsi9A2jrGu-Pspk4jfQTFxgEUSEz' },
    eck: { kty: 'EC', x: 'R7SkozJUug1hFU77DAdmFztlZJGQo6Oq7V-ClZio1eU', y: '2Dt1yA2n_xV4lCtDxbCk9wqtoNu0qdcQGaPb-3i5tjU', crv: 'secp256k1', d: '7_2TjcEjTgk6qTtQ-dNzNqPYorB-ugD6VpS63WNgHlk' },
    ed: { crv: 'Ed25519', d: 'G6KTQEUKSd7OVdB_DVhSdNB4h6i5V3JuZViIAFLo2dY', x: 'sQ-b9VNdZqDv5qMev6O0binGwkYfrj4a00OuIcvP_fs', kty: 'OKP' },
    x: { crv: 'X25519', d: 'kMLYQxlN6MPf9jEIOc0n5t8H-53eRlQQ15LsaIR5EGA', x: 'uTWEts0141SFsgJ0y74SuKN3Fi08nIvpQg8YWyDHd3o', kty: 'OKP' },
  };
  const helper = `
    const c = require('crypto');
    const s = c.webcrypto.subtle;
    const K = {};
    for (const [name, jwk] of Object.entries(${JSON.stringify(keys)})) {
      const key = c.createPrivateKey({ key: jwk, format: 'jwk' }), half = c.createPublicKey(key);
      const { d, p, q, dp, dq, qi, ...pub } = jwk;
      K[name] = { jwk, pub, pkcs8: key.export({ type: 'pkcs8', format: 'der' }), spki: half.export({ type: 'spki', format: 'der' }) };
    }
    const raw = Buffer.concat([Buffer.from([4]), Buffer.from(K.ec.jwk.x, 'base64url'), Buffer.from(K.ec.jwk.y, 'base64url')]);
    const rawc = c.ECDH.convertKey(raw, 'prime256v1', null, null, 'compressed');
    const edraw = Buffer.from(K.ed.jwk.x, 'base64url');
    const hex = (bytes) => Buffer.from(bytes).toString('hex');
    const size = async (bytes) => (await bytes).byteLength;
    const show = (value) => {
      if (value instanceof ArrayBuffer) return 'bytes ' + hex(value);
      if (value?.publicKey) return show(value.publicKey) + show(value.privateKey);
      if (!(value instanceof CryptoKey)) return JSON.stringify(value);
      return [value.type, value.extractable, JSON.stringify(value.algorithm), value.usages].join(' ');
    };
    const attempt = async (work) => {
      try {
        return show(await work());
      } catch (e) {
        return [e.name, e.code, e.message].join(' | ');
      }
    };
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return await attempt(async () => ${expression});`]); };

  const A = { RS: `{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }`, PS: `{ name: 'RSA-PSS', hash: 'SHA-256' }`,
    OA: `{ name: 'RSA-OAEP', hash: 'SHA-256' }`, ES: `{ name: 'ECDSA', namedCurve: 'P-256' }`, DH: `{ name: 'ECDH', namedCurve: 'P-256' }`,
    ED: `'Ed25519'`, X: `'X25519'` };
  const U = { RS: ['sign', 'verify'], PS: ['sign', 'verify'], OA: ['decrypt', 'encrypt'], ES: ['sign', 'verify'], DH: ['deriveBits', ''],
    ED: ['sign', 'verify'], X: ['deriveBits', ''] };
  const N = { RS: 'rsa', PS: 'rsa', OA: 'rsa', ES: 'ec', DH: 'ec', ED: 'ed', X: 'x' };
  const u = (n, i)=>JSON.stringify(U[n][i]?[U[n][i]]:[]);
  for (const n in A){ const k = N[n];
  add(`s.importKey('spki', K.${k}.spki, ${A[n]}, true, ${u(n, 1)})`);
  add(`s.importKey('pkcs8', K.${k}.pkcs8, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', K.${k}.jwk, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', K.${k}.pub, ${A[n]}, false, ${u(n, 1)})`);
  add(`s.importKey('spki', K.${k}.spki, ${A[n]}, true, ['wrapKey', 'deriveKey', 'sign'])`);
  add(`s.importKey('pkcs8', K.${k}.pkcs8, ${A[n]}, true, [])`);
  add(`s.importKey('pkcs8', K.${k}.pkcs8, ${A[n]}, true, ['verify'])`);
  add(`s.importKey('spki', K.${k}.pkcs8, ${A[n]}, true, ${u(n, 1)})`);
  add(`s.importKey('pkcs8', K.${k}.spki, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('spki', new Uint8Array(5), ${A[n]}, true, ${u(n, 1)})`);
  add(`s.importKey('pkcs8', new Uint8Array(5), ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('spki', K.${k==='rsa'?'ec':'rsa'}.spki, ${A[n]}, true, ${u(n, 1)})`);
  add(`s.importKey('pkcs8', K.${k==='ed'?'x':k=='x'?'ed':k==='rsa'?'ec':'rsa'}.pkcs8, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', K.${k==='rsa'?'ec':'rsa'}.jwk, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('raw', raw, ${A[n]}, true, ${u(n, 1)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, alg: 'nope' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, use: 'nope' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, key_ops: ['verify'] }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, ext: false }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { kty: K.${k}.jwk.kty, crv: K.${k}.jwk.crv }, ${A[n]}, true, ${u(n, 1)})`);
  if (k !== 'rsa') add(`s.importKey('jwk', { ...K.${k}.jwk, x: 'AA' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, d: 'AA' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, kty: 'oct' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, crv: 'P-384' }, ${A[n]}, true, ${u(n, 0)})`);
  add(`s.importKey('jwk', { ...K.${k}.jwk, d: 5 }, ${A[n]}, true, ${u(n, 0)})`);
  const pub = `await s.importKey('spki', K.${k}.spki, ${A[n]}, true, ${u(n, 1)})`,
    priv=`await s.importKey('pkcs8', K.${k}.pkcs8, ${A[n]}, true, ${u(n, 0)})`;
  for(const f of ['spki', 'pkcs8', 'jwk', 'raw'])
  for (const p of [pub, priv]) add(`s.exportKey('${f}', ${p})`);
  }
  add(`s.importKey('jwk', { ...K.ed.jwk, x: K.x.jwk.x }, 'Ed25519', true, ['sign'])`);
  add(`s.importKey('jwk', { ...K.ec.jwk, d: K.ed.jwk.d }, ${A.ES}, true, ['sign'])`);
  add(`s.importKey('raw', rawc, ${A.ES}, true, ['verify'])`);
  add(`s.exportKey('raw', await s.importKey('raw', rawc, ${A.ES}, true, ['verify']))`);
  add(`s.importKey('raw', rawc.subarray(1), ${A.ES}, true, ['verify'])`);
  add(`s.importKey('raw', raw, { name: 'ECDSA', namedCurve: 'P-384' }, true, ['verify'])`);
  add(`s.importKey('raw', raw, ${A.ES}, true, ['sign'])`);
  add(`s.importKey('raw', edraw, 'Ed25519', true, ['verify'])`);
  add(`s.importKey('raw', edraw.subarray(1), 'Ed25519', true, ['verify'])`);
  add(`s.importKey('raw', edraw, 'X25519', true, [])`);
  add(`s.importKey('raw', edraw, 'Ed25519', true, ['sign'])`);
  add(`s.importKey('spki', K.ec384.spki, ${A.ES}, true, ['verify'])`);
  add(`s.importKey('spki', K.eck.spki, ${A.ES}, true, ['verify'])`);
  add(`s.importKey('spki', K.eck.spki, { name: 'ECDSA', namedCurve: 'K-256' }, true, ['verify'])`);
  add(`s.importKey('spki', K.ec.spki, { name: 'ECDSA', namedCurve: 'nope' }, true, ['verify'])`);
  add(`s.importKey('spki', K.ec.spki, { name: 'ECDSA' }, true, ['verify'])`);
  add(`s.importKey('spki', K.ec.spki, { name: 'ECDSA', namedCurve: 5 }, true, ['verify'])`);
  add(`s.importKey('spki', K.rsa.spki, { name: 'RSA-PSS' }, true, ['verify'])`);
  add(`s.importKey('spki', K.rsa.spki, { name: 'RSA-PSS', hash: 'SHA-1' }, true, ['verify'])`);
  add(`s.importKey('spki', K.rsa.spki, { name: 'RSA-PSS', hash: { name: 'sha-512' } }, true, ['verify'])`);
  const KEY = (n, i, e=true)=>`await s.importKey('${i?'spki':'pkcs8'}', K.${N[n]}.${i?'spki':'pkcs8'}, ${A[n]}, ${e}, ${u(n, i)})`;
  const D = `Buffer.from('hello')`;
  add(`s.sign('RSASSA-PKCS1-v1_5', ${KEY('RS', 0)}, ${D})`);
  add(`s.verify('RSASSA-PKCS1-v1_5', ${KEY('RS', 1)}, await s.sign('RSASSA-PKCS1-v1_5', ${KEY('RS', 0)}, ${D}), ${D})`);
  add(`s.verify('RSASSA-PKCS1-v1_5', ${KEY('RS', 1)}, new Uint8Array(5), ${D})`);
  add(`s.sign('RSASSA-PKCS1-v1_5', ${KEY('RS', 1)}, ${D})`);
  add(`s.verify('RSASSA-PKCS1-v1_5', ${KEY('RS', 0)}, ${D}, ${D})`);
  for (const l of ['32', '0', '222', '223', '-1', `'5'`, 'NaN', 'undefined',
    '2**33']) add(`size(s.sign({ name: 'RSA-PSS', saltLength: ${l} }, ${KEY('PS', 0)}, ${D}))`);
  add(`s.verify({ name: 'RSA-PSS', saltLength: 32 }, ${KEY('PS', 1)}, await s.sign({ name: 'RSA-PSS', saltLength: 32 }, ${KEY('PS', 0)}, ${D}), ${D})`);
  add(`s.verify({ name: 'RSA-PSS', saltLength: 31 }, ${KEY('PS', 1)}, await s.sign({ name: 'RSA-PSS', saltLength: 32 }, ${KEY('PS', 0)}, ${D}), ${D})`);
  add(`size(s.sign({ name: 'ECDSA', hash: 'SHA-256' }, ${KEY('ES', 0)}, ${D}))`);
  add(`s.sign({ name: 'ECDSA' }, ${KEY('ES', 0)}, ${D})`);
  add(`s.sign('ECDSA', ${KEY('ES', 0)}, ${D})`);
  add(`s.verify({ name: 'ECDSA', hash: 'SHA-512' }, ${KEY('ES', 1)}, await s.sign({ name: 'ECDSA', hash: 'SHA-512' }, ${KEY('ES', 0)}, ${D}), ${D})`);
  add(`s.verify({ name: 'ECDSA', hash: 'SHA-512' }, ${KEY('ES', 1)}, new Uint8Array(64), ${D})`);
  add(`s.verify({ name: 'ECDSA', hash: 'SHA-512' }, ${KEY('ES', 1)}, new Uint8Array(63), ${D})`);
  add(`s.sign('Ed25519', ${KEY('ED', 0)}, ${D})`);
  add(`s.verify('Ed25519', ${KEY('ED', 1)}, await s.sign('Ed25519', ${KEY('ED', 0)}, ${D}), ${D})`);
  add(`s.verify('Ed25519', ${KEY('ED', 1)}, new Uint8Array(64), ${D})`);
  add(`s.verify('Ed25519', ${KEY('ED', 1)}, new Uint8Array(6), ${D})`);
  add(`s.sign('X25519', ${KEY('X', 0)}, ${D})`);
  add(`s.sign('ECDSA', ${KEY('ED', 0)}, ${D})`);
  add(`size(s.encrypt('RSA-OAEP', ${KEY('OA', 1)}, ${D}))`);
  add(`s.decrypt('RSA-OAEP', ${KEY('OA', 0)}, await s.encrypt('RSA-OAEP', ${KEY('OA', 1)}, ${D}))`);
  add(`s.decrypt({ name: 'RSA-OAEP', label: new Uint8Array(3) }, ${KEY('OA', 0)}, await s.encrypt({ name: 'RSA-OAEP', label: new Uint8Array(3) }, ${KEY('OA', 1)}, ${D}))`);
  add(`s.decrypt({ name: 'RSA-OAEP', label: new Uint8Array(2) }, ${KEY('OA', 0)}, await s.encrypt({ name: 'RSA-OAEP', label: new Uint8Array(3) }, ${KEY('OA', 1)}, ${D}))`);
  add(`s.encrypt({ name: 'RSA-OAEP', label: 'a' }, ${KEY('OA', 1)}, ${D})`);
  add(`s.encrypt('RSA-OAEP', ${KEY('OA', 1)}, new Uint8Array(191))`);
  add(`s.encrypt('RSA-OAEP', ${KEY('OA', 0)}, ${D})`);
  add(`s.decrypt('RSA-OAEP', ${KEY('OA', 1)}, ${D})`);
  add(`s.decrypt('RSA-OAEP', ${KEY('OA', 0)}, ${D})`);
  const dh = (n, l, e='')=>`s.deriveBits({ name: ${n==='X'?`'X25519'`:`'ECDH'`}, public: ${KEY(n, 1)} }, ${KEY(n, 0)}${l===undefined?'':', '+l})`;
  for (const n of ['DH', 'X'])
  for (const l of [undefined, 'null', '256', '128', '0', '257', '264', '255', '7', `'128'`, '2**33']) add(dh(n, l));
  add(`s.deriveBits({ name: 'ECDH' }, ${KEY('DH', 0)}, 256)`);
  add(`s.deriveBits({ name: 'ECDH', public: 5 }, ${KEY('DH', 0)}, 256)`);
  add(`s.deriveBits({ name: 'ECDH', public: ${KEY('DH', 0)} }, ${KEY('DH', 0)}, 256)`);
  add(`s.deriveBits({ name: 'ECDH', public: ${KEY('DH', 1)} }, ${KEY('DH', 1)}, 256)`);
  add(`s.deriveBits({ name: 'ECDH', public: ${KEY('X', 1)} }, ${KEY('DH', 0)}, 256)`);
  add(`s.deriveBits({ name: 'ECDH', public: await s.importKey('spki', K.ec384.spki, { name: 'ECDH', namedCurve: 'P-384' }, true, []) }, ${KEY('DH', 0)}, 256)`);
  add(`s.deriveBits({ name: 'X25519', public: ${KEY('DH', 1)} }, ${KEY('X', 0)}, 256)`);
  add(`s.deriveBits({ name: 'X25519', public: await s.importKey('raw', new Uint8Array(32), 'X25519', true, []) }, ${KEY('X', 0)}, 256)`);
  add(`s.deriveKey({ name: 'ECDH', public: ${KEY('DH', 1)} }, await s.importKey('pkcs8', K.ec.pkcs8, ${A.DH}, true, ['deriveKey']), { name: 'AES-GCM', length: 256 }, true, ['encrypt'])`);
  add(`s.deriveKey({ name: 'ECDH', public: ${KEY('DH', 1)} }, await s.importKey('pkcs8', K.ec.pkcs8, ${A.DH}, true, ['deriveKey']), { name: 'HMAC', hash: 'SHA-512' }, true, ['sign'])`);
  add(`s.deriveKey({ name: 'ECDH', public: ${KEY('DH', 1)} }, await s.importKey('pkcs8', K.ec.pkcs8, ${A.DH}, true, ['deriveKey']), 'HKDF', false, ['deriveBits'])`);
  add(`s.deriveKey({ name: 'ECDH', public: ${KEY('DH', 1)} }, ${KEY('DH', 0)}, 'HKDF', false, ['deriveBits'])`);
  for (const g of [`{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']`, `{ name: 'RSA-OAEP', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([3]) }, false, ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['verify']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, false, []`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['encrypt']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([2]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array([]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: [1, 0, 1] }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024 }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign']`, `{ name: 'RSA-PSS', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength:-1, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 8, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign']`, `{ name: 'RSA-PSS', hash: 'SHA-1', modulusLength: 1024, publicExponent: new Uint8Array(12).fill(1) }, false, ['sign']`, `{ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']`, `{ name: 'ECDSA', namedCurve: 'P-521' }, false, ['sign']`, `{ name: 'ECDSA', namedCurve: 'P-521' }, false, ['verify']`, `{ name: 'ECDSA', namedCurve: 'P-521' }, false, ['deriveBits']`, `{ name: 'ECDSA', namedCurve: 'nope' }, false, ['sign']`, `{ name: 'ECDSA' }, false, ['sign']`, `'ECDSA', false, ['sign']`, `{ name: 'ECDH', namedCurve: 'P-384' }, true, ['deriveBits', 'deriveKey']`, `{ name: 'ECDH', namedCurve: 'P-384' }, true, []`, `{ name: 'ECDH', namedCurve: 'P-384' }, true, ['sign']`, `'Ed25519', true, ['sign', 'verify']`, `'Ed25519', true, ['deriveKey']`, `'Ed25519', true, []`, `'X25519', false, ['deriveBits']`, `'X25519', false, ['sign']`, `'Ed448', false, ['sign']`, `'X448', false, ['deriveKey']`]) add(`s.generateKey(${g})`);
  add(`size(s.wrapKey('spki', ${KEY('ES', 1)}, await s.generateKey({ name: 'AES-GCM', length: 256 }, true, ['wrapKey']), { name: 'AES-GCM', iv: new Uint8Array(12) }))`);
  for (const [format, n, half] of [['pkcs8', 'RS', 0], ['jwk', 'PS', 0], ['spki', 'ES', 1], ['jwk', 'ED', 0], ['raw', 'X', 1], ['raw', 'DH', 1]]) {
    add(`{
      const w = await s.generateKey({ name: 'AES-GCM', length: 256 }, true, ['wrapKey', 'unwrapKey']), by = { name: 'AES-GCM', iv: new Uint8Array(12) };
      const wrapped = await s.wrapKey('${format}', ${KEY(n, half)}, w, by);
      return await s.unwrapKey('${format}', wrapped, w, by, ${A[n]}, true, ${u(n, half)});
    }`);
  }
  add(`(async()=>{ const w = { publicKey: await s.importKey('spki', K.rsa.spki, ${A.OA}, true, ['wrapKey']), privateKey: await s.importKey('pkcs8', K.rsa.pkcs8, ${A.OA}, true, ['unwrapKey']) };const k = await s.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);return show(await s.unwrapKey('raw', await s.wrapKey('raw', k, w.publicKey, 'RSA-OAEP'), w.privateKey, 'RSA-OAEP', 'AES-GCM', true, ['encrypt'])) })()`);
  const c = require('crypto');
  add(`(async()=>{ const key = await s.importKey('raw', new Uint8Array(16), 'AES-GCM', true, ['encrypt']);const o = c.KeyObject.from(key);return [o.type, o.export().toString('hex'), o.equals(c.createSecretKey(Buffer.alloc(16)))] })()`);
  add(`(async()=>{ const o = c.KeyObject.from(${KEY('ES', 0)});return [o.type, o.asymmetricKeyType, c.createPublicKey(o).export({ format: 'jwk' }).crv] })()`);
  add(`c.KeyObject.from(5)`);
  add(`c.createCipheriv('aes-128-ecb', await s.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['encrypt']), null).final('hex')`);
  add(`c.createHmac('sha1', await s.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['encrypt'])).digest('hex')`);
  add(`c.verify(null, ${D}, ${KEY('ED', 1)}, c.sign(null, ${D}, ${KEY('ED', 0)}))`);
  return cases;
})()
