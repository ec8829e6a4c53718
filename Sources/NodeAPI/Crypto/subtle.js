// `crypto.subtle`: digests and HMAC.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, input, isBytes } = require('internal/crypto/bytes');
  const { DOMException } = globalThis;
  const token = {};
  const fail = (message, name) => { throw new DOMException(message, name); };
  const digests = { 'SHA-1': ['sha1', 64, 'HS1'], 'SHA-256': ['sha256', 64, 'HS256'], 'SHA-384': ['sha384', 128, 'HS384'], 'SHA-512': ['sha512', 128, 'HS512'] };
  const formats = ['raw', 'pkcs8', 'spki', 'jwk'];
  const allUsages = ['decrypt', 'deriveBits', 'deriveKey', 'encrypt', 'sign', 'unwrapKey', 'verify', 'wrapKey'];

  let isKey, parts;

  class CryptoKey {
    #secret;
    #algorithm;
    #isExtractable;
    #usages;

    constructor(own, secret, algorithm, isExtractable, usages) {
      if (own !== token) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
      this.#secret = secret;
      this.#algorithm = algorithm;
      this.#isExtractable = isExtractable;
      this.#usages = usages;
    }

    get type() { return parts(this).type; }
    get extractable() { return parts(this).isExtractable; }
    get algorithm() { return parts(this).algorithm; }
    get usages() { return parts(this).usages; }

    static {
      isKey = (value) => typeof value === 'object' && value !== null && #secret in value;
      parts = (key) => {
        if (!isKey(key)) throw new codes.ERR_INVALID_THIS('CryptoKey');
        return { type: 'secret', secret: key.#secret, algorithm: key.#algorithm, isExtractable: key.#isExtractable, usages: key.#usages };
      };
    }
  }

  function named(algorithm, prefix) {
    const name = typeof algorithm === 'string' ? algorithm : algorithm?.name;
    if (name === undefined) {
      throw Object.assign(new TypeError(`${prefix}: passed algorithm can not be converted to 'Algorithm' because 'name' is required in 'Algorithm'.`), { code: 'ERR_MISSING_OPTION' });
    }
    return String(name).toUpperCase();
  }

  const normalized = (algorithm) => named(algorithm, 'Failed to normalize algorithm');
  const unrecognized = () => fail('Unrecognized algorithm name', 'NotSupportedError');
  const digestOf = (algorithm) => {
    const name = normalized(algorithm);
    return Object.hasOwn(digests, name) ? name : unrecognized();
  };

  function requireHMAC(algorithm) {
    if (normalized(algorithm) !== 'HMAC') unrecognized();
  }

  function count(details, least, method) {
    if (details.length >= least) return;
    throw Object.assign(
      new TypeError(`Failed to execute '${method}' on 'SubtleCrypto': ${least} arguments required, but only ${details.length} present.`),
      { code: 'ERR_MISSING_ARGS' });
  }

  const places = ['1st', '2nd', '3rd', '4th'];
  const wrongArgument = (method, place, expected) => Object.assign(
    new TypeError(`Failed to execute '${method}' on 'SubtleCrypto': ${places[place]} argument is not ${expected}.`), { code: 'ERR_INVALID_ARG_TYPE' });

  function bytes(value, method, place) {
    if (!isBytes(value)) throw wrongArgument(method, place, 'instance of ArrayBuffer, Buffer, TypedArray, or DataView');
    return value;
  }

  // What is wanted of a key has to be one of its usages.
  function secretFor(key, usage, method, place) {
    if (!isKey(key)) throw wrongArgument(method, place, 'of type CryptoKey');
    const { algorithm, secret, usages } = parts(key);
    if (!usages.includes(usage)) fail(`Unable to use this key to ${usage}`, 'InvalidAccessError');
    return [digests[algorithm.hash.name][0], secret];
  }

  function checkedUsages(usages) {
    const list = [...usages];
    for (const usage of list) {
      if (!allUsages.includes(usage)) {
        throw Object.assign(new TypeError(`Value '${usage}' in 'keyUsages' is not a valid enum value of type KeyUsage.`), { code: 'ERR_INVALID_ARG_VALUE' });
      }
      if (usage !== 'sign' && usage !== 'verify') fail('Unsupported key usage for an HMAC key', 'SyntaxError');
    }
    return list;
  }

  const makeKey = (secret, hash, isExtractable, usages) => new CryptoKey(
    token, secret, { hash: { name: hash }, length: secret.byteLength * 8, name: 'HMAC' }, Boolean(isExtractable), [...new Set(usages)]);
  const copy = (data) => {
    const view = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
    return new Uint8Array(view);
  };

  function secretOfJWK(key, hash, isExtractable, usages) {
    if (key === null || typeof key !== 'object' || key.kty !== 'oct' || typeof key.k !== 'string') fail('Invalid keyData', 'DataError');
    if (key.alg !== undefined && key.alg !== digests[hash][2]) fail('JWK "alg" does not match the requested algorithm', 'DataError');
    if (key.use !== undefined && key.use !== 'sig') fail('Invalid JWK "use" Parameter', 'DataError');
    if (key.key_ops !== undefined && !usages.every((usage) => key.key_ops.includes(usage))) {
      fail('Key operations and usage mismatch', 'DataError');
    }
    if (key.ext !== undefined && key.ext === false && isExtractable) fail('JWK "ext" Parameter and extractable mismatch', 'DataError');
    return copy(input(key.k, 'k', 'base64url'));
  }

  class SubtleCrypto {
    constructor(own) {
      if (own !== token) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    }

    async digest(algorithm, data) {
      count(arguments, 2, 'digest');
      bytes(data, 'digest', 1);
      return native.hash(digests[digestOf(algorithm)][0], data).buffer;
    }

    async sign(algorithm, key, data) {
      count(arguments, 3, 'sign');
      if (!isKey(key)) throw wrongArgument('sign', 1, 'of type CryptoKey');
      bytes(data, 'sign', 2);
      requireHMAC(algorithm);
      const [digest, secret] = secretFor(key, 'sign', 'sign', 1);
      return native.hmac(digest, secret, data).buffer;
    }

    async verify(algorithm, key, signature, data) {
      count(arguments, 4, 'verify');
      if (!isKey(key)) throw wrongArgument('verify', 1, 'of type CryptoKey');
      bytes(signature, 'verify', 2);
      bytes(data, 'verify', 3);
      requireHMAC(algorithm);
      const [digest, secret] = secretFor(key, 'verify', 'verify', 1);
      return native.isEqual(native.hmac(digest, secret, data), signature);
    }

    async importKey(format, keyData, algorithm, extractable, keyUsages) {
      count(arguments, 4, 'importKey');
      requireHMAC(algorithm);
      const hash = digestOf(algorithm.hash);
      const usages = checkedUsages(keyUsages);
      if (format !== 'raw' && format !== 'jwk') {
        if (formats.includes(format)) throw new DOMException(`Unable to import HMAC key with format ${format}`, 'NotSupportedError');
        throw Object.assign(new TypeError(`Value '${format}' is not a valid enum value of type KeyFormat.`), { code: 'ERR_INVALID_ARG_VALUE' });
      }
      const secret = format === 'raw' ? copy(bytes(keyData, 'importKey', 1)) : secretOfJWK(keyData, hash, extractable, usages);
      if (secret.byteLength === 0) fail('Zero-length key is not supported', 'DataError');
      if (algorithm.length !== undefined && algorithm.length !== secret.byteLength * 8) fail('Invalid key length', 'DataError');
      if (usages.length === 0) fail('Usages cannot be empty when importing a secret key.', 'SyntaxError');
      return makeKey(secret, hash, extractable, usages);
    }

    async exportKey(format, key) {
      count(arguments, 2, 'exportKey');
      if (!isKey(key)) throw wrongArgument('exportKey', 1, 'of type CryptoKey');
      const { algorithm, isExtractable, secret, usages } = parts(key);
      if (!isExtractable) fail('key is not extractable', 'InvalidAccessError');
      if (format === 'raw') return copy(secret).buffer;
      if (format !== 'jwk') fail(`Unable to export a raw HMAC key using ${format} format`, 'NotSupportedError');
      return { key_ops: [...usages], ext: true, kty: 'oct', k: native.encode(secret, 'base64url'), alg: digests[algorithm.hash.name][2] };
    }

    async generateKey(algorithm, extractable, keyUsages) {
      count(arguments, 3, 'generateKey');
      requireHMAC(algorithm);
      const hash = digestOf(algorithm.hash);
      const usages = checkedUsages(keyUsages);
      const length = algorithm.length ?? digests[hash][1] * 8;
      if (!(length > 0) || length % 8 !== 0) fail('Zero-length key is not supported', 'OperationError');
      if (usages.length === 0) fail('Usages cannot be empty when creating a key.', 'SyntaxError');
      const secret = new Uint8Array(length / 8);
      native.fillRandomly(secret, 0, secret.byteLength);
      return makeKey(secret, hash, extractable, usages);
    }
  }

  for (const [Class, names] of [
    [CryptoKey, ['algorithm', 'extractable', 'type', 'usages']],
    [SubtleCrypto, ['digest', 'exportKey', 'generateKey', 'importKey', 'sign', 'verify']],
  ]) {
    for (const name of names) Object.defineProperty(Class.prototype, name, { enumerable: true });
    Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  }

  Object.assign(exports, { CryptoKey, SubtleCrypto, subtle: new SubtleCrypto(token) });
})
