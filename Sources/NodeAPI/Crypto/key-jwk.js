// Keys in JSON (RFC 7517).
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/crypto/bytes');
  const { makeCodes } = require('internal/errors');
  const { validateObject, validateOneOf, validateString } = require('internal/validators');

  makeCodes({ ERR_CRYPTO_INVALID_JWK: [TypeError, 'Invalid JWK data'] }, codes);

  const rawLengths = { Ed25519: 32, Ed448: 57, X25519: 32, X448: 56 };
  const curves = ['P-256', 'secp256k1', 'P-384', 'P-521'];

  function members(key, names) {
    const { Buffer } = require('buffer');
    return names.map((name) => {
      validateString(key[name], `key.${name}`);
      return Buffer.from(key[name], 'base64');
    });
  }

  function rawKey(key, isPrivate) {
    validateString(key.crv, 'key.crv');
    validateOneOf(key.crv, 'key.crv', Object.keys(rawLengths));
    const bytes = members(key, isPrivate ? ['x', 'd'] : ['x']).at(-1);
    if (bytes.byteLength !== rawLengths[key.crv]) throw new codes.ERR_CRYPTO_INVALID_JWK();
    return native.rawKey(key.crv.toLowerCase(), bytes, isPrivate);
  }

  function ellipticKey(key, isPrivate) {
    validateString(key.crv, 'key.crv');
    validateOneOf(key.crv, 'key.crv', curves);
    return native.ellipticKey(key.crv, ...members(key, isPrivate ? ['x', 'y', 'd'] : ['x', 'y']));
  }

  // The native key; a private one also where only its public half is wanted.
  function handleOf(key, isPrivate) {
    validateObject(key, 'key');
    validateOneOf(key.kty, 'key.kty', ['RSA', 'EC', 'OKP']);
    if (key.kty === 'OKP') return rawKey(key, isPrivate);
    if (key.kty === 'EC') return ellipticKey(key, isPrivate);
    return native.rsaKey(...members(key, isPrivate ? ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] : ['n', 'e']));
  }

  Object.assign(exports, { handleOf });
})
