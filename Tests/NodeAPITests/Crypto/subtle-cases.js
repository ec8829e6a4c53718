// Cases for secret keys in crypto.subtle: [name, source of an async function body that returns a text].
(function () {
  const helper = `
    const { webcrypto } = require('crypto');
    const s = webcrypto.subtle;
    const hex = (bytes) => Buffer.from(bytes).toString('hex');
    const show = (value) => {
      if (value instanceof ArrayBuffer) return 'bytes ' + hex(value);
      if (!(value instanceof CryptoKey)) return JSON.stringify(value);
      return [value.type, value.extractable, JSON.stringify(value.algorithm), value.usages].join(' ');
    };
    const attempt = async (work) => {
      try {
        return show(await work());
      } catch (e) {
        return [e.name, e.code, e.message, e.constructor.name].join(' | ');
      }
    };
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return await attempt(async () => ${expression});`]); };

  const k = (n) => `new Uint8Array(${n})`;
  const imp = (n, alg, u, e = true) => `await s.importKey('raw', ${k(n)}, ${alg}, ${e}, ${u})`;
  for (const [n, alg, u] of [[16, `'AES-GCM'`, `['encrypt', 'decrypt']`], [24, `'AES-CBC'`, `['encrypt']`], [15, `'AES-GCM'`,
    `['encrypt']`], [0, `'AES-GCM'`, `['encrypt']`], [32, `'aes-ctr'`, `['encrypt', 'wrapKey']`], [16, `'AES-KW'`, `['wrapKey']`], [16,
    `'AES-KW'`, `['encrypt']`], [16, `'AES-GCM'`, `['sign']`], [16, `'AES-GCM'`, `['nope']`], [16, `'AES-GCM'`, `[]`], [16, `'AES-GCM'`,
    `5`], [16, `'HKDF'`, `['deriveBits']`], [16, `'PBKDF2'`, `['deriveKey']`], [16, `'PBKDF2'`, `['sign']`], [0, `'PBKDF2'`,
    `['deriveBits']`], [16, `{ name: 'HMAC', hash: 'SHA-256' }`, `['sign']`], [16, `{ name: 'HMAC', hash: 'SHA-256', length: 127 }`,
    `['sign']`], [16, `{ name: 'HMAC', hash: 'SHA-256', length: 129 }`, `['sign']`], [16, `{ name: 'HMAC', hash: 'SHA-256', length: 0 }`,
    `['sign']`], [16, `{ name: 'HMAC' }`, `['sign']`], [16, `{ name: 'HMAC', hash: 'nope' }`, `['sign']`], [16, `{}`, `['sign']`], [16,
    `'nope'`, `['sign']`], [16, `5`, `['sign']`], [16, `undefined`, `['sign']`], [16, `null`, `['sign']`]]) add(imp(n, alg, u));
  add(`s.importKey('raw', ${k(16)}, 'HKDF', true, ['deriveBits'])`);
  add(`s.importKey('raw', ${k(16)}, 'PBKDF2', true, ['deriveBits'])`);
  add(`s.importKey('spki', ${k(16)}, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('nope', ${k(16)}, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('raw', 5, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', 5, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', ${k(16)}, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', {}, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'RSA', k: 'AA' }, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct' }, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct', k: 5 }, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct', k: 'AA' }, 'AES-GCM', true, ['encrypt'])`);
  const J = `k: 'AAAAAAAAAAAAAAAAAAAAAA'`;
  for (const m of [`alg: 'A128GCM'`, `alg: 'A256GCM'`, `alg: 'A128CBC'`, `use: 'enc'`, `use: 'sig'`, `key_ops: ['encrypt']`,
    `key_ops: ['decrypt']`, `key_ops: ['encrypt', 'encrypt']`, `key_ops: 'encrypt'`, `key_ops: ['nope', 'encrypt']`, `ext: false`,
    `ext: true`, `ext: 'false'`]) add(`s.importKey('jwk', { kty: 'oct', ${J}, ${m} }, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct', ${J} }, 'AES-GCM', true, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct', ${J}, ext: false }, 'AES-GCM', false, ['encrypt'])`);
  add(`s.importKey('jwk', { kty: 'oct', ${J} }, 'HKDF', false, ['deriveBits'])`);
  add(`s.importKey('jwk', { kty: 'oct', ${J} }, 'PBKDF2', false, ['deriveBits'])`);
  for (const alg of ['AES-GCM', 'AES-CBC', 'AES-CTR', 'AES-KW']) add(`s.exportKey('jwk', ${imp(32, `'${alg}'`, alg=='AES-KW'?`['wrapKey',
    'unwrapKey']`:`['wrapKey', 'encrypt', 'decrypt']`)})`);
  add(`s.exportKey('raw', ${imp(16, `'AES-GCM'`, `['encrypt']`, false)})`);
  add(`s.exportKey('raw', ${imp(16, `'AES-GCM'`, `['encrypt']`)})`);
  add(`s.exportKey('spki', ${imp(16, `'AES-GCM'`, `['encrypt']`)})`);
  add(`s.exportKey('pkcs8', ${imp(16, `'AES-GCM'`, `['encrypt']`)})`);
  add(`s.exportKey('nope', ${imp(16, `'AES-GCM'`, `['encrypt']`)})`);
  add(`s.exportKey('raw', 5)`);
  add(`s.exportKey('raw', ${imp(16, `'HKDF'`, `['deriveBits']`, false)})`);
  add(`s.exportKey('raw')`);
  add(`s.importKey('raw')`);
  add(`s.encrypt()`);
  add(`s.deriveBits()`);
  add(`s.deriveBits('HKDF')`);
  add(`s.deriveKey()`);
  add(`s.wrapKey()`);
  add(`s.unwrapKey()`);
  add(`s.generateKey()`);
  for (const g of [`{ name: 'AES-GCM', length: 128 }`, `{ name: 'AES-CBC', length: 192 }`, `{ name: 'AES-GCM', length: 127 }`,
    `{ name: 'AES-GCM' }`, `'AES-GCM'`, `{ name: 'AES-GCM', length: '256' }`, `{ name: 'AES-GCM', length: NaN }`, `{ name: 'AES-GCM', length:-1 }`,
    `{ name: 'AES-GCM', length: 65664 }`, `{ name: 'AES-GCM', length: {} }`]) add(`s.generateKey(${g}, true, ['encrypt'])`);
  add(`s.generateKey({ name: 'AES-GCM', length: 128 }, true, [])`);
  add(`s.generateKey({ name: 'AES-GCM', length: 128 }, true, ['sign'])`);
  add(`s.generateKey({ name: 'AES-GCM', length: 128 }, true)`);
  add(`s.generateKey({ name: 'AES-GCM', length: 128 }, true, 'encrypt')`);
  add(`s.generateKey({ name: 'AES-GCM', length: 128 }, 'x', ['encrypt', 'encrypt', 'decrypt'])`);
  add(`s.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 5 }, true, ['sign'])`);
  add(`s.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 0 }, true, ['sign'])`);
  add(`s.generateKey({ name: 'HMAC', hash: 'SHA-512' }, true, ['sign'])`);
  add(`s.generateKey('HKDF', true, ['deriveBits'])`);
  add(`s.generateKey('PBKDF2', true, ['deriveBits'])`);
  add(`s.generateKey({ name: 'AES-KW', length: 128 }, true, ['wrapKey'])`);
  const gk = imp(16, `'AES-GCM'`, `['encrypt', 'decrypt']`), ck=imp(16, `'AES-CBC'`, `['encrypt', 'decrypt']`), tk=imp(16, `'AES-CTR'`,
    `['encrypt', 'decrypt']`);
  for (const p of [`iv: ${k(12)}`, `iv: ${k(0)}`, `iv: ${k(16)}`, `iv: ${k(200)}`, `iv: ${k(12)}, tagLength: 96`,
    `iv: ${k(12)}, tagLength: 64`, `iv: ${k(12)}, tagLength: 32`, `iv: ${k(12)}, tagLength: 100`, `iv: ${k(12)}, tagLength: 0`,
    `iv: ${k(12)}, tagLength: 256`, `iv: ${k(12)}, tagLength: '128'`, `iv: ${k(12)}, additionalData: ${k(3)}`,
    `iv: ${k(12)}, additionalData: ${k(0)}`, `iv: ${k(12)}, additionalData: 'a'`, `iv: 'a'`,
    `x: 1`]) add(`s.encrypt({ name: 'AES-GCM', ${p} }, ${gk}, ${k(3)})`);
  add(`s.encrypt('AES-GCM', ${gk}, ${k(3)})`);
  add(`s.encrypt({ name: 'AES-CBC', iv: ${k(16)} }, ${gk}, ${k(3)})`);
  add(`s.encrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${gk}, 'abc')`);
  add(`s.encrypt({ name: 'AES-GCM', iv: ${k(12)} }, 5, ${k(3)})`);
  add(`s.encrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${imp(16, `'AES-GCM'`, `['decrypt']`)}, ${k(3)})`);
  add(`s.decrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${imp(16, `'AES-GCM'`, `['encrypt']`)}, ${k(3)})`);
  for (const n of [0, 3, 15, 16, 19]) add(`s.decrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${gk}, ${k(n)})`);
  add(`s.decrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${gk}, await s.encrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${gk}, ${k(3)}))`);
  add(`s.decrypt({ name: 'AES-GCM', iv: ${k(12)}, tagLength: 32 }, ${gk}, ${k(3)})`);
  for (const p of [`iv: ${k(16)}`, `iv: ${k(12)}`, `x: 1`, `iv: 'a'`]) add(`s.encrypt({ name: 'AES-CBC', ${p} }, ${ck}, ${k(3)})`);
  add(`s.decrypt({ name: 'AES-CBC', iv: ${k(16)} }, ${ck}, ${k(16)})`);
  add(`s.decrypt({ name: 'AES-CBC', iv: ${k(16)} }, ${ck}, ${k(15)})`);
  add(`s.decrypt({ name: 'AES-CBC', iv: ${k(16)} }, ${ck}, ${k(0)})`);
  for (const p of [`counter: ${k(16)}, length: 128`, `counter: ${k(16)}, length: 1`, `counter: new Uint8Array(16).fill(255), length: 128`,
    `counter: new Uint8Array(16).fill(255), length: 8`, `counter: new Uint8Array(16).fill(255), length: 5`, `counter: ${k(16)}, length: 0`,
    `counter: ${k(16)}, length: 129`, `counter: ${k(15)}, length: 128`, `counter: ${k(16)}`, `length: 5`, `counter: ${k(16)}, length: 300`,
    `counter: 5, length: 64`]) add(`s.encrypt({ name: 'AES-CTR', ${p} }, ${tk}, ${k(40)})`);
  add(`s.encrypt({ name: 'AES-CTR', counter: ${k(16)}, length: 1 }, ${tk}, ${k(32)})`);
  add(`s.encrypt({ name: 'AES-CTR', counter: ${k(16)}, length: 1 }, ${tk}, ${k(33)})`);
  add(`s.encrypt({ name: 'AES-CTR', counter: ${k(16)}, length: 64 }, ${tk}, ${k(0)})`);
  add(`s.encrypt('HMAC', ${gk}, ${k(3)})`);
  add(`s.encrypt('nope', ${gk}, ${k(3)})`);
  add(`s.encrypt('HMAC', ${imp(16, `{ name: 'HMAC', hash: 'SHA-256' }`, `['sign']`)}, ${k(3)})`);
  add(`s.sign('HMAC', ${gk}, ${k(3)})`);
  add(`s.encrypt({ name: 'AES-KW' }, ${imp(16, `'AES-KW'`, `['wrapKey']`)}, ${k(3)})`);
  const kw = imp(16, `'AES-KW'`, `['wrapKey', 'unwrapKey']`);
  add(`s.wrapKey('raw', ${gk}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('jwk', ${gk}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('raw', ${imp(16, `'AES-GCM'`, `['encrypt']`, false)}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('raw', ${gk}, ${gk}, 'AES-KW')`);
  add(`s.wrapKey('raw', ${gk}, ${gk}, { name: 'AES-GCM', iv: ${k(12)} })`);
  add(`s.wrapKey('jwk', ${gk}, ${imp(16, `'AES-GCM'`, `['wrapKey']`)}, { name: 'AES-GCM', iv: ${k(12)} })`);
  add(`s.wrapKey('raw', ${imp(15, `{ name: 'HMAC', hash: 'SHA-256' }`, `['sign']`)}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('raw', ${imp(8, `{ name: 'HMAC', hash: 'SHA-256' }`, `['sign']`)}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('nope', ${gk}, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('raw', 5, ${kw}, 'AES-KW')`);
  add(`s.wrapKey('raw', ${gk}, 5, 'AES-KW')`);
  add(`s.wrapKey('raw', ${gk}, ${kw}, 'HMAC')`);
  add(`s.unwrapKey('raw', await s.wrapKey('raw', ${gk}, ${kw}, 'AES-KW'), ${kw}, 'AES-KW', 'AES-GCM', true, ['encrypt'])`);
  add(`s.unwrapKey('raw', ${k(24)}, ${kw}, 'AES-KW', 'AES-GCM', true, ['encrypt'])`);
  add(`s.unwrapKey('raw', ${k(15)}, ${kw}, 'AES-KW', 'AES-GCM', true, ['encrypt'])`);
  add(`s.unwrapKey('raw', await s.wrapKey('raw', ${gk}, ${kw}, 'AES-KW'), ${kw}, 'AES-KW', 'AES-GCM', true, ['sign'])`);
  add(`s.unwrapKey('raw', 'abc', ${kw}, 'AES-KW', 'AES-GCM', true, ['sign'])`);
  add(`s.unwrapKey('raw', ${k(24)}, ${gk}, 'AES-KW', 'AES-GCM', true, ['sign'])`);
  add(`s.unwrapKey('jwk', await s.encrypt({ name: 'AES-GCM', iv: ${k(12)} }, ${imp(16, `'AES-GCM'`, `['encrypt']`)}, Buffer.from('nope')), ${imp(16, `'AES-GCM'`, `['unwrapKey']`)}, { name: 'AES-GCM', iv: ${k(12)} }, 'AES-GCM', true, ['encrypt'])`);
  const hk = imp(16, `'HKDF'`, `['deriveBits', 'deriveKey']`, false), pk=imp(16, `'PBKDF2'`, `['deriveBits', 'deriveKey']`, false);
  const H = `{ name: 'HKDF', hash: 'SHA-256', salt: ${k(3)}, info: ${k(4)} }`, P=`{ name: 'PBKDF2', hash: 'SHA-256', salt: ${k(3)}, iterations: 10 }`;
  for (const [alg, key] of [[H, hk], [P, pk]]){ for(const l of ['128', 'null', 'undefined', '0', '7', '9', '8', '256', '-8', `'128'`, '1.5',
    'NaN', '2**33']) add(`s.deriveBits(${alg}, ${key}, ${l})`);
  add(`s.deriveBits(${alg}, ${key})`);
  for (const t of [`{ name: 'AES-GCM', length: 256 }`, `{ name: 'AES-GCM', length: 1 }`, `{ name: 'HMAC', hash: 'SHA-256' }`,
    `{ name: 'HMAC', hash: 'SHA-512', length: 64 }`, `{ name: 'HMAC', hash: 'SHA-512', length: 0 }`, `'HKDF'`, `'PBKDF2'`, `{ name: 'AES-GCM' }`,
    `'nope'`, `{ name: 'HMAC' }`, `{ name: 'ECDSA', namedCurve: 'P-256' }`]) add(`s.deriveKey(${alg}, ${key}, ${t}, false, [${t.includes('HMAC')?`'sign'`:t.includes('AES')?`'encrypt'`:`'deriveBits'`}])`); }
  add(`s.deriveBits(${H}, ${hk}, 255*32*8)`);
  add(`s.deriveBits(${H}, ${hk}, 255*32*8+8)`);
  add(`s.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: ${k(3)} }, ${hk}, 8)`);
  add(`s.deriveBits({ name: 'HKDF', hash: 'SHA-256', info: ${k(3)} }, ${hk}, 8)`);
  add(`s.deriveBits({ name: 'HKDF', salt: ${k(3)}, info: ${k(3)} }, ${hk}, 8)`);
  add(`s.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: ${k(3)}, info: ${k(2000)} }, ${hk}, 8)`);
  add(`s.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: 'a', info: ${k(20)} }, ${hk}, 8)`);
  for (const i of ['0', '-1', '2**32', '2**32-1+0.5', `'10'`, 'NaN', 'undefined',
    '1.5']) add(`s.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: ${k(3)}, iterations: ${i} }, ${pk}, 8)`.replace('2**32-1+0.5', '3.7'));
  add(`s.deriveBits({ name: 'PBKDF2', salt: ${k(3)}, iterations: 1 }, ${pk}, 8)`);
  add(`s.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', iterations: 1 }, ${pk}, 8)`);
  add(`s.deriveBits(${P}, ${hk}, 8)`);
  add(`s.deriveBits(${P}, ${imp(16, `'PBKDF2'`, `['deriveKey']`, false)}, 8)`);
  add(`s.deriveKey(${P}, ${imp(16, `'PBKDF2'`, `['deriveBits']`, false)}, { name: 'AES-GCM', length: 256 }, true, ['encrypt'])`);
  add(`s.deriveBits(${P}, 5, 8)`);
  add(`s.deriveKey(${P}, ${pk}, { name: 'AES-GCM', length: 256 }, true, [])`);
  add(`s.deriveKey(${P}, ${pk}, { name: 'AES-GCM', length: 256 }, true, ['sign'])`);
  add(`s.deriveBits({ name: 'AES-GCM' }, ${gk}, 8)`);
  add(`(async()=>{ const key = ${gk};return [key.usages===key.usages, key.algorithm===key.algorithm, Object.keys(key)+'', Object.getOwnPropertyNames(CryptoKey.prototype)+'', require('util').inspect(key)] })()`);
  add(`new CryptoKey()`);
  add(`CryptoKey.prototype.type`);
  add(`s.encrypt.call({}, 1, 2, 3)`);
  add(`Object.getOwnPropertyNames(SubtleCrypto.prototype)+s.encrypt.length+s.importKey.length+s.unwrapKey.length+s.deriveBits.length`);
  add(`(webcrypto===globalThis.crypto)+''+(require('crypto').subtle===crypto.subtle)`);
  return cases;
})()
