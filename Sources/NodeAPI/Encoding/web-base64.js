// atob and btoa.
(function (exports, require, module, binding) {
  'use strict';
  const { encode, decode } = binding('encoding');
  const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');

  function fail(message) {
    throw new DOMException(message, 'InvalidCharacterError');
  }

  function btoa(input) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('input');
    const text = `${input}`;
    if (/[^\0-\xFF]/.test(text)) fail('Invalid character');
    const bytes = encode(text, 'latin1');
    return decode(bytes, 0, bytes.length, 'base64');
  }

  // The standard's forgiving decoding: white space goes, padding may be missing, anything else has to be right.
  function atob(input) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('input');
    let text = `${input}`.replace(/[\t\n\f\r ]+/g, '');
    if (/[^A-Za-z0-9+/=]/.test(text)) fail('Invalid character');
    if (text.length % 4 === 0) text = text.replace(/={1,2}$/, '');
    if (text.includes('=')) fail('Invalid character');
    if (text.length % 4 === 1) fail('The string to be decoded is not correctly encoded.');
    const bytes = encode(text, 'base64');
    return decode(bytes, 0, bytes.length, 'latin1');
  }

  module.exports = { atob, btoa };
})
