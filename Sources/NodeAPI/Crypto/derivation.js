// Keys from passwords and from other keys.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { answer, codes, input, output } = require('internal/crypto/bytes');
  const { validateFunction, validateInteger, validateObject, validateString, validateUint32 } = require('internal/validators');
  const most = 2147483647;

  function preparePBKDF2(password, salt, iterations, length, digest) {
    validateString(digest, 'digest');
    const secret = input(password, 'password'), salted = input(salt, 'salt');
    validateInteger(iterations, 'iterations', 1, most);
    validateInteger(length, 'keylen', 0, most);
    // An unknown digest is the caller's mistake also where a callback waits.
    native.hmac(digest, '', '');
    return () => output(native.pbkdf2(secret, salted, iterations, length, digest));
  }

  function pbkdf2(password, salt, iterations, length, digest, callback) {
    if (typeof digest === 'function') {
      callback = digest;
      digest = undefined;
    }
    const work = preparePBKDF2(password, salt, iterations, length, digest);
    validateFunction(callback, 'callback');
    answer(callback, work);
  }

  function option(options, short, long, fallback) {
    if (options[short] !== undefined && options[long] !== undefined) throw new codes.ERR_CRYPTO_SCRYPT_INVALID_PARAMETER();
    const value = options[short] ?? options[long];
    if (value === undefined) return fallback;
    validateUint32(value, options[short] === undefined ? long : short);
    return value === 0 ? fallback : value;
  }

  function prepareScrypt(password, salt, length, options = {}) {
    const secret = input(password, 'password'), salted = input(salt, 'salt');
    validateInteger(length, 'keylen', 0, most);
    validateObject(options, 'options');
    const cost = option(options, 'N', 'cost', 16384);
    const blockSize = option(options, 'r', 'blockSize', 8);
    const lanes = option(options, 'p', 'parallelization', 1);
    let memory = options.maxmem;
    if (memory !== undefined) validateInteger(memory, 'maxmem', 0);
    memory ||= 32 * 1024 * 1024;
    return () => output(native.scrypt(secret, salted, length, cost, blockSize, lanes, memory));
  }

  function scrypt(password, salt, length, options, callback = options) {
    const work = prepareScrypt(password, salt, length, callback === options ? undefined : options);
    validateFunction(callback, 'callback');
    answer(callback, work);
  }

  function prepareHKDF(digest, key, salt, info, length) {
    validateString(digest, 'digest');
    const secret = input(key, 'ikm', undefined, ['string', 'SecretKeyObject', 'ArrayBuffer', 'TypedArray', 'DataView', 'Buffer']);
    const salted = input(salt, 'salt'), context = input(info, 'info');
    validateInteger(length, 'length', 0, most);
    const size = typeof context === 'string' ? require('buffer').Buffer.byteLength(context) : context.byteLength;
    if (size > 1024) throw new codes.ERR_OUT_OF_RANGE('info', 'must not contain more than 1024 bytes', size);
    return () => native.hkdf(digest, secret, salted, context, length).buffer;
  }

  function hkdf(digest, key, salt, info, length, callback) {
    const work = prepareHKDF(digest, key, salt, info, length);
    validateFunction(callback, 'callback');
    answer(callback, work);
  }

  Object.assign(exports, {
    hkdf,
    hkdfSync: (...details) => prepareHKDF(...details)(),
    pbkdf2,
    pbkdf2Sync: (...details) => preparePBKDF2(...details)(),
    scrypt,
    scryptSync: (...details) => prepareScrypt(...details)(),
  });
})
