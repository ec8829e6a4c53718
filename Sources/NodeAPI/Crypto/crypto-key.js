// `CryptoKey`: a native key, and what may be done with it.
(function (exports, require, module, binding) {
  'use strict';

  const { codes } = require('internal/errors');
  const { cryptoKeys } = require('internal/crypto/key-input');
  const { CUSTOM, finish, inspectFields } = require('internal/web/idl');
  const token = {};
  let isKey, parts;

  const copyOf = (algorithm) => {
    const copy = { ...algorithm };
    if (copy.hash !== undefined) copy.hash = { ...copy.hash };
    if (copy.publicExponent !== undefined) copy.publicExponent = new Uint8Array(copy.publicExponent);
    return copy;
  };

  class CryptoKey {
    #parts;
    // What a script gets to see is its own to change.
    #algorithm;
    #usages;

    constructor(own, parts) {
      if (own !== token) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
      this.#parts = parts;
    }

    get type() { return parts(this).type; }
    get extractable() { return parts(this).isExtractable; }
    get algorithm() { return this.#algorithm ??= copyOf(parts(this).algorithm); }
    get usages() { return this.#usages ??= [...parts(this).usages]; }

    [CUSTOM](depth, options) {
      const { type, extractable, algorithm, usages } = this;
      return inspectFields('CryptoKey', { type, extractable, algorithm, usages }, depth, options);
    }

    static {
      isKey = (value) => typeof value === 'object' && value !== null && #parts in value;
      parts = (key) => {
        if (!isKey(key)) throw new codes.ERR_INVALID_THIS('CryptoKey');
        return key.#parts;
      };
    }
  }

  finish(CryptoKey);

  // A secret, public or private key; `handle` is the native one.
  const makeKey = (type, handle, algorithm, isExtractable, usages) => new CryptoKey(
    token, { type, handle, algorithm, isExtractable: Boolean(isExtractable), usages: [...new Set(usages)] });

  binding('clone').register({ name: 'CryptoKey', is: isKey, clone: (key) => new CryptoKey(token, parts(key)) });

  cryptoKeys.keyObject = (value) => {
    if (!isKey(value)) return undefined;
    const { type, handle } = parts(value);
    return require('internal/crypto/keys').keyObject(type, handle);
  };

  Object.assign(exports, { CryptoKey, isKey, makeKey, parts });
})
