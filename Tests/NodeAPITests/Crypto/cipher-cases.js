// Cases for ciphers: [name, source of an async function body that returns a text].
(function () {
  const helper = `
    const crypto = require('crypto');
    const text = (value) => (Buffer.isBuffer(value) ? value.toString('hex') : typeof value === 'object' ? JSON.stringify(value) : String(value));
    const attempt = (work) => {
      try {
        return text(work());
      } catch (e) {
        return [e.name, e.code, e.message, e.library, e.reason].join(' | ');
      }
    };
    const k = (size) => Buffer.from(Array.from({ length: size }, (_, index) => index));
    const encryptor = (name, key, iv, options) => crypto.createCipheriv(name, k(key), iv === null ? null : k(iv), options);
    const decryptor = (name, key, iv, options) => crypto.createDecipheriv(name, k(key), iv === null ? null : k(iv), options);
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return attempt(() => ${expression});`]); };
  const addBody = (body) => { add(`{ ${body} }`); };

  // What each cipher makes of a text, and back.
  const names = [
    ['aes-128-cbc', 16, 16], ['AES-256-CBC', 32, 16], ['aes192', 24, 16], ['aes-128-ctr', 16, 16], ['aes-256-ctr', 32, 16], ['aes-256-ecb', 32, null],
    ['aes-128-cfb', 16, 16], ['aes-256-cfb8', 32, 16], ['aes-192-ofb', 24, 16], ['aes-128-xts', 32, 16], ['chacha20', 32, 16], ['des-ede3-cbc', 24, 8],
    ['camellia-128-cbc', 16, 16], ['aria-256-ctr', 32, 16],
  ];
  for (const [name, key, iv] of names) {
    addBody(`
      const one = encryptor('${name}', ${key}, ${iv});
      const made = Buffer.concat([one.update('What is written here is longer than two blocks'), one.final()]);
      const other = decryptor('${name}', ${key}, ${iv});
      return made.toString('hex') + other.update(made, undefined, 'utf8') + other.final('utf8');`);
  }
  for (const [name, key, iv, options] of [
    ['aes-128-gcm', 16, 12, ''], ['aes-256-gcm', 32, 12, ''], ['id-aes192-GCM', 24, 16, '{ authTagLength: 12 }'], ['aes-256-gcm', 32, 1, '{ authTagLength: 4 }'],
    ['aes-256-ocb', 32, 12, '{ authTagLength: 16 }'], ['aes-128-ocb', 16, 15, '{ authTagLength: 8 }'], ['chacha20-poly1305', 32, 12, ''],
    ['chacha20-poly1305', 32, 8, '{ authTagLength: 12 }'], ['aria-128-gcm', 16, 12, ''],
  ]) {
    addBody(`
      const one = encryptor('${name}', ${key}, ${iv}, ${options || 'undefined'}).setAAD(Buffer.from('beside'));
      const made = Buffer.concat([one.update('abc'), one.update('def'), one.final()]), tag = one.getAuthTag();
      const other = decryptor('${name}', ${key}, ${iv}, ${options || '{ authTagLength: tag.length }'}).setAAD('beside').setAuthTag(tag);
      const back = other.update(made, undefined, 'utf8') + other.final('utf8');
      const wrong = decryptor('${name}', ${key}, ${iv}, { authTagLength: tag.length }).setAAD('besides').setAuthTag(tag);
      wrong.update(made);
      return [made.toString('hex'), tag.toString('base64'), back, attempt(() => wrong.final())].join();`);
  }
  for (const [size, options] of [[5, '{ plaintextLength: 5 }'], [0, '{ plaintextLength: 0 }']]) {
    addBody(`
      const one = encryptor('aes-256-ccm', 32, 12, { authTagLength: 16 }).setAAD(k(3), ${options});
      const made = one.update(k(${size}));
      one.final();
      const other = decryptor('aes-256-ccm', 32, 12, { authTagLength: 16 }).setAuthTag(one.getAuthTag()).setAAD(k(3), ${options});
      const back = other.update(made);
      other.final();
      return made.toString('hex') + one.getAuthTag().toString('hex') + back.toString('hex');`);
  }
  for (const [name, key] of [['aes128-wrap', 16], ['id-aes192-wrap', 24], ['aes256-wrap', 32]]) {
    addBody(`
      const one = crypto.createCipheriv('${name}', k(${key}), Buffer.alloc(8, 0xa6));
      const made = Buffer.concat([one.update(k(32)), one.final()]);
      const other = crypto.createDecipheriv('${name}', k(${key}), Buffer.alloc(8, 0xa6));
      return made.toString('hex') + other.update(made, undefined, 'hex') + other.final('hex');`);
    add(`crypto.createDecipheriv('${name}', k(${key}), Buffer.alloc(8, 0xa6)).update(k(24))`);
    add(`crypto.createCipheriv('${name}', k(${key}), Buffer.alloc(8, 0xa6)).update(k(15))`);
  }
  add(`(() => { const c = crypto.createCipheriv('id-aes256-wrap-pad', k(32), Buffer.from('a65959a6', 'hex')); return c.update(k(9), undefined, 'hex') + c.final('hex'); })()`);

  // Arguments of no use.
  for (const call of [
    `'nope', k(16), k(16)`, `1, k(16), k(16)`, `'aes-128-cbc', 1, k(16)`, `'aes-128-cbc', {}, k(16)`, `'aes-128-cbc', k(16)`, `'aes-128-cbc', k(16), 5`,
    `'aes-128-cbc', k(16), null`, `'aes-128-cbc', k(15), k(16)`, `'aes-128-cbc', k(0), k(16)`, `'aes-128-cbc', k(32), k(16)`, `'aes-128-cbc', k(16), k(15)`,
    `'aes-128-cbc', k(16), k(17)`, `'aes-128-cbc', k(16), ''`, `'aes-128-ecb', k(16), k(16)`, `'aes-128-gcm', k(16), ''`, `'aes-128-gcm', k(16), null`,
    `'aes-128-gcm', k(16), k(129)`, `'aes-128-gcm', k(16), k(12), { authTagLength: 5 }`, `'aes-128-gcm', k(16), k(12), { authTagLength: 17 }`,
    `'aes-128-gcm', k(16), k(12), { authTagLength: -1 }`, `'aes-128-gcm', k(16), k(12), { authTagLength: '8' }`, `'aes-128-gcm', k(16), k(12), { authTagLength: 2 ** 32 }`,
    `'aes-128-gcm', k(16), k(12), { authTagLength: 2 ** 32 - 1 }`, `'aes-128-ccm', k(16), k(12)`, `'aes-128-ccm', k(16), k(12), { authTagLength: 3 }`,
    `'aes-128-ccm', k(16), k(12), { authTagLength: 4294967295 }`, `'aes-128-ccm', k(16), k(6), { authTagLength: 16 }`, `'aes-128-ccm', k(16), k(14), { authTagLength: 16 }`,
    `'aes-128-ocb', k(16), k(12)`, `'aes-128-ocb', k(16), k(16), { authTagLength: 16 }`, `'aes-128-ocb', k(16), k(12), { authTagLength: 17 }`,
    `'chacha20-poly1305', k(32), k(13)`, `'chacha20-poly1305', k(32), k(0)`, `'chacha20-poly1305', k(31), k(12)`, `'chacha20-poly1305', k(32), k(12), { authTagLength: 17 }`,
    `'aes-128-xts', Buffer.alloc(32), k(16)`, `'rc4', k(16), null`, `'aes-128-siv', k(32), null`, `'aes-128-cbc', k(16), k(16), { encoding: 5 }`, `'aes\\0-128-cbc', k(16), k(16)`,
    `'', k(16), k(16)`,
  ]) {
    add(`crypto.createCipheriv(${call}) instanceof crypto.Cipheriv`);
    add(`crypto.createDecipheriv(${call}) instanceof crypto.Decipheriv`);
  }
  for (const call of [
    `'aes-128-ecb', k(16), null`, `'aes-128-ecb', k(16), ''`, `'aes-128-cbc', 'k'.repeat(16), 'i'.repeat(16)`, `'aes-128-cbc', new Uint16Array(8), new DataView(new ArrayBuffer(16))`,
    `'aes-128-cbc', new ArrayBuffer(16), new ArrayBuffer(16)`, `'aes-128-cbc', '00'.repeat(16), k(16), { encoding: 'hex' }`, `'aes-128-cbc', k(16), k(16), 5`,
    `'aes-128-gcm', k(16), 'a', { authTagLength: null }`, `'aes-128-cbc', k(16), k(16), null`,
  ]) add(`crypto.createCipheriv(${call}).final('hex')`);

  const cbc = `const c = encryptor('aes-128-cbc', 16, 16);`, gcm = `const c = encryptor('aes-128-gcm', 16, 12);`, opener = `const c = decryptor('aes-128-gcm', 16, 12);`;
  const ccm = `const c = encryptor('aes-128-ccm', 16, 13, { authTagLength: 16 });`, ccmOpener = `const c = decryptor('aes-128-ccm', 16, 13, { authTagLength: 16 });`;
  for (const body of [
    // data and encodings
    `${cbc} return c.update(5);`, `${cbc} return c.update();`, `${cbc} return c.update(new ArrayBuffer(16));`, `${cbc} return c.update('abc', 'hex');`,
    `${cbc} return c.update('a'.repeat(17), 'utf8', 'nope');`, `${cbc} return c.update('a'.repeat(17), 'nope', 'hex');`, `${cbc} return c.update('äöü'.repeat(6), 'latin1', 'hex');`,
    `${cbc} return c.update('äöü'.repeat(6), 'utf8', 'base64') + c.final('base64');`, `${cbc} return c.update('äöü'.repeat(6), 'utf8', 'base64url') + c.final('base64url');`,
    `${cbc} return c.update('00'.repeat(20), 'hex', 'binary') + c.final('latin1');`, `${cbc} return c.update(new Uint16Array(9), null, 'HEX') + c.final('hex');`,
    `${cbc} c.update('abc', 'utf8', 'hex'); return c.final('base64');`, `${cbc} return c.final('nope');`, `${cbc} return [c.update('a', 'utf8', 'buffer'), c.final('buffer')].map(text).join();`,
    `${cbc} return c.update('').toString('hex') + c.final('hex');`,
    // states
    `${cbc} c.final(); return c.final();`, `${cbc} c.final(); return c.update('a');`, `${cbc} c.final(); return c.setAutoPadding(false);`, `${cbc} return c.setAutoPadding(true) === c;`,
    `${cbc} c.setAutoPadding(false); c.update(k(15)); return c.final();`, `${cbc} c.setAutoPadding(false); return c.update(k(16), null, 'hex') + c.final('hex');`,
    `${cbc} c.setAutoPadding(); c.update(k(15)); return c.final();`, `${cbc} return c.setAAD(k(3));`, `${cbc} return c.getAuthTag();`, `${cbc} return typeof c.setAuthTag;`,
    `const c = decryptor('aes-128-cbc', 16, 16); return c.setAuthTag(k(16));`, `const c = decryptor('aes-128-cbc', 16, 16); return typeof c.getAuthTag;`,
    `const c = decryptor('aes-128-cbc', 16, 16); c.update(k(32)); return c.final();`, `const c = decryptor('aes-128-cbc', 16, 16); c.update(k(15)); return c.final();`,
    `const c = decryptor('aes-128-cbc', 16, 16); return c.final();`, `const c = decryptor('aes-128-cbc', 16, 16); return c.setAutoPadding(false).update(k(32), null, 'hex') + c.final('hex');`,
    // authentication
    `${gcm} c.setAAD('abc'); return c.getAuthTag();`, `${gcm} c.setAAD('abc'); c.final(); return c.getAuthTag();`, `${gcm} return c.setAAD(1);`, `${gcm} return c.setAAD('0g', { encoding: 'hex' }) === c;`,
    `${gcm} c.setAAD('61', { encoding: 'hex' }); c.final(); return c.getAuthTag();`, `${gcm} c.update('a'); return c.setAAD(k(2));`, `${gcm} c.final(); return c.setAAD(k(2));`,
    `${gcm} return c.setAAD(k(2), { plaintextLength: '3' });`, `${gcm} return c.setAAD(k(2), { plaintextLength: -3 });`, `${gcm} c.setAAD(k(2)).setAAD(k(3)); c.final(); return c.getAuthTag();`,
    `${opener} c.setAuthTag(k(16)); c.update(k(4)); return c.final();`, `${opener} c.update(k(4)); return c.final();`, `${opener} c.update(k(4)); c.setAuthTag(k(16)); return c.final();`,
    `${opener} return c.setAuthTag(k(5));`, `${opener} c.setAuthTag(k(16)); return c.setAuthTag(k(16));`, `${opener} return c.setAuthTag(1);`, `${opener} return c.setAuthTag('00'.repeat(16), 'hex') === c;`,
    `${opener} return c.setAuthTag(k(0));`, `${opener} try { c.final(); } catch {} return c.setAuthTag(k(16));`, `${opener} try { c.final(); } catch {} return c.update(k(16));`,
    `const c = decryptor('aes-128-gcm', 16, 12, { authTagLength: 16 }); return c.setAuthTag(k(12));`, `const c = decryptor('chacha20-poly1305', 32, 12); return c.setAuthTag(k(12));`,
    `const c = decryptor('aes-128-ocb', 16, 12, { authTagLength: 16 }); c.setAuthTag(k(16)); c.update(k(20)); return c.final();`,
    `${ccm} return c.setAAD(k(2));`, `${ccm} return c.setAAD(k(2), { plaintextLength: 65536 });`, `${ccm} return c.update(Buffer.alloc(65536));`,
    `${ccm} c.setAAD(k(2), { plaintextLength: 5 }); return c.update(k(4));`, `${ccm} c.update(k(4)); return c.update(k(4));`, `${ccm} c.update(k(4)); return c.getAuthTag();`,
    `${ccmOpener} c.update(k(4)); return c.final();`, `${ccmOpener} c.setAuthTag(k(16)); c.update(k(4)); return c.final();`, `${ccmOpener} return c.setAuthTag(k(15));`,
  ]) addBody(body);

  // Streams.
  const collect = `const parts = []; const settled = (stream) => new Promise((resolve) => {
    stream.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString('hex'))).on('error', (e) => resolve(e.message)); });`;
  for (const body of [
    `const c = encryptor('aes-256-cbc', 32, 16); const end = settled(c); c.write('one, '); c.write(Buffer.from('two')); c.end('6162', 'hex'); return await end;`,
    `const c = decryptor('aes-256-cbc', 32, 16); const end = settled(c); c.end(k(17)); return await end;`,
    `const c = decryptor('aes-256-gcm', 32, 12); c.setAuthTag(k(16)); const end = settled(c); c.end(k(17)); return await end;`,
    `const { pipeline } = require('stream/promises'); const back = decryptor('aes-256-ctr', 32, 16); const end = settled(back);
     await pipeline([Buffer.from('first'), Buffer.from('second')], encryptor('aes-256-ctr', 32, 16), back); return await end;`,
    `return [encryptor('aes-128-cbc', 16, 16) instanceof require('stream').Transform, crypto.Cipheriv('aes-128-cbc', k(16), k(16)) instanceof crypto.Cipheriv,
      Object.keys(crypto.Cipheriv.prototype), Object.keys(crypto.Decipheriv.prototype), crypto.Cipheriv.length, crypto.createCipheriv.length].join();`,
    `const c = encryptor('aes-128-cbc', 16, 16, { encoding: 'hex' }); const texts = []; c.on('data', (part) => texts.push(typeof part + part));
     c.end('x'); await new Promise((resolve) => c.on('end', resolve)); return texts.join();`,
  ]) cases.push([body, `${helper} ${collect} ${body}`]);

  for (const call of [
    `'aes-128-gcm'`, `'AES-128-CBC'`, `'chacha20'`, `'chacha20-poly1305'`, `'aes-128-ecb'`, '419', `'aes128-wrap'`, `'aes-128-ccm'`, `'rc4'`, `'nope'`, 'true', '5.5', '-1', '2 ** 31',
    `'aes-128-cbc', 5`, `'aes-128-cbc', null`, `'aes-128-cbc', { keyLength: 12 }`, `'aes-128-cbc', { keyLength: '12' }`, `'aes-128-cbc', { ivLength: 12 }`, `'aes-128-cbc', { ivLength: '12' }`,
    `'aes-128-gcm', { ivLength: 7 }`, `'aes-128-gcm', { ivLength: 0 }`, `'aes-128-gcm', { ivLength: -1 }`, `'aes-128-ccm', { ivLength: 7 }`, `'aes-128-ccm', { ivLength: 6 }`,
    `'aes-128-cbc', { keyLength: 16, ivLength: 16 }`, `'aes-128-ocb', { ivLength: 16 }`,
  ]) add(`crypto.getCipherInfo(${call})`);
  add(`crypto.getCiphers().filter((name) => !/rc4|blowfish|^bf|cast|seed|idea|rc2|^des(-cbc|-cfb|-ecb|-ofb|x)?|wrap/.test(name)).join()`);
  return cases;
})()
