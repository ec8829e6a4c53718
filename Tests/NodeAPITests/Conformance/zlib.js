// zlib: sync, callbacks, promises and streams; options good and bad; broken input.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, `const zlib = require('zlib'); const util = require('util'); ${body}`]);
  const pairs = { deflate: 'inflate', deflateRaw: 'inflateRaw', gzip: 'gunzip', brotliCompress: 'brotliDecompress' };
  const inputs = ['""', '"a"', '"hello hello hello"', '"é€😀"', 'Buffer.from([0, 1, 2, 255])', 'new Uint8Array([5, 6])', 'new Uint16Array([1, 500])', 'new ArrayBuffer(3)', 'new DataView(new ArrayBuffer(4))', '"x".repeat(100000)', 'Buffer.from(Array.from({ length: 70000 }, (_, i) => (i * i * 7919) >> 5 & 255))'];
  for (const [pack, unpack] of Object.entries(pairs)) {
    for (const input of inputs) {
      add(`${pack}Sync ${input}`, `const b = zlib.${pack}Sync(${input}); return show([Buffer.isBuffer(b), zlib.${unpack}Sync(b).toString('latin1').slice(0, 60), zlib.${unpack}Sync(b).length]);`);
      add(`${pack} ${input}, callback`, `const b = await util.promisify(zlib.${pack})(${input}); const c = await util.promisify(zlib.${unpack})(b); return show([Buffer.isBuffer(c), c.length, c.toString('latin1').slice(0, 60)]);`);
      add(`${pack} ${input}, stream`, `const { Readable } = require('stream'); const i = ${input}; const parts = []; for await (const p of Readable.from([typeof i === 'string' ? Buffer.from(i) : ArrayBuffer.isView(i) ? new Uint8Array(i.buffer, i.byteOffset, i.byteLength) : new Uint8Array(i)]).pipe(zlib.create${pack[0].toUpperCase()}${pack.slice(1)}()).pipe(zlib.create${unpack[0].toUpperCase()}${unpack.slice(1)}())) parts.push(p); return show([Buffer.concat(parts).length]);`);
    }
    for (const bad of ['undefined', 'null', '5', 'true', '{}', '[]', '[1, 2]', '() => {}', 'Symbol("s")', '1n', 'new Date(0)']) {
      add(`${pack}Sync(${bad})`, `return attempt(() => zlib.${pack}Sync(${bad}));`);
      add(`${unpack}Sync(${bad})`, `return attempt(() => zlib.${unpack}Sync(${bad}));`);
      add(`${pack}(${bad}, callback)`, `return attempt(() => zlib.${pack}(${bad}, () => {}));`);
    }
    for (const callback of ['undefined', 'null', '5', '"x"', '{}']) add(`${pack} with the callback ${callback}`, `return attempt(() => zlib.${pack}('a', ${callback}));`);
    const damage = { 'garbage': 'Buffer.from("garbage garbage")', 'nothing': 'Buffer.alloc(0)', 'a zero': 'Buffer.alloc(1)', 'half': `zlib.${pack}Sync("hello hello hello hello").subarray(0, 12)`, 'all but one': `zlib.${pack}Sync("hello hello hello hello").subarray(0, -1)`, 'with more': `Buffer.concat([zlib.${pack}Sync("hello"), Buffer.from("tail")])`, 'twice': `Buffer.concat([zlib.${pack}Sync("hello"), zlib.${pack}Sync(" world")])`, 'a bit off': `(() => { const b = zlib.${pack}Sync("hello hello hello hello"); b[b.length - 3] ^= 0x55; return b; })()`, 'the head off': `(() => { const b = zlib.${pack}Sync("hello hello hello hello"); b[0] ^= 0x55; return b; })()`, 'the middle off': `(() => { const b = zlib.${pack}Sync("hello hello hello hello"); b[8] ^= 0xff; return b; })()`, 'zeros': 'Buffer.alloc(30)', 'zeros after it': `Buffer.concat([zlib.${pack}Sync("hello"), Buffer.alloc(10)])` };
    for (const [name, bytes] of Object.entries(damage)) {
      const told = `const tell = (e) => ['throws', e.constructor.name, e.name, e.code, e.errno, e.message].join(' ');`;
      add(`${unpack}Sync of ${name}`, `${told} try { return zlib.${unpack}Sync(${bytes}).toString(); } catch (e) { return tell(e); }`);
      add(`${unpack} of ${name}`, `${told} return await new Promise((resolve) => { zlib.${unpack}(${bytes}, (e, b) => resolve(e ? tell(e) + typeof b : b.toString())); });`);
      add(`${unpack} of ${name}, stream`, `${told} return await new Promise((resolve) => { const s = zlib.create${unpack[0].toUpperCase()}${unpack.slice(1)}(); let text = ''; s.on('data', (d) => { text += d; }); s.on('error', (e) => resolve(text + tell(e))); s.on('end', () => resolve(text + 'end')); s.end(${bytes}); });`);
      if (!pack.startsWith('brotli')) add(`unzipSync of ${pack} ${name}`, `${told} try { return zlib.unzipSync(${bytes}).toString(); } catch (e) { return tell(e); }`);
    }
  }
  for (const option of ['level', 'windowBits', 'memLevel', 'strategy', 'chunkSize', 'flush', 'finishFlush', 'maxOutputLength']) {
    for (const value of ['undefined', 'null', '-2', '-1', '0', '1', '2', '4', '5', '8', '9', '10', '15', '16', '64', '100', '1.5', 'NaN', 'Infinity', '"6"', '"x"', '{}', 'true']) {
      add(`deflateSync, ${option} ${value}`, `return attempt(() => zlib.inflateSync(zlib.deflateSync('hello hello', { ${option}: ${value} })).toString());`);
      if (!['level', 'memLevel', 'strategy'].includes(option)) add(`inflateSync, ${option} ${value}`, `return attempt(() => zlib.inflateSync(zlib.deflateSync('hello hello'), { ${option}: ${value} }).toString());`);
      add(`createGzip, ${option} ${value}`, `return attempt(() => typeof zlib.createGzip({ ${option}: ${value} }));`);
    }
  }
  for (const option of ['null', '5', '"x"', 'true', '[]', '() => {}', '{}', 'undefined']) for (const fn of ['deflateSync', 'gzipSync', 'brotliCompressSync']) add(`${fn} with ${option}`, `return attempt(() => zlib.${fn}('a', ${option}).length);`);
  for (const key of ['BROTLI_PARAM_QUALITY', 'BROTLI_PARAM_LGWIN', 'BROTLI_PARAM_MODE', 'BROTLI_PARAM_SIZE_HINT', 'BROTLI_PARAM_LGBLOCK']) for (const value of ['0', '1', '11', '12', '16', '22', '24', '30', '-1', '1.5', '"x"', 'null', 'undefined', 'true']) add(`brotli ${key} ${value}`, `return attempt(() => zlib.brotliDecompressSync(zlib.brotliCompressSync('hello hello', { params: { [zlib.constants.${key}]: ${value} } })).toString());`);
  for (const key of ['99', '"x"', '-1', '"1"']) add(`brotli parameter ${key}`, `return attempt(() => zlib.brotliCompressSync('a', { params: { [${key}]: 1 } }).length);`);
  for (const dictionary of ['"hello"', 'Buffer.from("hello")', 'new Uint8Array([104])', 'new ArrayBuffer(2)', 'Buffer.alloc(0)', 'null', '5', '{}']) {
    add(`dictionary ${dictionary}`, `return attempt(() => zlib.inflateSync(zlib.deflateSync('hello hello', { dictionary: ${dictionary} }), { dictionary: ${dictionary} }).toString());`);
  }
  const dictionaries = { 'none on inflate': ['{ dictionary: Buffer.from("hello world") }', '{}'], 'another on inflate': ['{ dictionary: Buffer.from("hello world") }', '{ dictionary: Buffer.from("wrong") }'], 'one too many': ['{}', '{ dictionary: Buffer.from("hello") }'], 'the same': ['{ dictionary: Buffer.from("hello world") }', '{ dictionary: Buffer.from("hello world") }'] };
  for (const [name, [a, b]] of Object.entries(dictionaries)) for (const [pack, unpack] of [['deflate', 'inflate'], ['deflateRaw', 'inflateRaw'], ['gzip', 'gunzip']]) {
    const told = `const tell = (e) => ['throws', e.constructor.name, e.name, e.code, e.errno, e.message].join(' ');`;
    add(`dictionary: ${name}, ${unpack}Sync`, `${told} try { return zlib.${unpack}Sync(zlib.${pack}Sync('hello world hello', ${a}), ${b}).toString(); } catch (e) { return tell(e); }`);
    add(`dictionary: ${name}, ${unpack}`, `${told} return await new Promise((resolve) => { zlib.${unpack}(zlib.${pack}Sync('hello world hello', ${a}), ${b}, (e, r) => resolve(e ? tell(e) : r.toString())); });`);
  }
  const plain = {
    'exact bytes of deflate': `return zlib.deflateSync('hello hello hello', { level: 9 }).toString('hex');`, 'exact bytes of deflateRaw': `return zlib.deflateRawSync('hello hello hello').toString('hex');`, 'exact bytes of gzip': `return zlib.gzipSync('hello hello hello').toString('hex');`, 'level 0': `return zlib.deflateRawSync('hello', { level: 0 }).toString('hex');`, 'fixed': `return zlib.deflateRawSync('hello hello', { strategy: zlib.constants.Z_FIXED }).toString('hex');`, 'huffman': `return zlib.deflateRawSync('hello hello', { strategy: zlib.constants.Z_HUFFMAN_ONLY }).toString('hex');`, 'rle': `return zlib.deflateRawSync('aaaaaaaa', { strategy: zlib.constants.Z_RLE }).toString('hex');`,
    'names': `return Object.keys(zlib).sort().join();`, 'constants': `return show(Object.entries(zlib.constants).map((e) => e.join('=')).sort().join());`, 'constants are frozen': `return show([Object.isFrozen(zlib.constants), attempt(() => { 'use strict'; zlib.constants.Z_OK = 1; })]);`, 'codes': `return show(zlib.codes);`, 'codes are frozen': `return show(Object.isFrozen(zlib.codes));`,
    'crc32': `return show(zlib.crc32 ? [zlib.crc32('hello'), zlib.crc32(Buffer.from('hello')), zlib.crc32('lo', zlib.crc32('hel')), zlib.crc32(''), zlib.crc32('é'), attempt(() => zlib.crc32(5)), attempt(() => zlib.crc32('x', -1)), attempt(() => zlib.crc32('x', '5'))] : 'none');`,
    'classes': `return ['Deflate', 'Inflate', 'Gzip', 'Gunzip', 'DeflateRaw', 'InflateRaw', 'Unzip', 'BrotliCompress', 'BrotliDecompress'].map((n) => [n, typeof zlib[n], new zlib[n]() instanceof zlib[n], zlib[n]() instanceof zlib[n], zlib['create' + n]().constructor.name, new zlib[n]() instanceof require('stream').Transform].join()).join('|');`,
    'unzip': `return [zlib.unzipSync(zlib.gzipSync('g')), zlib.unzipSync(zlib.deflateSync('d'))].join();`, 'unzip of raw': `return attempt(() => zlib.unzipSync(zlib.deflateRawSync('r')).toString());`,
    'info': `return show(Object.keys(zlib.deflateSync('a', { info: true })));`, 'info engine': `const r = zlib.deflateSync('abc', { info: true }); return show([r.buffer.length > 0, r.engine.bytesWritten, r.engine.constructor.name]);`,
    'bytesWritten': `const s = zlib.createDeflate(); s.end('hello'); for await (const _ of s); return show([s.bytesWritten, s.destroyed]);`, 'flush': `const s = zlib.createDeflate(); const parts = []; s.on('data', (d) => parts.push(d)); s.write('hello'); await new Promise((r) => s.flush(r)); const before = Buffer.concat(parts).length; s.end(); await new Promise((r) => s.on('end', r)); return show([before > 0, zlib.inflateSync(Buffer.concat(parts)).toString()]);`, 'flush kinds': `const s = zlib.createDeflate(); s.resume(); s.write('x'); const r = []; await new Promise((d) => s.flush(zlib.constants.Z_SYNC_FLUSH, d)); r.push(1); await new Promise((d) => s.flush(zlib.constants.Z_FULL_FLUSH, d)); r.push(2); s.end(); return show(r);`, 'params': `const s = zlib.createDeflate({ level: 9 }); const parts = []; s.on('data', (d) => parts.push(d)); s.write('abcabc'); await new Promise((r) => s.params(0, zlib.constants.Z_DEFAULT_STRATEGY, r)); s.end('defdef'); await new Promise((r) => s.on('end', r)); return zlib.inflateSync(Buffer.concat(parts)).toString();`, 'params wrong': `const s = zlib.createDeflate(); return [attempt(() => s.params(99, 0)), attempt(() => s.params(1, 99)), attempt(() => s.params('x', 0)), attempt(() => s.params())].join('|');`, 'reset': `const s = zlib.createDeflate(); const parts = []; s.on('data', (d) => parts.push(d)); s.reset(); s.end('hi'); await new Promise((r) => s.on('end', r)); return zlib.inflateSync(Buffer.concat(parts)).toString();`, 'close': `const s = zlib.createGzip(); return await new Promise((r) => s.close(() => r('closed ' + s.destroyed)));`, 'close twice': `const s = zlib.createGzip(); s.close(); s.close(); return show(s.destroyed);`, 'write after end': `const s = zlib.createGzip(); s.end(); return await new Promise((r) => { s.on('error', (e) => r(e.code)); s.write('x'); });`, 'write of a number': `const s = zlib.createGzip(); return attempt(() => s.write(5));`, 'properties': `const s = zlib.createGzip({ level: 3, chunkSize: 128 }); return show([s._level, s._chunkSize, s._strategy, s._finishFlushFlag, s._defaultFlushFlag, s.bytesWritten, s._closed]);`,
    'maxOutputLength': `return attempt(() => zlib.gunzipSync(zlib.gzipSync('x'.repeat(1000)), { maxOutputLength: 100 }));`, 'maxOutputLength, callback': `return await rejection(util.promisify(zlib.gunzip)(zlib.gzipSync('x'.repeat(1000)), { maxOutputLength: 100 }));`, 'maxOutputLength reached': `return show(zlib.gunzipSync(zlib.gzipSync('x'.repeat(100)), { maxOutputLength: 100 }).length);`, 'small chunks': `return show(zlib.gunzipSync(zlib.gzipSync('x'.repeat(1000), { chunkSize: 64 }), { chunkSize: 64 }).length);`, 'the callback is late': `const log = []; zlib.gzip('x', () => log.push('callback')); log.push('sync'); await delay(60); return log.join();`, 'errors of sync do not linger': `attempt(() => zlib.gunzipSync('x')); return zlib.gunzipSync(zlib.gzipSync('fine')).toString();`, 'pipeline': `const { pipeline } = require('stream/promises'); const { Readable, PassThrough } = require('stream'); const out = new PassThrough(); const read = (async () => { let t = ''; for await (const d of out) t += d; return t; })(); await pipeline(Readable.from(['a', 'b']), zlib.createGzip(), zlib.createGunzip(), out); return await read;`, 'pipeline of garbage': `const { pipeline } = require('stream/promises'); const { Readable } = require('stream'); return await rejection(pipeline(Readable.from([Buffer.from('garbage')]), zlib.createGunzip(), async function (s) { for await (const _ of s); }));`, 'byte by byte': `const b = zlib.gzipSync('hello world'); const s = zlib.createGunzip(); let t = ''; s.on('data', (d) => { t += d; }); for (const x of b) s.write(Buffer.from([x])); s.end(); await new Promise((r) => s.on('end', r)); return t;`, 'multiple members': `return zlib.gunzipSync(Buffer.concat([zlib.gzipSync('a'), zlib.gzipSync('b'), zlib.gzipSync('c')])).toString();`, 'sync flush of a half': `return zlib.gunzipSync(zlib.gzipSync('hello hello').subarray(0, -4), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString();`, 'brotli, a half': `return attempt(() => zlib.brotliDecompressSync(zlib.brotliCompressSync('hello hello').subarray(0, -2), { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }).toString());`,
    'CompressionStream': `const bytes = await new Response(new Blob(['hello']).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(); return zlib.gunzipSync(Buffer.from(bytes)).toString();`, 'DecompressionStream': `return await new Response(new Blob([zlib.deflateSync('hello')]).stream().pipeThrough(new DecompressionStream('deflate'))).text();`, 'deflate-raw': `return await new Response(new Blob([zlib.deflateRawSync('hello')]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();`, 'CompressionStream of what is not': `return [attempt(() => new CompressionStream('x')), attempt(() => new CompressionStream()), attempt(() => new DecompressionStream('br')), attempt(() => new DecompressionStream(5))].join('|');`, 'DecompressionStream of garbage': `return await rejection(new Response(new Blob(['garbage']).stream().pipeThrough(new DecompressionStream('gzip'))).text().catch((e) => { throw new Error(e.name); }));`, 'Symbol.toStringTag': `return show([Object.prototype.toString.call(new CompressionStream('gzip')), Object.keys(CompressionStream.prototype)]);`,
  };
  for (const [name, body] of Object.entries(plain)) add(name, body);
  const unique = new Map(cases);
  return {
    cases: [...unique],
    differs: {
      'the constants are frozen as a whole': [
        'constants are frozen',
      ],
      'the private members of the streams are not there': [
        'info engine',
        'properties',
      ],
    },
    node22: [
      ['deflateSync, maxOutputLength -2', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -2',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['inflateSync, maxOutputLength -2', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -2',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['createGzip, maxOutputLength -2', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -2',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['deflateSync, maxOutputLength -1', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['inflateSync, maxOutputLength -1', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['createGzip, maxOutputLength -1', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['deflateSync, maxOutputLength 0', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received 0',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['inflateSync, maxOutputLength 0', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received 0',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['createGzip, maxOutputLength 0', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "options.maxOutputLength" is out of range. It must be >= 1 and <= 9007199254740991. Received 0',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['CompressionStream of what is not', "throws TypeError TypeError ERR_INVALID_ARG_VALUE: The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received 'x'|throws TypeError TypeError ERR_INVALID_ARG_VALUE: The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received 'undefined'|throws TypeError TypeError ERR_INVALID_ARG_VALUE: The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received 'br'|throws TypeError TypeError ERR_INVALID_ARG_VALUE: The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received '5'",
        'the message of version 22'],
      ['DecompressionStream of garbage', 'throws Error Error undefined: TypeError',
        'an error of the data is a TypeError, as the standard has it and version 22 too'],
    ],
  };
})()
