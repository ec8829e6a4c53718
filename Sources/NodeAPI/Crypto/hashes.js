// Hashes and keyed hashes, by calls and as streams.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, encoded, input, isBytes, output } = require('internal/crypto/bytes');
  const { secretKey } = require('internal/crypto/key-input');
  const { extendTransform } = require('internal/crypto/lazy-transform');
  const { validateString, validateUint32 } = require('internal/validators');
  const { isView } = ArrayBuffer;
  const dataTypes = ['string', 'Buffer', 'TypedArray', 'DataView'];

  function data(value, encoding) {
    if (typeof value !== 'string' && !isView(value)) throw new codes.ERR_INVALID_ARG_TYPE('data', dataTypes, value);
    return input(value, 'data', encoding);
  }

  let optionsOfHash, optionsOfHmac;

  class Hash {
    static { optionsOfHash = (hash) => (#options in hash ? [hash.#options] : undefined); }

    #options;
    #state;
    #isDone = false;
    // What was read of it as a stream.
    #result;

    constructor(algorithm, options) {
      const state = typeof algorithm === 'object' && algorithm !== null && #state in algorithm ? algorithm : undefined;
      this.#options = options;
      const length = options?.outputLength;
      if (length !== undefined) validateUint32(length, 'options.outputLength');
      if (state !== undefined) {
        if (state.#isDone) throw new codes.ERR_CRYPTO_HASH_FINALIZED();
        this.#state = state.#state.copy(length);
        return;
      }
      validateString(algorithm, 'algorithm');
      this.#state = native.createHash(algorithm, length);
    }

    update(value, encoding) {
      if (this.#isDone) throw new codes.ERR_CRYPTO_HASH_FINALIZED();
      const bytes = data(value, encoding);
      // As in Node, what comes after the end of the stream is lost.
      if (this.#result === undefined) this.#state.update(bytes);
      return this;
    }

    digest(encoding) {
      if (this.#isDone) throw new codes.ERR_CRYPTO_HASH_FINALIZED();
      this.#isDone = true;
      if (this.#result !== undefined) return output(this.#result, encoding);
      return encoded((own) => this.#state.digest(own), encoding);
    }

    copy(options) { return new Hash(this, options); }

    _transform(chunk, encoding, callback) {
      this.#state.update(data(chunk, encoding));
      callback();
    }

    _flush(callback) {
      this.#result = this.#isDone ? new Uint8Array(0) : this.#state.digest();
      this.push(output(this.#result));
      callback();
    }
  }

  class Hmac {
    static { optionsOfHmac = (hmac) => (#options in hmac ? [hmac.#options] : undefined); }

    #options;
    #state;
    #isDone = false;

    constructor(algorithm, key, options) {
      this.#options = options;
      validateString(algorithm, 'hmac');
      this.#state = native.createHmac(algorithm, secretKey(key, options?.encoding));
    }

    update(value, encoding) {
      if (this.#isDone) throw new codes.ERR_CRYPTO_HASH_FINALIZED();
      this.#state.update(data(value, encoding));
      return this;
    }

    // A second call answers with nothing, as Node's does.
    digest(encoding) {
      if (!this.#isDone) {
        this.#isDone = true;
        return encoded((own) => this.#state.digest(own), encoding);
      }
      return encoded((own) => (own === undefined ? new Uint8Array(0) : ''), encoding);
    }

    _transform(chunk, encoding, callback) {
      this.#state.update(data(chunk, encoding));
      callback();
    }

    _flush(callback) {
      this.push(this.digest());
      callback();
    }
  }

  function hash(algorithm, value, encoding = 'hex') {
    validateString(algorithm, 'algorithm');
    if (typeof value !== 'string' && !isView(value)) {
      throw new codes.ERR_INVALID_ARG_TYPE('input', ['Buffer', 'TypedArray', 'DataView', 'string'], value);
    }
    validateString(encoding, 'outputEncoding');
    return encoded((own) => native.hash(algorithm, value, own), encoding);
  }

  function timingSafeEqual(one, other) {
    for (const [value, name] of [[one, 'buf1'], [other, 'buf2']]) {
      if (!isBytes(value)) {
        const error = new codes.ERR_INVALID_ARG_TYPE(name, ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
        error.message = `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`;
        throw error;
      }
    }
    if (one.byteLength !== other.byteLength) throw new codes.ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH();
    return native.isEqual(one, other);
  }

  // Node's classes make an object without `new` too.
  function callable(Class) {
    function Construct(...details) { return Reflect.construct(Class, details, new.target ?? Construct); }
    Object.defineProperty(Construct, 'name', { value: Class.name });
    Construct.prototype = Class.prototype;
    Object.defineProperty(Class.prototype, 'constructor', { value: Construct, writable: true, configurable: true });
    return Construct;
  }

  const PublicHash = callable(Hash), PublicHmac = callable(Hmac);
  extendTransform(PublicHash, optionsOfHash);
  extendTransform(PublicHmac, optionsOfHmac);

  Object.assign(exports, {
    Hash: PublicHash,
    Hmac: PublicHmac,
    createHash: (algorithm, options) => new Hash(algorithm, options),
    createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
    getHashes: () => native.hashes(),
    hash,
    timingSafeEqual,
  });
})
