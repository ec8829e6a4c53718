// Signatures of data that is there at once.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { answer, codes, input, output } = require('internal/crypto/bytes');
  const { asymmetricKey } = require('internal/crypto/key-input');
  const { makeCodes } = require('internal/errors');
  const { validateBuffer, validateFunction, validateString } = require('internal/validators');

  makeCodes({ ERR_CRYPTO_SIGN_KEY_REQUIRED: [Error, 'No key provided to sign'] }, codes);

  function integer(options, name) {
    const value = options[name];
    if (value === undefined || value === value >> 0) return value;
    throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}`, value);
  }

  // Padding, the salt's length and whether DSA's numbers come in a row: all of them beside a key.
  function signatureOptions(options) {
    const padding = integer(options, 'padding');
    const saltLength = integer(options, 'saltLength');
    if (typeof options !== 'object' || options.dsaEncoding === undefined || options.dsaEncoding === 'der') return [padding, saltLength, false];
    if (options.dsaEncoding === 'ieee-p1363') return [padding, saltLength, true];
    throw new codes.ERR_INVALID_ARG_VALUE('options.dsaEncoding', options.dsaEncoding);
  }

  // Runs it now, or for a callback later.
  function run(work, callback) {
    if (callback === undefined) return work();
    answer(callback, work);
  }

  function sign(algorithm, data, key, callback) {
    if (algorithm !== null && algorithm !== undefined) validateString(algorithm, 'algorithm');
    if (callback !== undefined) validateFunction(callback, 'callback');
    const bytes = input(data, 'data');
    if (!key) throw new codes.ERR_CRYPTO_SIGN_KEY_REQUIRED();
    const options = signatureOptions(key);
    const handle = asymmetricKey(key, 'consumePrivate');
    return run(() => output(native.sign(bytes, handle, algorithm, ...options)), callback);
  }

  function verify(algorithm, data, key, signature, callback) {
    if (algorithm !== null && algorithm !== undefined) validateString(algorithm, 'algorithm');
    if (callback !== undefined) validateFunction(callback, 'callback');
    const bytes = input(data, 'data');
    const options = signatureOptions(key);
    validateBuffer(signature, 'signature');
    const handle = asymmetricKey(key, 'consumePublic');
    return run(() => native.verify(signature, bytes, handle, algorithm, ...options), callback);
  }

  Object.assign(exports, { sign, signatureOptions, verify });
})
