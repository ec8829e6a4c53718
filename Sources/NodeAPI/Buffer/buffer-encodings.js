// The encodings between bytes and text: their names, sizes, and how much of a text fits.
(function (exports, require, module, binding) {
  'use strict';
  const { encode, decode, byteLength } = binding('encoding');
  const { codes: { ERR_STRING_TOO_LONG, ERR_UNKNOWN_ENCODING } } = require('internal/errors');

  const MAX_STRING_LENGTH = 536870888;

  const names = {
    '__proto__': null,
    'utf8': 'utf8', 'utf-8': 'utf8',
    'ucs2': 'utf16le', 'ucs-2': 'utf16le', 'utf16le': 'utf16le', 'utf-16le': 'utf16le',
    'latin1': 'latin1', 'binary': 'latin1',
    'base64': 'base64', 'base64url': 'base64url', 'hex': 'hex', 'ascii': 'ascii',
  };

  // The encoding's one name; undefined for what is none. Nothing at all means UTF-8.
  function normalize(encoding) {
    if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
    return typeof encoding === 'string' ? named(encoding) : undefined;
  }

  // As above, but nothing at all is no encoding.
  function named(encoding) {
    const text = `${encoding}`;
    return names[text] ?? names[text.toLowerCase()];
  }

  function required(encoding) {
    const name = named(encoding);
    if (name === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
    return name;
  }

  // By the text's length alone, as Node has it for base64: what is skipped when decoding is counted.
  function sizeOf(text, name) {
    const { length } = text;
    switch (name) {
      case 'utf16le': return length * 2;
      case 'latin1': case 'ascii': return length;
      case 'hex': return length >>> 1;
      case 'base64': case 'base64url': {
        let size = length;
        if (text[size - 1] === '=') size -= 1;
        if (size > 1 && text[size - 1] === '=') size -= 1;
        return Math.floor(size * 3 / 4);
      }
      default: return byteLength(text);
    }
  }

  // How many of the encoded bytes to take where only `room` are wanted: no character is cut in two.
  function fitting(bytes, room, name) {
    if (bytes.length <= room) return bytes.length;
    if (name === 'utf16le') return room - room % 2;
    if (name !== 'utf8') return room;
    let end = room;
    while (end > 0 && (bytes[end] & 0xC0) === 0x80) end -= 1;
    return end;
  }

  const growth = { __proto__: null, hex: 2, base64: 4 / 3, base64url: 4 / 3, utf16le: 1 / 2 };

  function text(bytes, start, end, name) {
    if (start >= end) return '';
    if ((end - start) * (growth[name] ?? 1) > MAX_STRING_LENGTH && name !== 'utf8') throw new ERR_STRING_TOO_LONG(MAX_STRING_LENGTH);
    return decode(bytes, start, end, name);
  }

  module.exports = { MAX_STRING_LENGTH, encode, fitting, named, normalize, required, sizeOf, text };
})
