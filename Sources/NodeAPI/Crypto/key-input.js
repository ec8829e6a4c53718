// What Node takes for a key, as a native one.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, input, isBytes } = require('internal/crypto/bytes');
  const { validateObject } = require('internal/validators');
  const { makeCodes } = require('internal/errors');
  const { readEncoding } = require('internal/crypto/key-encoding');

  makeCodes({
    ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE: [TypeError, (actual, expected) => `Invalid key object type ${actual}, expected ${expected}.`],
  }, codes);

  // A key object keeps its native key here.
  const kHandle = Symbol('kHandle');
  const kType = Symbol('kKeyType');
  const isKeyObject = (value) => typeof value === 'object' && value !== null && value[kHandle] !== undefined;

  // The key object of a CryptoKey; what makes those says how.
  const cryptoKeys = { keyObject: () => undefined };
  const keyObjectOf = (value) => (isKeyObject(value) ? value : cryptoKeys.keyObject(value));

  const isData = (value) => typeof value === 'string' || isBytes(value);
  const bufferTypes = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string'];
  const keyTypes = [...bufferTypes, 'KeyObject', 'CryptoKey'];

  // What a key is for: `reads` what its data may be, `makes` what comes of it.
  const uses = {
    createPublic: { reads: 'any', makes: 'public' },
    createPrivate: { reads: 'private', makes: 'private' },
    consumePublic: { reads: 'any', makes: 'either' },
    consumePrivate: { reads: 'private', makes: 'private' },
  };

  function handleOfObject(key, use) {
    if (use === 'createPrivate') throw new codes.ERR_INVALID_ARG_TYPE('key', ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], key);
    if (key[kType] !== 'private') {
      if (use !== 'consumePublic') throw new codes.ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key[kType], 'private');
      if (key[kType] !== 'public') throw new codes.ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key[kType], 'private or public');
    }
    return use === 'createPublic' ? native.publicKeyOf(key[kHandle]) : key[kHandle];
  }

  function handleOfJWK(key, use) {
    return require('internal/crypto/key-jwk').handleOf(key, uses[use].reads === 'private');
  }

  function read(data, use, { format, type, passphrase }) {
    const load = uses[use].reads === 'private' ? native.readPrivateKey : native.readPublicKey;
    return load(data, format, type, passphrase);
  }

  // The native key of an argument.
  function asymmetricKey(key, use) {
    const object = keyObjectOf(key);
    if (object !== undefined) return handleOfObject(object, use);
    if (isData(key)) return read(input(key, 'key'), use, { format: 'pem' });
    if (typeof key !== 'object' || key === null) {
      throw new codes.ERR_INVALID_ARG_TYPE('key', use === 'createPrivate' ? bufferTypes : keyTypes, key);
    }
    const { key: data, encoding, format } = key;
    const inner = keyObjectOf(data);
    if (inner !== undefined) return handleOfObject(inner, use);
    if (format === 'jwk') {
      validateObject(data, 'key.key');
      return handleOfJWK(data, use);
    }
    if (!isData(data)) throw new codes.ERR_INVALID_ARG_TYPE('key.key', use === 'createPrivate' ? bufferTypes : keyTypes, data);
    const details = readEncoding(key, uses[use].reads === 'private' ? false : undefined);
    return read(input(data, 'key', encoding), use, details);
  }

  // The bytes of a secret key, or a text that counts as UTF-8.
  function secretKey(key, encoding, expected = keyTypes) {
    const object = keyObjectOf(key);
    if (object !== undefined) {
      if (object[kType] !== 'secret') throw new codes.ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(object[kType], 'secret');
      return native.secretBytes(object[kHandle]);
    }
    return input(key, 'key', encoding, expected);
  }

  Object.assign(exports, { asymmetricKey, cryptoKeys, isKeyObject, kHandle, kType, keyObjectOf, secretKey });
})
