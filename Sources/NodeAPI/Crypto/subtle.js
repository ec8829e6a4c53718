// `crypto.subtle`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/errors');
  const { finish } = require('internal/web/idl');
  const { bytesOf, call, jwk, refuse } = require('internal/web/subtle-arguments');
  const { moduleOf, normalize } = require('internal/web/subtle-algorithms');
  const { JSON } = globalThis;
  const token = {};
  const keys = () => require('internal/web/crypto-key');
  const invalidKey = 'The requested operation is not valid for the provided key';

  // What is inside of a key; what is wanted of it has to be one of its usages.
  function use(key, algorithm, usage, message) {
    const own = keys().parts(key);
    if (own.algorithm.name !== algorithm.name || !own.usages.includes(usage)) refuse(message, 'InvalidAccessError');
    return own;
  }

  function base(key, algorithm, usage) {
    const own = keys().parts(key);
    if (!own.usages.includes(usage)) refuse(`baseKey does not have ${usage} usage`, 'InvalidAccessError');
    // With the keys of another curve it is the exchange that says so.
    if (own.algorithm.name !== algorithm.name && algorithm.public === undefined) refuse('Key algorithm mismatch', 'InvalidAccessError');
    return own;
  }

  function importKey(format, data, algorithm, isExtractable, usages) {
    const key = moduleOf(algorithm).importKey(format, data, algorithm, Boolean(isExtractable), usages);
    if (key.type !== 'public' && usages.length === 0) refuse(`Usages cannot be empty when importing a ${key.type} key.`, 'SyntaxError');
    return key;
  }

  function exportKey(format, key) {
    const own = keys().parts(key);
    const { algorithm, handle, isExtractable, type, usages } = own;
    if (!isExtractable) refuse('key is not extractable', 'InvalidAccessException');
    const { exportBytes, jwkName } = moduleOf(algorithm);
    if (format === 'jwk') {
      const members = type === 'secret' ? { kty: 'oct', k: native.encode(handle, 'base64url') } : native.exportJWK(handle, type === 'private');
      const name = jwkName(own);
      return { key_ops: [...usages], ext: true, ...members, ...(name === undefined ? undefined : { alg: name }) };
    }
    if (type !== 'secret') return exportBytes(format, own);
    if (format !== 'raw') refuse(`Unable to export a ${format === 'spki' ? 'raw' : format} ${algorithm.name} secret key`, 'InvalidAccessError');
    return native.secretBytes(handle).buffer;
  }

  const unsigned = (length) => (length === null || length === undefined ? null : Number(length) >>> 0);

  const { TextDecoder, TextEncoder } = globalThis;

  class SubtleCrypto {
    #isReal;

    constructor(own) {
      if (own !== token) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
      this.#isReal = true;
    }

    static #call(self, ...details) {
      if (typeof self !== 'object' || self === null || !(#isReal in self)) throw new codes.ERR_INVALID_THIS('SubtleCrypto');
      return call(...details);
    }

    async encrypt(algorithm, key, data) {
      const convert = SubtleCrypto.#call(this, 'encrypt', arguments, 3);
      convert.key(1);
      const bytes = convert.data(2), wanted = normalize(algorithm, 'encrypt');
      return moduleOf(wanted).encrypt(wanted, use(key, wanted, 'encrypt', invalidKey), bytes);
    }

    async decrypt(algorithm, key, data) {
      const convert = SubtleCrypto.#call(this, 'decrypt', arguments, 3);
      convert.key(1);
      const bytes = convert.data(2), wanted = normalize(algorithm, 'decrypt');
      return moduleOf(wanted).decrypt(wanted, use(key, wanted, 'decrypt', invalidKey), bytes);
    }

    async sign(algorithm, key, data) {
      const convert = SubtleCrypto.#call(this, 'sign', arguments, 3);
      convert.key(1);
      const bytes = convert.data(2), wanted = normalize(algorithm, 'sign');
      return moduleOf(wanted).sign(wanted, use(key, wanted, 'sign', 'Unable to use this key to sign'), bytes);
    }

    async verify(algorithm, key, signature, data) {
      const convert = SubtleCrypto.#call(this, 'verify', arguments, 4);
      convert.key(1);
      const code = convert.data(2), bytes = convert.data(3), wanted = normalize(algorithm, 'verify');
      return moduleOf(wanted).verify(wanted, use(key, wanted, 'verify', 'Unable to use this key to verify'), code, bytes);
    }

    async digest(algorithm, data) {
      const convert = SubtleCrypto.#call(this, 'digest', arguments, 2);
      const bytes = convert.data(1);
      return native.hash(normalize(algorithm, 'digest').name.replace('-', '').toLowerCase(), bytes).buffer;
    }

    async generateKey(algorithm, extractable, keyUsages) {
      const usages = SubtleCrypto.#call(this, 'generateKey', arguments, 3).usages(2);
      const wanted = normalize(algorithm, 'generateKey');
      return moduleOf(wanted).generateKey(wanted, extractable, usages);
    }

    async deriveKey(algorithm, baseKey, derivedKeyType, extractable, keyUsages) {
      const convert = SubtleCrypto.#call(this, 'deriveKey', arguments, 5);
      convert.key(1);
      const usages = convert.usages(4), wanted = normalize(algorithm, 'deriveBits'), derived = normalize(derivedKeyType, 'importKey');
      const own = base(baseKey, wanted, 'deriveKey');
      const length = moduleOf(derived).keyLength(normalize(derivedKeyType, 'get key length'));
      const bits = moduleOf(wanted).deriveBits(wanted, own, length);
      return importKey('raw', new Uint8Array(bits), derived, extractable, usages);
    }

    async deriveBits(algorithm, baseKey, length = null) {
      SubtleCrypto.#call(this, 'deriveBits', arguments, 2).key(1);
      const wanted = normalize(algorithm, 'deriveBits');
      return moduleOf(wanted).deriveBits(wanted, base(baseKey, wanted, 'deriveBits'), unsigned(length));
    }

    async importKey(format, keyData, algorithm, extractable, keyUsages) {
      const convert = SubtleCrypto.#call(this, 'importKey', arguments, 4);
      const form = convert.format(0), data = form === 'jwk' ? convert.jwk(1) : convert.data(1), usages = convert.usages(4);
      return importKey(form, data, normalize(algorithm, 'importKey'), extractable, usages);
    }

    async exportKey(format, key) {
      const convert = SubtleCrypto.#call(this, 'exportKey', arguments, 2);
      const form = convert.format(0);
      return exportKey(form, convert.key(1));
    }

    async wrapKey(format, key, wrappingKey, wrapAlgorithm) {
      const convert = SubtleCrypto.#call(this, 'wrapKey', arguments, 4);
      const form = convert.format(0), wrapped = convert.key(1), wrapping = convert.key(2), wanted = normalize(wrapAlgorithm, 'wrapKey');
      const exported = exportKey(form, wrapped);
      let data = exported;
      if (form === 'jwk') {
        const text = JSON.stringify(exported);
        // AES-KW takes whole blocks only, and JSON does not mind spaces.
        data = new TextEncoder().encode(wanted.name === 'AES-KW' ? text.padEnd(Math.ceil(text.length / 8) * 8) : text);
      }
      return moduleOf(wanted).encrypt(wanted, use(wrapping, wanted, 'wrapKey', invalidKey), bytesOf(data));
    }

    async unwrapKey(format, wrappedKey, unwrappingKey, unwrapAlgorithm, unwrappedKeyAlgorithm, extractable, keyUsages) {
      const convert = SubtleCrypto.#call(this, 'unwrapKey', arguments, 7);
      const form = convert.format(0), bytes = convert.data(1), unwrapping = convert.key(2), usages = convert.usages(6);
      const wanted = normalize(unwrapAlgorithm, 'unwrapKey'), inner = normalize(unwrappedKeyAlgorithm, 'importKey');
      const data = new Uint8Array(moduleOf(wanted).decrypt(wanted, use(unwrapping, wanted, 'unwrapKey', invalidKey), bytes));
      if (form !== 'jwk') return importKey(form, data, inner, extractable, usages);
      let value;
      try {
        value = JSON.parse(new TextDecoder().decode(data));
      } catch {
        refuse('Invalid wrapped JWK key', 'DataError');
      }
      return importKey(form, jwk(value, 'Invalid wrapped JWK key', 'the key'), inner, extractable, usages);
    }
  }

  finish(SubtleCrypto);
  Object.assign(exports, { SubtleCrypto, importKey, subtle: new SubtleCrypto(token) });
})
