// Cases for the crypto module and the global crypto: [name, source of an async function body that returns a text].
(function () {
  const helper = `
    const nodeCrypto = require('crypto');
    const attempt = (work) => { try { return String(work()); } catch (e) { return [e.name, e.code, e.message].join(' | '); } };
    const attemptLater = async (work) => { try { return String(await work()); } catch (e) { return [e.name, e.code, e.message].join(' | '); } };
    const text = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return attempt(() => ${expression});`]); };
  const addLater = (expression) => { cases.push([expression, `${helper} return await attemptLater(async () => ${expression});`]); };

  for (const name of ['md5', 'sha1', 'sha224', 'sha256', 'SHA384', 'sha512', 'RSA-SHA256', 'sha3-256', 'nope']) {
    add(`nodeCrypto.createHash('${name}').update('abc').digest('hex')`);
    add(`nodeCrypto.createHmac('${name}', 'key').update('grüße').digest('base64')`);
  }
  add(`nodeCrypto.createHash('sha256').update('').digest('base64url')`);
  add(`nodeCrypto.createHash('sha256').update('a').update(new Uint8Array([98, 99])).digest('HEX')`);
  add(`nodeCrypto.createHash('sha256').update(1)`);
  add(`nodeCrypto.createHash(1)`);
  add(`(() => { const h = nodeCrypto.createHash('sha1'); h.digest('hex'); h.update('a'); })()`);
  add(`(() => { const h = nodeCrypto.createHash('sha1'); h.digest('hex'); h.digest('hex'); })()`);
  add(`(() => { const h = nodeCrypto.createHash('sha1').update('a'); const c = h.copy().update('b'); return h.digest('hex') + c.digest('hex'); })()`);
  add(`(() => { const h = nodeCrypto.createHmac('sha1', ''); return h.digest('hex') + '|' + h.digest('hex'); })()`);
  add(`nodeCrypto.createHmac('sha1', 5)`);
  for (const [name, make] of [['hash', `createHash('sha256')`], ['hmac', `createHmac('sha256', 'key')`]]) {
    const addStream = (what, body) => { cases.push([`${name} as a stream: ${what}`, `${helper} const { pipeline, Readable, Transform } = require('stream'); const h = nodeCrypto.${make}; ${body}`]); };
    addStream('write, end, read', `h.write('a'); h.write(Buffer.from('b')); h.end('63', 'hex'); const d = h.read(); return [d instanceof Buffer, d.toString('hex'), h.read()].join();`);
    addStream('data and end', `return await new Promise((resolve) => { const seen = []; h.on('data', (d) => seen.push(d.toString('hex'))).on('end', () => resolve(seen.join())); h.end('abc'); });`);
    addStream('pipe', `return await new Promise((resolve) => { Readable.from(['a', 'b', 'c']).pipe(h).on('finish', () => resolve(h.read().toString('hex'))); });`);
    addStream('piped on', `const chunks = []; for await (const chunk of Readable.from(['ab', 'c']).pipe(h).setEncoding('base64')) chunks.push(chunk); return chunks.join();`);
    addStream('pipeline', `return await new Promise((resolve) => pipeline(Readable.from(['abc']), h, async (source) => { for await (const chunk of source) resolve(chunk.toString('hex')); }, (e) => e && resolve(e.message)));`);
    addStream('its class', `return [h instanceof Transform, h instanceof Readable, typeof h.pipe, 'write' in h, typeof h.then, h.readable, h.writable, Object.prototype.toString.call(h), h.constructor.name].join();`);
    addStream('calls of a stream', `h.update('a'); h.write('b'); h.end('c'); return h.read().toString('hex');`);
    addStream('digest after the end', `h.end('abc'); h.read(); return [attempt(() => h.digest('hex')), attempt(() => h.digest('hex'))].join();`);
    addStream('options', `const o = nodeCrypto.${make.replace(')', ', ' + (name === 'hmac' ? '{ encoding: "utf8", highWaterMark: 5 })' : '{ highWaterMark: 5 })'))}; return [o.readableHighWaterMark, o.writableHighWaterMark].join();`);
    addStream('members of its own', `h.extra = 5; return [h.extra, Object.keys(h).includes('extra'), h.update('abc').digest('hex')].join();`);
    addStream('what it does not take', `return [attempt(() => h.write(5)), attempt(() => h.write(null))].join();`);
  }
  addLater(`new Promise((resolve) => { const s = nodeCrypto.createHash('sha1'); s.end('abc'); s.read(); resolve(attempt(() => s.update('x') === s) + s.digest('hex')); })`);
  add(`nodeCrypto.timingSafeEqual(new Uint8Array([1, 2]), new Uint8Array([1, 2]))`);
  add(`nodeCrypto.timingSafeEqual(new Uint8Array([1, 2]), new Uint8Array([1, 3]))`);
  add(`nodeCrypto.timingSafeEqual(new Uint8Array(1), new Uint8Array(2))`);
  add(`nodeCrypto.timingSafeEqual('a', new Uint8Array(2))`);
  for (const call of ['-1', `'1'`, '2 ** 31']) add(`nodeCrypto.randomBytes(${call})`);
  for (const call of ['0', '5, 3', '0, 2 ** 50', '1.5']) add(`nodeCrypto.randomInt(${call})`);
  for (const call of [`'a'`, 'new Uint8Array(3), 5', 'new Uint8Array(3), 1, 5']) add(`nodeCrypto.randomFillSync(${call})`);
  add(`[...Array(50)].every(() => [3, 4].includes(nodeCrypto.randomInt(3, 5)))`);
  add(`/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(nodeCrypto.randomUUID())`);
  add(`nodeCrypto.randomUUID(3)`);
  add(`nodeCrypto.randomUUID() === crypto.randomUUID()`);
  for (const call of [`'a', 'b', 0, 1, 'sha1'`, `'a', 'b', 1, 1, 'nope'`, `1, 'b', 1, 1, 'sha1'`, `'a', 'b', 1, 1`]) add(`nodeCrypto.pbkdf2Sync(${call})`);
  for (const call of [`'a', 'b', -1`, `'a', 'b', 64, { N: 3 }`, `'a', 'b', 64, { N: 16, cost: 16 }`]) add(`nodeCrypto.scryptSync(${call})`);
  add(`text(nodeCrypto.hkdfSync('sha256', new Uint8Array(22).fill(11), new Uint8Array([0, 1, 2]), new Uint8Array([240]), 42))`);
  for (const call of [`'nope', 'k', 's', new Uint8Array(0), 10`, `'sha256', 1, 's', new Uint8Array(0), 10`, `'sha256', 'k', 's', new Uint8Array(0), 8192`]) {
    add(`nodeCrypto.hkdfSync(${call})`);
  }
  for (const call of ['new Float32Array(1)', 'new Uint8Array(65537)', `'a'`]) add(`crypto.getRandomValues(${call})`);
  add(`crypto.getRandomValues(new Uint8Array(3)).length`);
  add(`(0, crypto.getRandomValues)(new Uint8Array(1))`);
  add(`new Crypto()`);
  add(`Object.prototype.toString.call(crypto) + Object.prototype.toString.call(crypto.subtle)`);
  for (const name of ['SHA-1', 'sha-256', 'SHA-384', 'SHA-512', 'MD5']) addLater(`text(await crypto.subtle.digest('${name}', new Uint8Array([97, 98, 99])))`);
  addLater(`crypto.subtle.digest('SHA-1', 'a')`);
  addLater(`crypto.subtle.digest({}, new Uint8Array(1))`);
  const key = (usages, rest = 'true') => `await crypto.subtle.importKey('raw', new Uint8Array([1, 2, 3]), { name: 'HMAC', hash: 'SHA-256' }, ${rest}, ${usages})`;
  addLater(`text(await crypto.subtle.sign('HMAC', ${key(`['sign']`)}, new Uint8Array([1])))`);
  addLater(`crypto.subtle.sign('HMAC', ${key(`['verify']`)}, new Uint8Array([1]))`);
  addLater(`crypto.subtle.verify('HMAC', ${key(`['verify']`)}, new Uint8Array(32), new Uint8Array([1]))`);
  addLater(`text(await crypto.subtle.exportKey('raw', ${key(`['sign']`)}))`);
  addLater(`JSON.stringify((${key(`['verify', 'sign']`)}).usages)`);
  addLater(key(`['encrypt']`));
  addLater(key('[]'));
  return cases;
})()
