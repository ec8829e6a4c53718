// AES for `crypto.subtle`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('ciphers');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { checkJWK, checkName, checkUsages, generateSecret, importSecret, secretOfJWK } = require('internal/web/subtle-keys');
  const lengths = [128, 192, 256];
  const ciphering = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
  const usagesFor = (name) => (name === 'AES-KW' ? ['wrapKey', 'unwrapKey'] : ciphering);
  const jwkName = (name, length) => `A${length}${name.slice(4)}`;

  const cipherOf = ({ algorithm }, mode) => `aes-${algorithm.length}-${mode}`;
  const run = (encrypts, name, { handle }, ...rest) => attempt(() => native[encrypts ? 'encrypt' : 'decrypt'](undefined, name, handle, ...rest)).buffer;

  function gcm(encrypts, { iv, tagLength = 128, additionalData }, key, data) {
    if (![32, 64, 96, 104, 112, 120, 128].includes(tagLength)) refuse(`${tagLength} is not a valid AES-GCM tag length`, 'OperationError');
    if (!encrypts && data.byteLength < 16) refuse('The provided data is too small.', 'OperationError');
    return run(encrypts, cipherOf(key, 'gcm'), key, iv, data, tagLength / 8, additionalData);
  }

  function cbc(encrypts, { iv }, key, data) {
    if (iv.byteLength !== 16) refuse('algorithm.iv must contain exactly 16 bytes', 'OperationError');
    return run(encrypts, cipherOf(key, 'cbc'), key, iv, data);
  }

  // Only the last `length` bits count up, and OpenSSL knows but whole counters: where they run over, a second part begins at zero.
  function ctr(encrypts, { counter, length }, key, data) {
    if (counter.byteLength !== 16) refuse('algorithm.counter must contain exactly 16 bytes', 'OperationError');
    if (length < 1 || length > 128) refuse('AES-CTR algorithm.length must be between 1 and 128', 'OperationError');
    const blocks = BigInt(Math.ceil(data.byteLength / 16)), limit = 1n << BigInt(length);
    if (blocks > limit) attempt(() => { throw new Error('Cipher job failed'); });
    const start = counter.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
    const untilWrap = limit - (start % limit);
    const name = cipherOf(key, 'ctr');
    if (blocks <= untilWrap) return run(encrypts, name, key, counter, data);
    const first = Number(untilWrap) * 16, again = start - (start % limit);
    const second = Uint8Array.from({ length: 16 }, (_, index) => Number((again >> BigInt(120 - 8 * index)) & 255n));
    const result = new Uint8Array(data.byteLength);
    result.set(new Uint8Array(run(encrypts, name, key, counter, data.subarray(0, first))));
    result.set(new Uint8Array(run(encrypts, name, key, second, data.subarray(first))), first);
    return result.buffer;
  }

  const wrapVector = new Uint8Array(8).fill(0xa6);
  const wrap = (encrypts, algorithm, key, data) => run(encrypts, `id-aes${key.algorithm.length}-wrap`, key, wrapVector, data);

  const modes = { 'AES-GCM': gcm, 'AES-CBC': cbc, 'AES-CTR': ctr, 'AES-KW': wrap };

  function importKey(format, data, { name }, isExtractable, usages) {
    checkUsages(usages, usagesFor(name), 'an AES');
    if (format !== 'raw' && format !== 'jwk') refuse(`Unable to import AES key with format ${format}`, 'NotSupportedError');
    let bytes = data;
    if (format === 'jwk') {
      checkJWK(data, 'oct', 'enc', isExtractable, usages);
      bytes = secretOfJWK(data);
    }
    const length = bytes.byteLength * 8;
    if (!lengths.includes(length)) refuse('Invalid key length', 'DataError');
    if (format === 'jwk') checkName(data.alg, [jwkName(name, length)]);
    return importSecret(bytes, { name, length }, isExtractable, usages);
  }

  function generateKey({ name, length }, isExtractable, usages) {
    if (!lengths.includes(length)) refuse('AES key length must be 128, 192, or 256 bits', 'OperationError');
    checkUsages(usages, usagesFor(name), 'an AES');
    return generateSecret({ name, length }, length, isExtractable, usages);
  }

  Object.assign(exports, {
    decrypt: (algorithm, key, data) => modes[algorithm.name](false, algorithm, key, data),
    encrypt: (algorithm, key, data) => modes[algorithm.name](true, algorithm, key, data),
    generateKey,
    importKey,
    jwkName: ({ algorithm }) => jwkName(algorithm.name, algorithm.length),
    keyLength({ length }) {
      if (!lengths.includes(length)) refuse('Invalid key length', 'OperationError');
      return length;
    },
  });
})
