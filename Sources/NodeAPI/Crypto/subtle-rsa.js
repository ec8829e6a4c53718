// RSA for `crypto.subtle`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/crypto/bytes');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { checkJWK, checkName, checkUsages, digestOf, exportBytes, makePair, readDER, readJWK, usagesOf } = require('internal/web/subtle-keys');
  const { makeKey } = require('internal/web/crypto-key');
  // OpenSSL's numbers.
  const padding = { 'RSASSA-PKCS1-v1_5': 1, 'RSA-OAEP': 4, 'RSA-PSS': 6 };
  const hashLengths = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

  const usagesFor = (name, type) => {
    if (name === 'RSA-OAEP') return type === 'public' ? ['encrypt', 'wrapKey'] : ['decrypt', 'unwrapKey'];
    return type === 'public' ? ['verify'] : ['sign'];
  };

  function jwkName(name, hash) {
    const size = hash.name.slice(4);
    if (name === 'RSA-OAEP') return size === '1' ? 'RSA-OAEP' : `RSA-OAEP-${size}`;
    return `${name === 'RSA-PSS' ? 'PS' : 'RS'}${size}`;
  }

  function algorithmOf(name, hash) {
    return (handle) => {
      const { modulusLength, publicExponent } = native.keyDetails(handle);
      return { name, modulusLength, publicExponent, hash: { ...hash } };
    };
  }

  function importKey(format, data, { name, hash }, isExtractable, usages) {
    if (format === 'raw') refuse('Unable to import RSA key with format raw', 'NotSupportedError');
    if (format === 'jwk' && data.kty === undefined) refuse('Invalid keyData', 'DataError');
    if (format === 'jwk' && data.kty !== 'RSA') refuse('Invalid JWK "kty" Parameter', 'DataError');
    const type = format === 'spki' || (format === 'jwk' && data.d === undefined) ? 'public' : 'private';
    checkUsages(usages, usagesFor(name, type), `an ${name}`);
    let handle;
    if (format === 'jwk') {
      checkJWK(data, 'RSA', name === 'RSA-OAEP' ? 'enc' : 'sig', isExtractable, usages);
      checkName(data.alg, [jwkName(name, hash)]);
      handle = readJWK(data);
    } else {
      handle = readDER(format, data);
    }
    if (native.keyKind(handle) !== 'rsa') refuse('Invalid key type', 'DataError');
    return makeKey(type, handle, algorithmOf(name, hash)(handle), isExtractable, usages);
  }

  function generateKey({ name, hash, modulusLength, publicExponent }, isExtractable, usages) {
    const digits = publicExponent.findIndex((byte) => byte !== 0);
    if (digits !== -1 && publicExponent.byteLength - digits > 4) {
      refuse('The publicExponent must be equivalent to an unsigned 32-bit value', 'OperationError');
    }
    const publicUsages = usagesFor(name, 'public'), privateUsages = usagesFor(name, 'private');
    checkUsages(usages, [...publicUsages, ...privateUsages], 'a RSA');
    const exponent = publicExponent.reduce((number, byte) => number * 256 + byte, 0);
    const generate = () => native.generateRSA(modulusLength, exponent);
    return makePair(
      generate, algorithmOf(name, hash), isExtractable, usagesOf(usages, ...publicUsages), usagesOf(usages, ...privateUsages));
  }

  // The salt has to fit into the modulus beside the hash.
  function checkedSalt({ saltLength }, { algorithm: { modulusLength, hash } }) {
    if (saltLength === undefined) return undefined;
    const most = Math.ceil((modulusLength - 1) / 8) - hashLengths[hash.name] - 2;
    if (saltLength > most) throw new codes.ERR_OUT_OF_RANGE('algorithm.saltLength', `>= 0 && <= ${most}`, saltLength);
    return saltLength;
  }

  const options = (algorithm, key) => [key.handle, digestOf(key.algorithm.hash), padding[algorithm.name], checkedSalt(algorithm, key), false];

  const cipher = (method, { label }, { handle, algorithm }, data) => attempt(
    () => native.encryptRSA(method, data, handle, padding[algorithm.name], digestOf(algorithm.hash), label)).buffer;

  function checkType({ type }, wanted) {
    if (type !== wanted) refuse(`Key must be a ${wanted} key`, 'InvalidAccessError');
  }

  Object.assign(exports, {
    decrypt(algorithm, key, data) {
      checkType(key, 'private');
      return cipher('privateDecrypt', algorithm, key, data);
    },
    encrypt(algorithm, key, data) {
      checkType(key, 'public');
      return cipher('publicEncrypt', algorithm, key, data);
    },
    exportBytes,
    generateKey,
    importKey,
    jwkName: ({ algorithm }) => jwkName(algorithm.name, algorithm.hash),
    sign: (algorithm, key, data) => attempt(() => native.sign(data, ...options(algorithm, key))).buffer,
    verify: (algorithm, key, signature, data) => attempt(() => native.verify(signature, data, ...options(algorithm, key))),
  });
})
