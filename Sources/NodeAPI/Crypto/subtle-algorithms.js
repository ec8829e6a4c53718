// The algorithms that `crypto.subtle` knows, and the parameters of each.
(function (exports, require) {
  'use strict';

  const { key, refuse, source, whole } = require('internal/web/subtle-arguments');
  const { fail } = require('internal/web/idl');
  const prefix = 'Failed to normalize algorithm';
  const octet = whole(255), short = whole(65535), long = whole(4294967295);
  const text = (value) => String(value);
  const hash = (value) => ({ name: normalize(value, 'digest').name });

  function exponent(value, prefix, context) {
    if (Object.prototype.toString.call(value) !== '[object Uint8Array]') {
      throw fail(TypeError, 'ERR_INVALID_ARG_TYPE', `${prefix}: ${context} is not an Uint8Array object.`);
    }
    return new Uint8Array(value);
  }

  // Members: a name, what converts it, and whether it may be missing.
  const dictionaries = {
    AesCbcParams: [['iv', source]],
    AesCtrParams: [['counter', source], ['length', octet]],
    AesDerivedKeyParams: [['length', short]],
    AesGcmParams: [['additionalData', source, true], ['iv', source], ['tagLength', octet, true]],
    AesKeyGenParams: [['length', short]],
    EcKeyGenParams: [['namedCurve', text]],
    EcKeyImportParams: [['namedCurve', text]],
    EcdhKeyDeriveParams: [['public', key]],
    EcdsaParams: [['hash', hash]],
    Ed448Params: [['context', source, true]],
    HkdfParams: [['hash', hash], ['info', source], ['salt', source]],
    HmacImportParams: [['hash', hash], ['length', long, true]],
    HmacKeyGenParams: [['hash', hash], ['length', long, true]],
    Pbkdf2Params: [['hash', hash], ['iterations', long], ['salt', source]],
    RsaHashedImportParams: [['hash', hash]],
    RsaHashedKeyGenParams: [['modulusLength', long], ['publicExponent', exponent], ['hash', hash]],
    RsaOaepParams: [['label', source, true]],
    RsaPssParams: [['saltLength', long]],
  };

  const each = (names, value) => Object.fromEntries(names.map((name) => [name, value]));
  const signing = ['RSASSA-PKCS1-v1_5', 'RSA-PSS'], rsa = [...signing, 'RSA-OAEP'], curves = ['ECDSA', 'ECDH'];
  const edwards = ['Ed25519', 'Ed448'], montgomery = ['X25519', 'X448'];
  const ciphers = ['AES-CTR', 'AES-CBC', 'AES-GCM'], aes = [...ciphers, 'AES-KW'], derivations = ['HKDF', 'PBKDF2'];

  const signatures = { 'RSASSA-PKCS1-v1_5': null, 'RSA-PSS': 'RsaPssParams', ECDSA: 'EcdsaParams', HMAC: null, Ed25519: null, Ed448: 'Ed448Params' };
  const encryptions = { 'RSA-OAEP': 'RsaOaepParams', 'AES-CTR': 'AesCtrParams', 'AES-CBC': 'AesCbcParams', 'AES-GCM': 'AesGcmParams' };

  // What an operation takes: the names of algorithms with their parameters.
  const operations = {
    digest: each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'], null),
    sign: signatures,
    verify: signatures,
    encrypt: encryptions,
    decrypt: encryptions,
    wrapKey: { ...encryptions, 'AES-KW': null },
    unwrapKey: { ...encryptions, 'AES-KW': null },
    deriveBits: { HKDF: 'HkdfParams', PBKDF2: 'Pbkdf2Params', ...each(['ECDH', ...montgomery], 'EcdhKeyDeriveParams') },
    generateKey: {
      ...each(rsa, 'RsaHashedKeyGenParams'), ...each(curves, 'EcKeyGenParams'), ...each([...edwards, ...montgomery], null),
      ...each(aes, 'AesKeyGenParams'), HMAC: 'HmacKeyGenParams',
    },
    importKey: {
      ...each(rsa, 'RsaHashedImportParams'), ...each(curves, 'EcKeyImportParams'), HMAC: 'HmacImportParams',
      ...each([...edwards, ...montgomery, ...aes, ...derivations], null),
    },
    'get key length': { ...each(aes, 'AesDerivedKeyParams'), HMAC: 'HmacImportParams', ...each(derivations, null) },
  };

  // The module that works with the keys of an algorithm.
  const modules = {
    ...each(rsa, 'internal/web/subtle-rsa'), ...each([...curves, ...edwards, ...montgomery], 'internal/web/subtle-curves'),
    ...each(aes, 'internal/web/subtle-aes'), HMAC: 'internal/web/subtle-hmac', ...each(derivations, 'internal/web/subtle-derivation'),
  };

  function convert(dictionary, value) {
    const result = {};
    for (const [name, convert, isOptional] of dictionaries[dictionary]) {
      const member = value[name];
      if (member !== undefined) {
        result[name] = convert(member, prefix, `'${name}' of '${dictionary}' (passed algorithm)`);
      } else if (!isOptional) {
        throw missing(dictionary, name);
      }
    }
    return result;
  }

  const missing = (dictionary, name) => fail(
    TypeError, 'ERR_MISSING_OPTION', `${prefix}: passed algorithm can not be converted to '${dictionary}' because '${name}' is required in '${dictionary}'.`);

  // An algorithm as an operation takes it: its name as the standard spells it, and its parameters.
  function normalize(algorithm, operation) {
    const isObject = (typeof algorithm === 'object' && algorithm !== null) || typeof algorithm === 'function';
    const value = isObject ? algorithm : { name: algorithm === undefined ? 'undefined' : algorithm };
    if (value.name === undefined) throw missing('Algorithm', 'name');
    const wanted = String(value.name).toUpperCase();
    const known = operations[operation];
    const name = Object.keys(known).find((name) => name.toUpperCase() === wanted);
    if (name === undefined) refuse('Unrecognized algorithm name', 'NotSupportedError');
    return known[name] === null ? { name } : { name, ...convert(known[name], value) };
  }

  const isSecret = ({ name }) => name === 'HMAC' || aes.includes(name) || derivations.includes(name);
  const moduleOf = ({ name }) => require(modules[name]);

  Object.assign(exports, { isSecret, moduleOf, normalize });
})
