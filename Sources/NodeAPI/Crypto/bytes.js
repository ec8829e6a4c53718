// Bytes in and out of the crypto module, and its errors.
(function (exports, require) {
  'use strict';

  const { codes, makeCodes } = require('internal/errors');
  const { isView } = ArrayBuffer;
  const { byteLength: ownByteLength } = Object.getOwnPropertyDescriptors(ArrayBuffer.prototype);
  const { apply } = Reflect;
  const { setImmediate } = globalThis;

  makeCodes({
    ERR_CRYPTO_HASH_FINALIZED: [Error, 'Digest already called'],
    ERR_CRYPTO_HASH_UPDATE_FAILED: [Error, 'Hash update failed'],
    ERR_CRYPTO_SCRYPT_INVALID_PARAMETER: [Error, 'Invalid scrypt parameter'],
    ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH: [RangeError, 'Input buffers must have the same byte length'],
    ERR_MISSING_OPTION: [TypeError, (name) => `${name} is required`],
  }, codes);

  function isArrayBuffer(value) {
    if (value === null || typeof value !== 'object' || isView(value)) return false;
    try {
      apply(ownByteLength.get, value, []);
      return true;
    } catch {
      return false;
    }
  }

  const isBytes = (value) => isView(value) || isArrayBuffer(value);
  const usual = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];

  // What the native part takes for bytes: they themselves, or a text that counts as UTF-8.
  function input(value, name, encoding, expected = ['string', ...usual]) {
    if (typeof value === 'string') {
      if (encoding === undefined || encoding === null || /^(utf-?8|buffer)$/i.test(encoding)) return value;
      return require('buffer').Buffer.from(value, encoding);
    }
    if (!isBytes(value)) throw new codes.ERR_INVALID_ARG_TYPE(name, expected, value);
    return value;
  }

  // The bytes of a `Uint8Array` as a `Buffer`, or as a text.
  function output(bytes, encoding) {
    const { Buffer } = require('buffer');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return encoding === undefined || encoding === 'buffer' ? buffer : buffer.toString(encoding);
  }

  const native = (encoding) => {
    const lower = typeof encoding === 'string' ? encoding.toLowerCase() : undefined;
    return lower === 'hex' || lower === 'base64' || lower === 'base64url' ? lower : undefined;
  };

  // What `digest` answers with; `make` gets the encoding that the native part is to use.
  function encoded(make, encoding) {
    const result = make(native(encoding));
    return typeof result === 'string' ? result : output(result, encoding === null ? undefined : encoding);
  }

  // Answers a callback in a later turn; what goes wrong in the work is its first argument.
  function answer(callback, work) {
    let error = null, result;
    try {
      result = work();
    } catch (thrown) {
      error = thrown;
    }
    setImmediate(() => (error === null ? callback(null, result) : callback(error)));
  }

  Object.assign(exports, { answer, codes, encoded, input, isArrayBuffer, isBytes, output, usual });
})
