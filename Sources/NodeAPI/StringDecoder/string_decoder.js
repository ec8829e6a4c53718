// The module `string_decoder`: text from chunks of bytes that may cut a character in two.
(function (exports, require, module) {
  'use strict';
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_ENCODING } } = require('internal/errors');
  const { normalize } = require('internal/buffer/encodings');
  const { Buffer } = require('buffer');

  const held = Symbol('held'); // the bytes of a character that is not complete yet

  function StringDecoder(encoding) {
    const name = normalize(encoding);
    if (name === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
    this.encoding = name;
    Object.defineProperty(this, held, { value: Buffer.alloc(0), writable: true, enumerable: false });
  }

  // Bytes at the end that begin a character and may still be completed.
  function unfinished(bytes, encoding) {
    const { length } = bytes;
    if (encoding === 'base64' || encoding === 'base64url') return length % 3;
    if (encoding === 'utf16le') {
      const odd = length % 2;
      const last = length - odd - 1;
      return last > 0 && (bytes[last] & 0xFC) === 0xD8 ? odd + 2 : odd;
    }
    if (encoding !== 'utf8') return 0;
    for (let back = 1; back <= Math.min(3, length); back += 1) {
      const byte = bytes[length - back];
      if ((byte & 0xC0) === 0x80) continue;
      // As Node: a byte that promises more is waited for, whether or not what follows can be right.
      const size = (byte & 0xF8) === 0xF0 ? 4 : (byte & 0xF0) === 0xE0 ? 3 : (byte & 0xE0) === 0xC0 ? 2 : 1;
      return size > back ? back : 0;
    }
    return 0;
  }

  StringDecoder.prototype.write = function write(chunk) {
    if (typeof chunk === 'string') return chunk;
    if (!ArrayBuffer.isView(chunk)) throw new ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray', 'DataView'], chunk);
    const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = this[held].length > 0 ? Buffer.concat([this[held], fresh]) : fresh;
    const end = bytes.length - unfinished(bytes, this.encoding);
    this[held] = Buffer.from(bytes.subarray(end));
    return bytes.toString(this.encoding, 0, end);
  };

  StringDecoder.prototype.end = function end(chunk) {
    const text = chunk === undefined ? '' : this.write(chunk);
    const rest = this[held].toString(this.encoding);
    this[held] = Buffer.alloc(0);
    return text + rest;
  };

  StringDecoder.prototype.text = function text(chunk, offset) {
    this[held] = Buffer.alloc(0);
    return this.write(chunk.slice(offset));
  };

  // What a character needs at most, and how much of it is there.
  const needs = { __proto__: null, utf8: (byte) => (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2), utf16le: (_, size) => (size < 2 ? 2 : 4), base64: () => 3, base64url: () => 3 };
  const getters = {
    lastChar() { return Buffer.concat([this[held]], 4); },
    lastNeed() { return this[held].length === 0 ? 0 : needs[this.encoding](this[held][0], this[held].length) - this[held].length; },
    lastTotal() { return this[held].length === 0 ? 0 : needs[this.encoding](this[held][0], this[held].length); },
  };
  for (const name of Object.keys(getters)) {
    Object.defineProperty(StringDecoder.prototype, name, { configurable: true, enumerable: true, get: getters[name] });
  }

  exports.StringDecoder = StringDecoder;
})
