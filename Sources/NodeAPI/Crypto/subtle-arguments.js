// The arguments of `crypto.subtle`, converted as WebIDL has it, with Node's messages.
(function (exports, require) {
  'use strict';

  const { isBytes } = require('internal/crypto/bytes');
  const { fail } = require('internal/web/idl');
  const { isView } = ArrayBuffer;
  const { isFinite } = Number;
  const { trunc } = Math;
  const { DOMException } = globalThis;

  const formats = ['raw', 'pkcs8', 'spki', 'jwk'];
  const allUsages = ['encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey', 'unwrapKey'];
  const places = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'];

  const refuse = (message, name) => { throw new DOMException(message, name); };
  const invalid = (message) => fail(TypeError, 'ERR_INVALID_ARG_TYPE', message);

  // What goes wrong in an operation: the reason is the cause.
  function attempt(work, message = 'The operation failed for an operation-specific reason', name = 'OperationError') {
    try {
      return work();
    } catch (cause) {
      throw new DOMException(message, { name, cause });
    }
  }

  const bytesOf = (value) => new Uint8Array(isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

  function source(value, prefix, context) {
    if (!isBytes(value)) throw invalid(`${prefix}: ${context} is not instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    return bytesOf(value);
  }

  function whole(largest) {
    return (value, prefix, context) => {
      const number = typeof value === 'object' || typeof value === 'symbol' ? NaN : Number(value);
      if (!isFinite(number)) throw invalid(`${prefix}: ${context} is not a finite number.`);
      const result = trunc(number);
      if (result < 0 || result > largest) {
        throw fail(TypeError, 'ERR_OUT_OF_RANGE', `${prefix}: ${context} is outside the expected range of 0 to ${largest}.`);
      }
      return result;
    };
  }

  function key(value, prefix, context) {
    if (!require('internal/web/crypto-key').isKey(value)) throw invalid(`${prefix}: ${context} is not of type CryptoKey.`);
    return value;
  }

  function oneOf(choices, type) {
    return (value, prefix, context) => {
      const text = String(value);
      if (choices.includes(text)) return text;
      throw fail(TypeError, 'ERR_INVALID_ARG_VALUE', `${prefix}: ${context} value '${text}' is not a valid enum value of type ${type}.`);
    };
  }

  const format = oneOf(formats, 'KeyFormat'), usage = oneOf(allUsages, 'KeyUsage');

  function sequence(value, prefix, context, convert = String) {
    if (value === null || typeof value !== 'object' || typeof value[Symbol.iterator] !== 'function') {
      throw invalid(`${prefix}: ${context} can not be converted to sequence.`);
    }
    return Array.from(value, (item, index) => convert(item, prefix, `${context}, index ${index}`));
  }

  const texts = ['kty', 'use', 'alg', 'crv', 'x', 'y', 'd', 'n', 'e', 'p', 'q', 'dp', 'dq', 'qi', 'k'];

  // A JSON Web Key, as far as it matters here.
  function jwk(value, prefix, context) {
    if (value !== undefined && value !== null && typeof value !== 'object' && typeof value !== 'function') {
      throw invalid(`${prefix}: ${context} can not be converted to a dictionary`);
    }
    const result = {};
    for (const name of texts) {
      const member = value?.[name];
      if (member !== undefined) result[name] = String(member);
    }
    if (value?.key_ops !== undefined) result.key_ops = sequence(value.key_ops, prefix, `'key_ops' of 'JsonWebKey' (${context})`);
    if (value?.ext !== undefined) result.ext = Boolean(value.ext);
    return result;
  }

  // What checks the arguments of one call.
  function call(method, details, least) {
    const prefix = `Failed to execute '${method}' on 'SubtleCrypto'`;
    if (details.length < least) {
      throw fail(TypeError, 'ERR_MISSING_ARGS', `${prefix}: ${least} arguments required, but only ${details.length} present.`);
    }
    const at = (convert) => (place) => convert(details[place], prefix, `${places[place]} argument`);
    return {
      data: at(source),
      format: at(format),
      jwk: at(jwk),
      key: at(key),
      usages: at((value, ...rest) => sequence(value, ...rest, usage)),
    };
  }

  const usagesOf = (value) => sequence(value, `Failed to execute 'toCryptoKey' on 'KeyObject'`, `${places[2]} argument`, usage);

  Object.assign(exports, { attempt, bytesOf, call, jwk, key, refuse, source, usagesOf, whole });
})
