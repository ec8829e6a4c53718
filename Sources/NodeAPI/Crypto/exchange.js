// Diffie-Hellman: on elliptic curves, modulo primes, and between key objects.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('exchange');
  const { codes, input, isBytes, output, usual } = require('internal/crypto/bytes');
  const { makeCodes } = require('internal/errors');
  const { validateInt32, validateObject, validateString } = require('internal/validators');
  const handles = new WeakMap();
  const anyBytes = ['string', ...usual];

  makeCodes({
    ERR_CRYPTO_ECDH_INVALID_FORMAT: [TypeError, (format) => `Invalid ECDH format: ${format}`],
    ERR_CRYPTO_INCOMPATIBLE_KEY: [Error, (name, detail) => `Incompatible ${name}: ${detail}`],
  }, codes);

  const failure = (Base, code, message) => Object.assign(new Base(message), { code });
  const bytes = (value, name, encoding) => input(value, name, encoding, anyBytes);
  const answer = (value, encoding) => output(value, encoding ? encoding : undefined);

  function formOf(format) {
    if (!format) return 'uncompressed';
    if (format !== 'compressed' && format !== 'uncompressed' && format !== 'hybrid') throw new codes.ERR_CRYPTO_ECDH_INVALID_FORMAT(format);
    return format;
  }

  function ECDH(curve) {
    if (!(this instanceof ECDH)) return new ECDH(curve);
    validateString(curve, 'curve');
    handles.set(this, native.createCurve(curve));
  }

  Object.assign(ECDH.prototype, {
    computeSecret(otherPublicKey, inputEncoding, outputEncoding) {
      return answer(handles.get(this).computeSecret(bytes(otherPublicKey, 'key', inputEncoding)), outputEncoding);
    },

    setPrivateKey(key, encoding) {
      handles.get(this).setPrivateKey(bytes(key, 'key', encoding));
      return this;
    },

    setPublicKey(key, encoding) {
      handles.get(this).setPublicKey(bytes(key, 'key', encoding));
      return this;
    },

    getPrivateKey(encoding) {
      const key = handles.get(this).privateKey();
      if (key === undefined) throw failure(Error, 'ERR_CRYPTO_OPERATION_FAILED', 'Failed to get ECDH private key');
      return answer(key, encoding);
    },

    generateKeys(encoding, format) {
      handles.get(this).generateKeys();
      return this.getPublicKey(encoding, format);
    },

    getPublicKey(encoding, format) {
      const key = handles.get(this).publicKey(formOf(format));
      if (key === undefined) throw failure(Error, 'ERR_CRYPTO_OPERATION_FAILED', 'Failed to get ECDH public key');
      return answer(key, encoding);
    },
  });

  ECDH.convertKey = function (key, curve, inputEncoding, outputEncoding, format) {
    validateString(curve, 'curve');
    const point = bytes(key, 'key', inputEncoding), form = formOf(format);
    const isEmpty = typeof point === 'string' ? point === '' : point.byteLength === 0;
    return answer(isEmpty ? new Uint8Array(0) : native.convertPoint(curve, point, form), outputEncoding);
  };

  const settle = (exchange, handle) => {
    handles.set(exchange, handle);
    // Node checks a prime at once; that takes seconds for a long one, and few want to know.
    let problems;
    Object.defineProperty(exchange, 'verifyError', { get: () => (problems ??= handle.problems()), enumerable: true, configurable: true });
  };

  function DiffieHellman(sizeOrKey, keyEncoding, generator, generatorEncoding) {
    if (!(this instanceof DiffieHellman)) return new DiffieHellman(sizeOrKey, keyEncoding, generator, generatorEncoding);
    if (typeof sizeOrKey !== 'number' && typeof sizeOrKey !== 'string' && !isBytes(sizeOrKey)) {
      throw new codes.ERR_INVALID_ARG_TYPE('sizeOrKey', ['number', ...anyBytes], sizeOrKey);
    }
    if (typeof sizeOrKey === 'number') validateInt32(sizeOrKey, 'sizeOrKey');
    // The encoding may be left out.
    if (keyEncoding && typeof keyEncoding !== 'string') [generator, generatorEncoding, keyEncoding] = [keyEncoding, generator, undefined];
    const { isEncoding } = require('buffer').Buffer;
    if (keyEncoding && !isEncoding(keyEncoding) && keyEncoding !== 'buffer') [generator, generatorEncoding, keyEncoding] = [keyEncoding, generator, undefined];
    if (!generator) generator = 2;
    else if (typeof generator === 'number') validateInt32(generator, 'generator');
    else if (typeof generator === 'string' || isBytes(generator)) generator = bytes(generator, 'generator', generatorEncoding);
    else throw new codes.ERR_INVALID_ARG_TYPE('generator', ['number', ...anyBytes], generator);
    if (typeof sizeOrKey !== 'number') {
      const prime = bytes(sizeOrKey, 'sizeOrKey', keyEncoding);
      settle(this, native.createPrime(prime, generator));
    } else {
      if (typeof generator !== 'number') throw new Error('Initialization failed');
      settle(this, native.generatePrime(sizeOrKey, generator));
    }
  }

  function DiffieHellmanGroup(name) {
    if (!(this instanceof DiffieHellmanGroup)) return new DiffieHellmanGroup(name);
    if (typeof name !== 'string') throw failure(TypeError, 'ERR_INVALID_ARG_TYPE', 'Group name must be a string');
    settle(this, native.createGroup(name));
  }

  const present = (key, kind) => {
    if (key === undefined) throw failure(Error, 'ERR_CRYPTO_INVALID_STATE', `No ${kind} key - did you forget to generate one?`);
    return key;
  };

  const shared = {
    generateKeys(encoding) {
      const handle = handles.get(this);
      handle.generateKeys();
      return answer(handle.publicKey(), encoding);
    },
    computeSecret(otherPublicKey, inputEncoding, outputEncoding) {
      return answer(handles.get(this).computeSecret(bytes(otherPublicKey, 'key', inputEncoding)), outputEncoding);
    },
    getPrime(encoding) { return answer(handles.get(this).prime(), encoding); },
    getGenerator(encoding) { return answer(handles.get(this).generator(), encoding); },
    getPublicKey(encoding) { return answer(present(handles.get(this).publicKey(), 'public'), encoding); },
    getPrivateKey(encoding) { return answer(present(handles.get(this).privateKey(), 'private'), encoding); },
  };

  Object.assign(DiffieHellmanGroup.prototype, shared);
  Object.assign(DiffieHellman.prototype, shared, {
    setPublicKey(key, encoding) {
      handles.get(this).setPublicKey(bytes(key, 'key', encoding));
      return this;
    },
    setPrivateKey(key, encoding) {
      handles.get(this).setPrivateKey(bytes(key, 'key', encoding));
      return this;
    },
  });

  const exchanging = ['dh', 'ec', 'x25519', 'x448'];

  function diffieHellman(options) {
    validateObject(options, 'options');
    const { isKeyObject, kHandle } = require('internal/crypto/key-input');
    const { privateKey, publicKey } = options;
    for (const [name, key] of [['privateKey', privateKey], ['publicKey', publicKey]]) {
      if (!isKeyObject(key)) throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}`, key);
    }
    if (privateKey.type !== 'private') throw new codes.ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(privateKey.type, 'private');
    if (publicKey.type === 'secret') throw new codes.ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(publicKey.type, 'private or public');
    const kind = privateKey.asymmetricKeyType, other = publicKey.asymmetricKeyType;
    if (kind !== other || !exchanging.includes(kind)) {
      throw new codes.ERR_CRYPTO_INCOMPATIBLE_KEY('key types for Diffie-Hellman', `${kind} and ${other}`);
    }
    return output(native.derive(privateKey[kHandle], publicKey[kHandle]));
  }

  const createDiffieHellmanGroup = (name) => new DiffieHellmanGroup(name);

  Object.assign(exports, {
    DiffieHellman,
    DiffieHellmanGroup,
    ECDH,
    createDiffieHellman: (...details) => new DiffieHellman(...details),
    createDiffieHellmanGroup,
    createECDH: (curve) => new ECDH(curve),
    diffieHellman,
    getDiffieHellman: createDiffieHellmanGroup,
  });
})
