// What importing and exporting keys has in common, whatever their algorithm.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { makeKey } = require('internal/web/crypto-key');

  // SHA-256 is `sha256` to the native part.
  const digestOf = ({ name }) => name.replace('-', '').toLowerCase();

  function checkUsages(usages, allowed, description) {
    for (const usage of usages) {
      if (!allowed.includes(usage)) refuse(`Unsupported key usage for ${description} key`, 'SyntaxError');
    }
  }

  // The usages of one half of a pair, in the order that they are listed here.
  const usagesOf = (usages, ...allowed) => allowed.filter((usage) => usages.includes(usage));

  // A JSON Web Key has to be of the right type, and may not say that it is for something else.
  function checkJWK(key, type, use, isExtractable, usages) {
    if (key.kty === undefined) refuse('Invalid keyData', 'DataError');
    if (key.kty !== type) refuse('Invalid JWK "kty" Parameter', 'DataError');
    if (usages.length > 0 && key.use !== undefined && key.use !== use) refuse('Invalid JWK "use" Parameter', 'DataError');
    const operations = key.key_ops;
    if (operations !== undefined) {
      if (new Set(operations).size !== operations.length) refuse('Duplicate key operation', 'DataError');
      if (!usages.every((usage) => operations.includes(usage))) refuse('Key operations and usage mismatch', 'DataError');
    }
    if (key.ext === false && isExtractable) refuse('JWK "ext" Parameter and extractable mismatch', 'DataError');
  }

  const checkName = (name, expected) => {
    if (name !== undefined && !expected.includes(name)) refuse('JWK "alg" does not match the requested algorithm', 'DataError');
  };

  const read = (work) => attempt(work, 'Invalid keyData', 'DataError');

  function readDER(format, data) {
    return read(() => (format === 'spki' ? native.readPublicKey(data, 'der', 'spki') : native.readPrivateKey(data, 'der', 'pkcs8')));
  }

  const readJWK = (key) => read(() => require('internal/crypto/key-jwk').handleOf(key, key.d !== undefined));

  // The bytes of a key in another format than JWK.
  function exportBytes(format, { type, handle, algorithm }, raw) {
    if (format === 'spki' && type === 'public') return native.exportPublicKey(handle, 'der', 'spki').buffer;
    if (format === 'pkcs8' && type === 'private') return native.exportPrivateKey(handle, 'der', 'pkcs8').buffer;
    if (format === 'raw' && type === 'public' && raw !== undefined) return raw(handle).buffer;
    return refuse(`Unable to export a ${format === 'pkcs8' ? 'pkcs8' : 'raw'} ${algorithm.name} ${type} key`, 'InvalidAccessError');
  }

  // A secret key of bytes.
  function importSecret(data, algorithm, isExtractable, usages) {
    return makeKey('secret', native.secretKey(data), algorithm, isExtractable, usages);
  }

  function secretOfJWK(key) {
    const { Buffer } = require('buffer');
    return Buffer.from(key.k ?? refuse('Invalid keyData', 'DataError'), 'base64url');
  }

  function generateSecret(algorithm, bitCount, isExtractable, usages) {
    if (usages.length === 0) refuse('Usages cannot be empty when creating a key.', 'SyntaxError');
    const bytes = new Uint8Array(bitCount / 8);
    native.fillRandomly(bytes, 0, bytes.byteLength);
    return importSecret(bytes, algorithm, isExtractable, usages);
  }

  // A pair of keys from a native private one.
  function makePair(generate, algorithm, isExtractable, publicUsages, privateUsages) {
    if (privateUsages.length === 0) refuse('Usages cannot be empty when creating a key.', 'SyntaxError');
    const handle = attempt(generate);
    return {
      publicKey: makeKey('public', native.publicKeyOf(handle), algorithm(handle), true, publicUsages),
      privateKey: makeKey('private', handle, algorithm(handle), isExtractable, privateUsages),
    };
  }

  Object.assign(exports, {
    checkJWK, checkName, checkUsages, digestOf, exportBytes, generateSecret, importSecret, makePair, readDER, readJWK, secretOfJWK, usagesOf,
  });
})
