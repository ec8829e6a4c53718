// Signatures of data that comes in pieces.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, input, output } = require('internal/crypto/bytes');
  const { asymmetricKey } = require('internal/crypto/key-input');
  const { signatureOptions } = require('internal/crypto/sign');
  const { makeCodes } = require('internal/errors');
  const { validateString } = require('internal/validators');
  const { Writable } = require('stream');
  const { isView } = ArrayBuffer;
  const { apply } = Reflect;
  const { create, setPrototypeOf } = Object;

  makeCodes({ ERR_CRYPTO_INVALID_STATE: [Error, (message) => message] }, codes);

  const states = new WeakMap();

  // The native state, for the last time.
  function finish(signer) {
    const state = states.get(signer);
    if (state === undefined) throw new codes.ERR_CRYPTO_INVALID_STATE('Not initialised');
    states.delete(signer);
    return state;
  }

  function start(signer, algorithm, options) {
    validateString(algorithm, 'algorithm');
    states.set(signer, native.createSignature(algorithm));
    apply(Writable, signer, [options]);
  }

  function Sign(algorithm, options) {
    if (!(this instanceof Sign)) return new Sign(algorithm, options);
    start(this, algorithm, options);
  }

  function Verify(algorithm, options) {
    if (!(this instanceof Verify)) return new Verify(algorithm, options);
    start(this, algorithm, options);
  }

  for (const Class of [Sign, Verify]) {
    Class.prototype = create(Writable.prototype, { constructor: { value: Class, writable: true, configurable: true } });
    setPrototypeOf(Class, Writable);
    Object.assign(Class.prototype, {
      _write(chunk, encoding, callback) {
        this.update(chunk, encoding);
        callback();
      },
      update(data, encoding) {
        if (typeof data !== 'string' && !isView(data)) {
          throw new codes.ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
        }
        const state = states.get(this);
        if (state === undefined) throw new codes.ERR_CRYPTO_INVALID_STATE('Not initialised');
        state.update(input(data, 'data', encoding));
        return this;
      },
    });
  }

  Sign.prototype.sign = function sign(key, encoding) {
    if (!key) throw new codes.ERR_CRYPTO_SIGN_KEY_REQUIRED();
    const handle = asymmetricKey(key, 'consumePrivate');
    const options = signatureOptions(key);
    const signature = output(finish(this).sign(handle, ...options));
    return encoding && encoding !== 'buffer' ? signature.toString(encoding) : signature;
  };

  Verify.prototype.verify = function verify(key, signature, encoding) {
    const handle = asymmetricKey(key, 'consumePublic');
    const options = signatureOptions(key);
    const wanted = input(signature, 'signature', encoding);
    return finish(this).verify(wanted, handle, ...options);
  };

  Object.assign(exports, { Sign, Verify });
})
