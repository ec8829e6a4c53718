// TextEncoder and TextDecoder. Binding `encoding`: encode, decode, decoder(name, fatal).
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('encoding');
  const {
    codes: { ERR_ENCODING_INVALID_ENCODED_DATA, ERR_ENCODING_NOT_SUPPORTED, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS },
  } = require('internal/errors');
  const inspectKey = Symbol.for('nodejs.util.inspect.custom');

  let check, checkDecoder;

  class TextEncoder {
    #brand;

    get encoding() {
      check(this);
      return 'utf-8';
    }

    encode(input = '') {
      check(this);
      return native.encode(`${input}`, 'utf8');
    }

    encodeInto(source, target) {
      check(this);
      if (typeof source !== 'string') throw new ERR_INVALID_ARG_TYPE('src', 'string', source);
      if (!(target instanceof Uint8Array)) throw new ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', target);
      // No more than the target can hold needs to be encoded: a code unit is a byte at least.
      const bytes = native.encode(source.slice(0, target.length), 'utf8');
      let written = Math.min(bytes.length, target.length);
      if (written < bytes.length) while (written > 0 && (bytes[written] & 0xC0) === 0x80) written -= 1;
      let read = 0;
      for (let index = 0; index < written; index += 1) {
        if ((bytes[index] & 0xC0) !== 0x80) read += bytes[index] >= 0xF0 ? 2 : 1;
      }
      // A pair that the slice cut in two has become a replacement character: it is not written.
      const last = source.charCodeAt(read - 1);
      if (read === target.length && last >= 0xD800 && last < 0xDC00 && read < source.length && (source.charCodeAt(read) & 0xFC00) === 0xDC00) {
        read -= 1;
        written -= 3;
      }
      target.set(bytes.subarray(0, written));
      return { read, written };
    }

    static {
      check = (value) => {
        if (typeof value !== 'object' || value === null || !(#brand in value)) throw new ERR_INVALID_THIS('TextEncoder');
      };
    }

    [inspectKey](depth, options) {
      check(this);
      const { inspect } = require('internal/inspect-value');
      const shown = { __proto__: { constructor: TextEncoder }, encoding: 'utf-8' };
      return inspect(shown, options);
    }
  }

  function bytesOf(input, name) {
    if (input instanceof ArrayBuffer) return new Uint8Array(input);
    if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    if (Object.prototype.toString.call(input) === '[object SharedArrayBuffer]') return new Uint8Array(input);
    const error = new ERR_INVALID_ARG_TYPE(name, ['ArrayBuffer', 'ArrayBufferView'], input);
    error.message = `The "${name}" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.`;
    throw error;
  }

  function checkOptions(options) {
    if (options !== null && typeof options !== 'object' && typeof options !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
    }
  }

  class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;
    #decoder;
    #beginning = true;

    constructor(label = 'utf-8', options = {}) {
      const text = `${label}`;
      checkOptions(options);
      const encoding = require('internal/web/encoding-labels').encodingOf(text);
      if (encoding === undefined || !native.supports(encoding)) throw new ERR_ENCODING_NOT_SUPPORTED(encoding ?? text);
      this.#encoding = encoding;
      this.#fatal = Boolean(options?.fatal);
      this.#ignoreBOM = Boolean(options?.ignoreBOM);
    }

    decode(input = new Uint8Array(), options = {}) {
      checkDecoder(this);
      const stream = Boolean(options?.stream);
      // Node has a short way for whole texts in UTF-8, which checks less.
      const isShort = this.#encoding === 'utf-8' && !stream;
      const bytes = bytesOf(input, isShort ? 'list' : 'input');
      if (!isShort) checkOptions(options);
      const decoder = this.#decoder ??= native.decoder(this.#encoding, this.#fatal);
      // undefined where the bytes are wrong and that is fatal.
      let text = decoder(bytes, stream);
      if (text === undefined) {
        this.#decoder = undefined;
        this.#beginning = true;
        const error = new ERR_ENCODING_INVALID_ENCODED_DATA(this.#encoding, undefined);
        throw error;
      }
      if (this.#beginning && text.length > 0) {
        if (!this.#ignoreBOM && this.#encoding.startsWith('utf-') && text[0] === '\uFEFF') text = text.slice(1);
        this.#beginning = false;
      }
      if (!stream) {
        this.#decoder = undefined;
        this.#beginning = true;
      }
      return text;
    }

    get encoding() {
      checkDecoder(this);
      return this.#encoding;
    }

    get fatal() {
      checkDecoder(this);
      return this.#fatal;
    }

    get ignoreBOM() {
      checkDecoder(this);
      return this.#ignoreBOM;
    }

    static {
      checkDecoder = (value) => {
        if (typeof value !== 'object' || value === null || !(#encoding in value)) throw new ERR_INVALID_THIS('TextDecoder');
      };
    }

    [inspectKey](depth, options) {
      checkDecoder(this);
      if (depth < 0) return this;
      const { inspect } = require('internal/inspect-value');
      return `TextDecoder ${inspect({ encoding: this.#encoding, fatal: this.#fatal, ignoreBOM: this.#ignoreBOM }, options)}`;
    }
  }
  const enumerable = { enumerable: true };
  Object.defineProperties(TextEncoder.prototype, {
    encode: enumerable, encodeInto: enumerable, encoding: enumerable,
    [Symbol.toStringTag]: { configurable: true, value: 'TextEncoder' },
  });
  Object.defineProperties(TextDecoder.prototype, {
    decode: enumerable, encoding: enumerable, fatal: enumerable, ignoreBOM: enumerable,
    [Symbol.toStringTag]: { configurable: true, value: 'TextDecoder' },
  });

  module.exports = { TextDecoder, TextEncoder };
})
