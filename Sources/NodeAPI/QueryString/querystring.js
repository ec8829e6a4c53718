// The module `querystring`.
(function (exports, require, module) {
  'use strict';
  const { codes: { ERR_INVALID_URI } } = require('internal/errors');
  const { isArray } = Array;

  const HEX = /^[0-9A-Fa-f]{2}$/;

  // Never throws: what is no escape stays, and what is no UTF-8 is decoded byte by byte.
  function unescapeBuffer(text) {
    const { Buffer } = require('buffer');
    const bytes = Buffer.from(`${text}`, 'latin1');
    let size = 0;
    for (let index = 0; index < bytes.length; index += 1, size += 1) {
      const pair = bytes[index] === 0x25 ? bytes.latin1Slice(index + 1, index + 3) : '';
      if (HEX.test(pair)) {
        bytes[size] = parseInt(pair, 16);
        index += 2;
      } else {
        bytes[size] = bytes[index];
      }
    }
    return bytes.subarray(0, size);
  }

  function unescape(text, decodeSpaces) {
    try {
      return decodeURIComponent(text);
    } catch {
      return exports.unescapeBuffer(decodeSpaces ? text.replaceAll('+', ' ') : text).toString();
    }
  }

  function escape(value) {
    if (typeof value !== 'string') value = typeof value === 'object' ? String(value) : `${value}`;
    try {
      return encodeURIComponent(value);
    } catch {
      throw new ERR_INVALID_URI();
    }
  }

  function primitive(value) {
    switch (typeof value) {
      case 'string': return value;
      case 'number': return Number.isFinite(value) ? `${value}` : '';
      case 'bigint': case 'boolean': return `${value}`;
      default: return '';
    }
  }

  function stringify(object, separator, equals, options) {
    separator ||= '&';
    equals ||= '=';
    let encode = exports.escape;
    if (options && typeof options.encodeURIComponent === 'function') encode = options.encodeURIComponent;
    if (object === null || typeof object !== 'object') return '';
    const pairs = [];
    for (const key of Object.keys(object)) {
      const name = encode(primitive(key));
      const value = object[key];
      for (const item of isArray(value) ? value : [value]) pairs.push(`${name}${equals}${encode(primitive(item))}`);
    }
    return pairs.join(separator);
  }

  function parse(text, separator, equals, options) {
    const result = { __proto__: null };
    if (typeof text !== 'string' || text.length === 0) return result;
    separator = separator ? `${separator}` : '&';
    equals = equals ? `${equals}` : '=';
    let limit = 1000;
    if (options && typeof options.maxKeys === 'number') limit = options.maxKeys > 0 ? options.maxKeys : Infinity;
    const own = options && typeof options.decodeURIComponent === 'function' ? options.decodeURIComponent : exports.unescape;
    const decode = (part) => {
      if (part === '') return '';
      const spaced = part.replaceAll('+', '%20');
      if (own === unescape && !spaced.includes('%')) return spaced;
      try {
        return own(spaced);
      } catch {
        return unescape(spaced, true);
      }
    };
    let count = 0;
    for (const pair of text.split(separator)) {
      if (count >= limit) break;
      count += 1;
      if (pair === '') continue;
      const cut = pair.indexOf(equals);
      const name = decode(cut < 0 ? pair : pair.slice(0, cut));
      const value = cut < 0 ? '' : decode(pair.slice(cut + equals.length));
      const before = result[name];
      if (before === undefined) result[name] = value;
      else if (isArray(before)) before.push(value);
      else result[name] = [before, value];
    }
    return result;
  }

  Object.assign(exports, { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse });
})
