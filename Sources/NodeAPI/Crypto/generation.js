// New keys.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { answer, codes } = require('internal/crypto/bytes');
  const { exportPrivate, exportPublic, keyObject } = require('internal/crypto/keys');
  const { privateEncoding, publicEncoding } = require('internal/crypto/key-encoding');
  const {
    validateBuffer, validateFunction, validateInt32, validateInteger, validateObject, validateOneOf, validateString, validateUint32,
  } = require('internal/validators');
  const { makeCodes } = require('internal/errors');
  const rawKinds = ['ed25519', 'ed448', 'x25519', 'x448'];

  makeCodes({
    ERR_INCOMPATIBLE_OPTION_PAIR: [TypeError, (name, other) => `Option "${name}" cannot be used in combination with option "${other}"`],
  }, codes);

  function rsa(type, options) {
    validateObject(options, 'options');
    const { modulusLength, publicExponent } = options;
    validateUint32(modulusLength, 'options.modulusLength');
    if (publicExponent !== undefined && publicExponent !== null) validateUint32(publicExponent, 'options.publicExponent');
    const limits = type === 'rsa' ? [] : rsaLimits(options);
    return () => native.generateRSA(modulusLength, publicExponent ?? 0x10001, ...limits);
  }

  function rsaLimits({ hash, hashAlgorithm, mgf1Hash, mgf1HashAlgorithm, saltLength }) {
    if (saltLength !== undefined) validateInt32(saltLength, 'options.saltLength', 0);
    const names = { hashAlgorithm, mgf1HashAlgorithm, hash, mgf1Hash };
    for (const name of Object.keys(names)) if (names[name] !== undefined) validateString(names[name], `options.${name}`);
    // The two older names still count.
    if (hash !== undefined && hashAlgorithm !== undefined && hash !== hashAlgorithm) throw new codes.ERR_INVALID_ARG_VALUE('options.hash', hash);
    if (mgf1Hash !== undefined && mgf1HashAlgorithm !== undefined && mgf1Hash !== mgf1HashAlgorithm) {
      throw new codes.ERR_INVALID_ARG_VALUE('options.mgf1Hash', mgf1Hash);
    }
    const digest = hashAlgorithm ?? hash, mask = mgf1HashAlgorithm ?? mgf1Hash;
    native.checkDigests(digest, mask);
    return [true, digest, mask, saltLength];
  }

  function dsa(options) {
    validateObject(options, 'options');
    const { modulusLength, divisorLength } = options;
    validateUint32(modulusLength, 'options.modulusLength');
    if (divisorLength !== undefined && divisorLength !== null) validateInt32(divisorLength, 'options.divisorLength', 0);
    return () => native.generateDSA(modulusLength, divisorLength ?? undefined);
  }

  function elliptic(options) {
    validateObject(options, 'options');
    const { namedCurve, paramEncoding } = options;
    validateString(namedCurve, 'options.namedCurve');
    if (![undefined, null, 'named', 'explicit'].includes(paramEncoding)) {
      throw new codes.ERR_INVALID_ARG_VALUE('options.paramEncoding', paramEncoding);
    }
    native.checkCurve(namedCurve);
    return () => native.generateElliptic(namedCurve, paramEncoding !== 'explicit');
  }

  function diffieHellman(options) {
    validateObject(options, 'options');
    const { group, primeLength, prime, generator } = options;
    const isGiven = (name) => options[name] !== undefined && options[name] !== null;
    const exclude = (name, ...others) => {
      for (const other of others) if (isGiven(other)) throw new codes.ERR_INCOMPATIBLE_OPTION_PAIR(name, other);
    };
    if (isGiven('group')) {
      exclude('group', 'prime', 'primeLength', 'generator');
      validateString(group, 'options.group');
      native.checkGroup(group);
      return () => native.generateDH(group);
    }
    if (isGiven('prime')) {
      exclude('prime', 'primeLength');
      validateBuffer(prime, 'options.prime');
    } else if (isGiven('primeLength')) {
      validateInt32(primeLength, 'options.primeLength', 0);
    } else throw new codes.ERR_MISSING_OPTION('At least one of the group, prime, or primeLength options');
    if (isGiven('generator')) validateInt32(generator, 'options.generator', 0);
    return () => native.generateDH(prime ?? primeLength, generator ?? 2);
  }

  function generation(type, options) {
    if (type === 'rsa' || type === 'rsa-pss') return rsa(type, options);
    if (type === 'dsa') return dsa(options);
    if (type === 'ec') return elliptic(options);
    if (type === 'dh') return diffieHellman(options);
    if (rawKinds.includes(type)) return () => native.generateRaw(type);
    throw new codes.ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');
  }

  // How a half of the pair comes out: as a key object, or encoded.
  function result(options, name, type, kind, check, encode) {
    const encoding = options?.[name];
    if (encoding === undefined || encoding === null) return (handle) => keyObject(kind, handle);
    if (typeof encoding !== 'object') throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}`, encoding);
    check(encoding, type, name);
    return (handle) => encode(handle, type, encoding, name);
  }

  function preparePair(type, options) {
    validateString(type, 'type');
    const asPublic = result(options, 'publicKeyEncoding', type, 'public', publicEncoding, exportPublic);
    const asPrivate = result(options, 'privateKeyEncoding', type, 'private', privateEncoding, exportPrivate);
    if (options !== undefined) validateObject(options, 'options');
    const generate = generation(type, options);
    return () => {
      const handle = generate();
      return { publicKey: asPublic(native.publicKeyOf(handle)), privateKey: asPrivate(handle) };
    };
  }

  function generateKeyPair(type, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = undefined;
    }
    validateFunction(callback, 'callback');
    answer((error, pair) => (error ? callback(error) : callback(null, pair.publicKey, pair.privateKey)), preparePair(type, options));
  }

  Object.defineProperty(generateKeyPair, Symbol.for('nodejs.util.promisify.custom'), {
    value: (type, options) => new Promise((resolve, reject) => {
      answer((error, pair) => (error ? reject(error) : resolve(pair)), preparePair(type, options));
    }),
  });

  function prepareKey(type, options) {
    validateString(type, 'type');
    validateObject(options, 'options');
    const { length } = options;
    if (type === 'hmac') validateInteger(length, 'options.length', 8, 2 ** 31 - 1);
    else if (type === 'aes') validateOneOf(length, 'options.length', [128, 192, 256]);
    else throw new codes.ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');
    return () => {
      const bytes = new Uint8Array(Math.floor(length / 8));
      native.fillRandomly(bytes, 0, bytes.byteLength);
      return keyObject('secret', native.secretKey(bytes));
    };
  }

  function generateKey(type, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = undefined;
    }
    validateFunction(callback, 'callback');
    answer(callback, prepareKey(type, options));
  }

  Object.assign(exports, {
    generateKey,
    generateKeyPair,
    generateKeyPairSync: (type, options) => preparePair(type, options)(),
    generateKeySync: (type, options) => prepareKey(type, options)(),
  });
})
