// Symmetric ciphers, as streams and by calls.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('ciphers');
  const { Transform } = require('stream');
  const { Buffer } = require('buffer');
  const { codes, input, output, usual } = require('internal/crypto/bytes');
  const { secretKey } = require('internal/crypto/key-input');
  const { makeCodes } = require('internal/errors');
  const { validateInt32, validateObject, validateString } = require('internal/validators');
  const { isView } = ArrayBuffer;
  const { apply } = Reflect;
  const { defineProperty, setPrototypeOf } = Object;
  const handles = new WeakMap(), decoders = new WeakMap();

  makeCodes({
    ERR_CRYPTO_INVALID_STATE: [Error, (operation) => `Invalid state for operation ${operation}`],
    ERR_INTERNAL_ASSERTION: [Error, (text) => `${text}\n` +
      'This is caused by either a bug in Node.js or incorrect usage of Node.js internals.\n' +
      'Please open an issue with this stack trace at https://github.com/nodejs/node/issues\n'],
  }, codes);

  const anyBytes = ['string', ...usual];

  function unsigned(options, name) {
    const value = options?.[name];
    if (value === undefined || value === null) return undefined;
    if (value >>> 0 !== value) throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}`, value);
    return value;
  }

  function start(cipher, encrypts, name, key, iv, options) {
    validateString(name, 'cipher');
    const encoding = options?.encoding;
    if (encoding !== undefined && encoding !== null) validateString(encoding, 'options.encoding');
    const secret = secretKey(key, encoding);
    const vector = iv === null ? null : input(iv, 'iv', undefined, anyBytes);
    const tagLength = unsigned(options, 'authTagLength');
    // To Node the greatest number means that there is none.
    const handle = native.create(encrypts, name, secret, vector, tagLength === 4294967295 ? undefined : tagLength);
    apply(Transform, cipher, [options === null || typeof options !== 'object' ? undefined : options]);
    handles.set(cipher, handle);
  }

  function handleOf(cipher, operation) {
    const handle = handles.get(cipher);
    if (handle === undefined) throw new codes.ERR_CRYPTO_INVALID_STATE(operation);
    return handle;
  }

  function text(cipher, bytes, encoding, isLast) {
    const { StringDecoder } = require('string_decoder');
    let decoder = decoders.get(cipher);
    if (decoder === undefined) decoders.set(cipher, decoder = new StringDecoder(encoding));
    else if (new StringDecoder(encoding).encoding !== decoder.encoding) throw new codes.ERR_INTERNAL_ASSERTION('Cannot change encoding');
    return isLast ? decoder.end(output(bytes)) : decoder.write(output(bytes));
  }

  const answer = (cipher, bytes, encoding, isLast) =>
    (encoding && encoding !== 'buffer' ? text(cipher, bytes, encoding, isLast) : output(bytes));

  function checkHex(data, encoding) {
    if (data.length % 2 !== 0 && typeof encoding === 'string' && encoding.toLowerCase() === 'hex') {
      throw new codes.ERR_INVALID_ARG_VALUE('encoding', encoding, `is invalid for data of length ${data.length}`);
    }
  }

  const { setAAD, ...shared } = {
    _transform(chunk, encoding, callback) {
      this.push(this.update(chunk, encoding));
      callback();
    },

    _flush(callback) {
      try {
        this.push(this.final());
      } catch (error) {
        callback(error);
        return;
      }
      callback();
    },

    update(data, inputEncoding, outputEncoding) {
      if (typeof data === 'string') checkHex(data, inputEncoding);
      else if (!isView(data)) throw new codes.ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
      const known = typeof data !== 'string' || Buffer.isEncoding(inputEncoding) ? inputEncoding : undefined;
      const bytes = handleOf(this, 'update').update(input(data, 'data', known));
      if (bytes === undefined) throw new Error('Trying to add data in unsupported state');
      return answer(this, bytes, outputEncoding, false);
    },

    final(outputEncoding) { return answer(this, handleOf(this, 'final').finish(), outputEncoding, true); },

    setAutoPadding(isOn) {
      if (!handleOf(this, 'setAutoPadding').setPadding(Boolean(isOn))) throw new codes.ERR_CRYPTO_INVALID_STATE('setAutoPadding');
      return this;
    },

    setAAD(aadbuf, options) {
      const length = unsigned(options, 'plaintextLength');
      const data = input(aadbuf, 'aadbuf', options?.encoding, anyBytes);
      if (!handleOf(this, 'setAAD').setAAD(data, length)) throw new codes.ERR_CRYPTO_INVALID_STATE('setAAD');
      return this;
    },
  };

  const own = {
    getAuthTag() {
      const tag = handleOf(this, 'getAuthTag').tag();
      if (tag === undefined) throw new codes.ERR_CRYPTO_INVALID_STATE('getAuthTag');
      return output(tag);
    },

    setAuthTag(tagbuf, encoding) {
      const tag = input(tagbuf, 'buffer', encoding, anyBytes);
      if (!handleOf(this, 'setAuthTag').setTag(tag)) throw new codes.ERR_CRYPTO_INVALID_STATE('setAuthTag');
      return this;
    },
  };

  function finishClass(Class, methods) {
    setPrototypeOf(Class.prototype, Transform.prototype);
    setPrototypeOf(Class, Transform);
    for (const name of Object.keys(methods)) {
      defineProperty(Class.prototype, name, { value: methods[name], writable: true, enumerable: true, configurable: true });
    }
  }

  function Cipheriv(cipher, key, iv, options) {
    if (!(this instanceof Cipheriv)) return new Cipheriv(cipher, key, iv, options);
    start(this, true, cipher, key, iv, options);
  }

  function Decipheriv(cipher, key, iv, options) {
    if (!(this instanceof Decipheriv)) return new Decipheriv(cipher, key, iv, options);
    start(this, false, cipher, key, iv, options);
  }

  finishClass(Cipheriv, { ...shared, getAuthTag: own.getAuthTag, setAAD });
  finishClass(Decipheriv, { ...shared, setAuthTag: own.setAuthTag, setAAD });

  function length(options, name) {
    const value = options[name];
    if (value === undefined) return undefined;
    validateInt32(value, `options.${name}`);
    return value;
  }

  function getCipherInfo(nameOrNid, options) {
    if (typeof nameOrNid !== 'string' && typeof nameOrNid !== 'number') {
      throw new codes.ERR_INVALID_ARG_TYPE('nameOrNid', ['string', 'number'], nameOrNid);
    }
    if (typeof nameOrNid === 'number') validateInt32(nameOrNid, 'nameOrNid');
    if (options === undefined) return native.information(nameOrNid);
    validateObject(options, 'options');
    return native.information(nameOrNid, length(options, 'keyLength'), length(options, 'ivLength'));
  }

  Object.assign(exports, {
    Cipheriv,
    Decipheriv,
    createCipheriv: (cipher, key, iv, options) => new Cipheriv(cipher, key, iv, options),
    createDecipheriv: (cipher, key, iv, options) => new Decipheriv(cipher, key, iv, options),
    getCipherInfo,
    getCiphers: () => native.names(),
  });
})
