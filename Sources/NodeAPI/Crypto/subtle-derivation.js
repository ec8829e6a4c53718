// HKDF and PBKDF2 for `crypto.subtle`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/crypto/bytes');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { checkUsages, digestOf, importSecret } = require('internal/web/subtle-keys');

  function importKey(format, data, { name }, isExtractable, usages) {
    if (format !== 'raw') refuse(`Unable to import ${name} key with format ${format}`, 'NotSupportedError');
    if (isExtractable) refuse(`${name} keys are not extractable`, 'SyntaxError');
    checkUsages(usages, ['deriveKey', 'deriveBits'], `a ${name}`);
    return importSecret(data, { name }, false, usages);
  }

  function derive(algorithm, handle, count) {
    const { name, hash, info, iterations, salt } = algorithm;
    if (name === 'PBKDF2') return native.pbkdf2(handle, salt, iterations, count, digestOf(hash));
    if (info.byteLength > 1024) throw new codes.ERR_OUT_OF_RANGE('info', 'must not contain more than 1024 bytes', info.byteLength);
    return native.hkdf(digestOf(hash), handle, salt, info, count);
  }

  function deriveBits(algorithm, { handle }, length) {
    if (algorithm.iterations === 0) refuse('iterations cannot be zero', 'OperationError');
    if (length === null) refuse('length cannot be null', 'OperationError');
    if (length % 8 !== 0) refuse('length must be a multiple of 8', 'OperationError');
    return attempt(() => derive(algorithm, handle, length / 8)).buffer;
  }

  Object.assign(exports, { deriveBits, importKey, keyLength: () => null });
})
