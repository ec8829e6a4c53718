// Finding bytes in a Buffer: indexOf, lastIndexOf and includes.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('encoding');
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_ENCODING } } = require('internal/errors');
  const { encode, named } = require('internal/buffer/encodings');
  const { indexOf: indexOfByte, lastIndexOf: lastIndexOfByte } = Uint8Array.prototype;
  const { apply } = Reflect;

  // Where to begin, and -1 where there is nothing to find: an offset counts from the end when it is negative.
  function start(length, offset, size, forward) {
    if (offset < 0) {
      if (offset + length >= 0) return offset + length;
      return forward || size === 0 ? 0 : -1;
    }
    if (offset + size <= length) return offset;
    if (size === 0) return length;
    return forward ? -1 : length - 1;
  }

  function find(buffer, value, offset, encoding, forward) {
    if (typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
    }
    offset = +offset;
    if (offset !== offset) offset = forward ? 0 : buffer.length;
    offset = Math.trunc(Math.min(Math.max(offset, -0x80000000), 0x7FFFFFFF)) + 0;

    if (typeof value === 'number') {
      const from = start(buffer.length, offset, 1, forward);
      if (from < 0 || buffer.length === 0) return -1;
      return apply(forward ? indexOfByte : lastIndexOfByte, buffer, [(value >>> 0) & 255, from]);
    }
    let name = encoding === undefined ? 'utf8' : named(encoding);
    let needle = value;
    if (typeof value === 'string') {
      if (name === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
      needle = encode(value, name);
    } else if (!(value instanceof Uint8Array)) {
      throw new ERR_INVALID_ARG_TYPE('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
    }
    name ??= 'utf8';
    const from = start(buffer.length, offset, needle.length, forward);
    if (needle.length === 0) return name === 'utf16le' && typeof value === 'string' ? from & ~1 : from;
    if (from < 0 || needle.length > buffer.length || (forward && from + needle.length > buffer.length)) return -1;
    if (name !== 'utf16le') return native.indexOf(buffer, needle, from, forward, 1);
    if (needle.length < 2) return -1;
    return native.indexOf(buffer, needle.subarray(0, needle.length & ~1), from & ~1, forward, 2);
  }

  module.exports = {
    indexOf(value, byteOffset, encoding) { return find(this, value, byteOffset, encoding, true); },
    lastIndexOf(value, byteOffset, encoding) { return find(this, value, byteOffset, encoding, false); },
    includes(value, byteOffset, encoding) { return find(this, value, byteOffset, encoding, true) !== -1; },
  };
})
