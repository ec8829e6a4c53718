// The global `crypto`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes } = require('internal/errors');
  const { DOMException } = globalThis;
  const { apply } = Reflect;
  const { get: getTag } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);
  const integers = new Set([
    'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array',
  ]);
  const token = {};

  class Crypto {
    #isReal;

    constructor(secret) {
      if (secret !== token) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
      this.#isReal = true;
    }

    static #check(value) {
      if (typeof value !== 'object' || value === null || !(#isReal in value)) throw new codes.ERR_INVALID_THIS('Crypto');
    }

    get subtle() {
      Crypto.#check(this);
      return require('internal/web/subtle').subtle;
    }

    getRandomValues(array) {
      Crypto.#check(this);
      if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('array');
      if (!ArrayBuffer.isView(array) || !integers.has(apply(getTag, array, []))) {
        throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
      }
      if (array.byteLength > 65536) {
        throw new DOMException('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
      }
      native.fillRandomly(array, 0, array.byteLength);
      return array;
    }

    randomUUID(options) {
      Crypto.#check(this);
      return require('internal/crypto/random').randomUUID(options);
    }
  }

  for (const name of ['getRandomValues', 'randomUUID', 'subtle']) Object.defineProperty(Crypto.prototype, name, { enumerable: true });
  Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { value: 'Crypto', configurable: true });

  Object.assign(exports, { Crypto, crypto: new Crypto(token) });
  for (const [name, id] of [['CryptoKey', 'internal/web/crypto-key'], ['SubtleCrypto', 'internal/web/subtle']]) {
    Object.defineProperty(exports, name, { get: () => require(id)[name], enumerable: true, configurable: true });
  }
})
