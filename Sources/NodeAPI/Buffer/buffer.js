// The module `buffer`: Buffer, a Uint8Array that knows Node's encodings, and what is exported with it.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('encoding');
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_STATE } } = require('internal/errors');
  const { validateNumber } = require('internal/validators');
  const { FastBuffer, MAX_LENGTH, adopt, isBytes, statics } = require('internal/buffer/from');
  const { MAX_STRING_LENGTH, encode, normalize, text } = require('internal/buffer/encodings');
  const { methods, settings } = require('internal/buffer/methods');
  const { defineProperty, setPrototypeOf } = Object;

  // The deprecated form, with and without `new`.
  function Buffer(value, encodingOrOffset, length) {
    if (typeof value !== 'number') return statics.from(value, encodingOrOffset, length);
    if (typeof encodingOrOffset === 'string') throw new ERR_INVALID_ARG_TYPE('string', 'string', value);
    return statics.alloc(value);
  }
  const { prototype } = FastBuffer;
  setPrototypeOf(Buffer, Uint8Array);
  Buffer.prototype = prototype;
  defineProperty(Buffer, Symbol.species, { configurable: true, enumerable: false, get() { return FastBuffer; } });
  Object.assign(Buffer, statics);
  defineProperty(prototype, 'constructor', { value: Buffer, writable: true, enumerable: false, configurable: true });
  Object.assign(prototype, require('internal/buffer/numbers'), require('internal/buffer/search'), methods);
  for (const [name, of] of [['parent', 'buffer'], ['offset', 'byteOffset']]) {
    defineProperty(prototype, name, { enumerable: true, get() { return this instanceof Buffer ? this[of] : undefined; } });
  }

  function SlowBuffer(length) {
    validateNumber(length, 'size', 0, MAX_LENGTH);
    return new FastBuffer(length);
  }
  setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
  setPrototypeOf(SlowBuffer, Uint8Array);

  function untranscodable(code, errno) {
    const error = new Error(`Unable to transcode Buffer [${code}]`);
    error.code = code;
    error.errno = errno;
    return error;
  }

  function transcode(source, fromEncoding, toEncoding) {
    if (!isBytes(source)) throw new ERR_INVALID_ARG_TYPE('source', ['Buffer', 'Uint8Array'], source);
    if (source.length === 0) return statics.alloc(0);
    const from = normalize(fromEncoding);
    const to = normalize(toEncoding);
    const known = ['utf8', 'utf16le', 'latin1', 'ascii'];
    if (!known.includes(from) || !known.includes(to)) {
      throw untranscodable('U_ILLEGAL_ARGUMENT_ERROR', 1);
    }
    if (to === 'utf16le' && from === 'utf8' && !native.isUtf8(source)) throw untranscodable('U_INVALID_CHAR_FOUND', 10);
    let string = text(source, 0, source.length, from);
    if (from === 'utf16le' && to === 'utf8' && !string.isWellFormed()) throw untranscodable('U_INVALID_CHAR_FOUND', 10);
    if (from === 'ascii' && to === 'utf16le') string = text(source, 0, source.length, 'latin1');
    else if (from === 'ascii') string = text(source, 0, source.length, 'latin1').replace(/[\x80-\xFF]/g, '\uFFFD');
    const last = to === 'ascii' ? 0x7F : 0xFF;
    if (to === 'ascii' || to === 'latin1') {
      string = Array.from(string, (character) => (character.codePointAt(0) > last ? '?' : character)).join('');
    }
    return adopt(encode(string, to));
  }

  function checked(check) {
    return (input) => {
      if ((!ArrayBuffer.isView(input) || input instanceof DataView) && !(input instanceof ArrayBuffer)) {
        throw new ERR_INVALID_ARG_TYPE('input', ['ArrayBuffer', 'Buffer', 'TypedArray'], input);
      }
      const buffer = input instanceof ArrayBuffer ? input : input.buffer;
      if (buffer.detached) throw new ERR_INVALID_STATE('Cannot validate on a detached buffer');
      return check(input instanceof ArrayBuffer ? new Uint8Array(input) : new Uint8Array(buffer, input.byteOffset, input.byteLength));
    };
  }

  const lazily = (target, name, get) => defineProperty(target, name, { enumerable: true, configurable: true, get });
  exports.Buffer = Buffer;
  exports.SlowBuffer = SlowBuffer;
  exports.transcode = transcode;
  exports.isUtf8 = checked((bytes) => native.isUtf8(bytes));
  exports.isAscii = checked((bytes) => native.isAscii(bytes));
  exports.kMaxLength = MAX_LENGTH;
  exports.kStringMaxLength = MAX_STRING_LENGTH;
  exports.atob = function atob(...args) { return require('internal/web/base64').atob(...args); };
  exports.btoa = function btoa(...args) { return require('internal/web/base64').btoa(...args); };
  exports.constants = Object.defineProperties({}, {
    MAX_LENGTH: { value: MAX_LENGTH, enumerable: true },
    MAX_STRING_LENGTH: { value: MAX_STRING_LENGTH, enumerable: true },
  });
  exports.resolveObjectURL = (url) => require('internal/web/object-urls').resolve(url);
  defineProperty(exports, 'INSPECT_MAX_BYTES', {
    configurable: true,
    enumerable: true,
    get() { return settings.INSPECT_MAX_BYTES; },
    set(value) {
      validateNumber(value, 'INSPECT_MAX_BYTES', 0);
      settings.INSPECT_MAX_BYTES = value;
    },
  });
  lazily(exports, 'Blob', () => require('internal/web/blob').Blob);
  lazily(exports, 'File', () => require('internal/web/blob').File);
})
