// HMAC for `crypto.subtle`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/crypto/bytes');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { checkJWK, checkName, checkUsages, digestOf, generateSecret, importSecret, secretOfJWK } = require('internal/web/subtle-keys');
  const blockLengths = { 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
  // 16 MiB: a native key does not count as memory of the login.
  const longest = 134217728;
  const jwkName = (hash) => `HS${hash.name.slice(4)}`;

  function importKey(format, data, { name, hash, length }, isExtractable, usages) {
    checkUsages(usages, ['sign', 'verify'], 'an HMAC');
    if (format !== 'raw' && format !== 'jwk') refuse(`Unable to import HMAC key with format ${format}`, 'NotSupportedError');
    let bytes = data;
    if (format === 'jwk') {
      checkJWK(data, 'oct', 'sig', isExtractable, usages);
      checkName(data.alg, [jwkName(hash)]);
      bytes = secretOfJWK(data);
    }
    if (bytes.byteLength === 0 || length === 0) refuse('Zero-length key is not supported', 'DataError');
    if (length !== undefined && length !== bytes.byteLength * 8) refuse('Invalid key length', 'DataError');
    return importSecret(bytes, { name, hash, length: bytes.byteLength * 8 }, isExtractable, usages);
  }

  function generateKey({ name, hash, length = blockLengths[hash.name] }, isExtractable, usages) {
    checkUsages(usages, ['sign', 'verify'], 'an HMAC');
    if (length % 8 !== 0) throw new codes.ERR_INVALID_ARG_VALUE('algorithm.length', length, 'must be a multiple of 8');
    if (length < 8 || length > longest) attempt(() => { throw new codes.ERR_OUT_OF_RANGE('options.length', `>= 8 && <= ${longest}`, length); });
    return generateSecret({ name, length, hash }, length, isExtractable, usages);
  }

  const sign = (algorithm, { handle, algorithm: { hash } }, data) => native.hmac(digestOf(hash), handle, data).buffer;

  Object.assign(exports, {
    generateKey,
    importKey,
    jwkName: ({ algorithm }) => jwkName(algorithm.hash),
    keyLength({ hash, length = blockLengths[hash.name] }) {
      if (length === 0) refuse('Invalid key length', 'OperationError');
      return length;
    },
    sign,
    verify: (algorithm, key, signature, data) => native.isEqual(sign(algorithm, key, data), signature),
  });
})
