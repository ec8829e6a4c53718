// Node's errors: a class for each code, with its message.
(function (exports, require) {
  'use strict';

  const { defineProperty, defineProperties } = Object;
  const inspect = (value) => require('internal/inspect-value').inspect(value, { depth: -1, colors: false });
  const inspectDeep = (value) => require('internal/inspect-value').inspect(value);

  function makeCode(Base, code, message) {
    function NodeError(...details) {
      const error = new Base(typeof message === 'string' ? message : message(...details));
      defineProperties(error, {
        code: { value: code, writable: true, enumerable: true, configurable: true },
        toString: { value() { return `${this.name} [${code}]: ${this.message}`; }, writable: true, configurable: true },
      });
      // The stack's first line shows the code; the name itself does not.
      if (typeof error.stack === 'string' && Error.captureStackTrace !== undefined) Error.captureStackTrace(error, NodeError);
      const { name, stack } = error;
      if (typeof stack === 'string' && stack.startsWith(`${name}: `)) {
        defineProperty(error, 'stack', {
          value: `${name} [${code}]${stack.slice(name.length)}`, writable: true, enumerable: false, configurable: true,
        });
      }
      return error;
    }
    defineProperty(NodeError, 'name', { value: code });
    defineProperty(NodeError, 'prototype', { value: Base.prototype });
    return NodeError;
  }

  // A table: code → [class, message or function that makes it].
  function makeCodes(table, into = {}) {
    for (const code of Object.keys(table)) {
      let made;
      // Most are never thrown.
      defineProperty(into, code, {
        get: () => (made ??= makeCode(table[code][0], code, table[code][1])), enumerable: true, configurable: true,
      });
    }
    return into;
  }

  function describe(value) {
    if (value == null) return ` Received ${value}`;
    if (typeof value === 'function') return ` Received function ${value.name}`;
    if (typeof value === 'object') {
      return value.constructor?.name ? ` Received an instance of ${value.constructor.name}` : ` Received ${inspect(value)}`;
    }
    let text = inspectDeep(value);
    if (text.length > 28) text = `${text.slice(0, 25)}...`;
    return ` Received type ${typeof value} (${text})`;
  }

  const kinds = new Set(['string', 'function', 'number', 'object', 'Function', 'Object', 'boolean', 'bigint', 'symbol']);
  const list = (words, conjunction) => words.length < 3
    ? words.join(` ${conjunction} `) : `${words.slice(0, -1).join(', ')}, ${conjunction} ${words.at(-1)}`;

  function expectation(expected) {
    const types = [], instances = [], others = [];
    for (const value of Array.isArray(expected) ? expected : [expected]) {
      if (kinds.has(value)) types.push(value.toLowerCase());
      else if (/^([A-Z][a-z0-9]*)+$/.test(value)) instances.push(value);
      else others.push(value);
    }
    if (instances.length > 0 && types.includes('object')) {
      types.splice(types.indexOf('object'), 1);
      instances.push('Object');
    }
    const parts = [];
    if (types.length > 0) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${list(types, 'or')}`);
    if (instances.length > 0) parts.push(`an instance of ${list(instances, 'or')}`);
    if (others.length > 1) parts.push(`one of ${list(others, 'or')}`);
    else if (others.length === 1) parts.push(others[0].toLowerCase() === others[0] ? others[0] : `an ${others[0]}`.replace(/^an (?![A-Z])/, 'a '));
    return parts.join(' or ');
  }

  function invalidType(name, expected, actual) {
    const subject = name.endsWith(' argument') ? name : `"${name}" ${name.includes('.') ? 'property' : 'argument'}`;
    return `The ${subject} must be ${expectation(expected)}.${describe(actual)}`;
  }

  function invalidValue(name, value, reason = 'is invalid') {
    let text = inspectDeep(value);
    if (text.length > 128) text = `${text.slice(0, 128)}...`;
    return `The ${name.includes('.') ? 'property' : 'argument'} '${name}' ${reason}. Received ${text}`;
  }

  function grouped(digits) {
    let text = '';
    let end = digits.length;
    const start = digits[0] === '-' ? 1 : 0;
    for (; end >= start + 4; end -= 3) text = `_${digits.slice(end - 3, end)}${text}`;
    return digits.slice(0, end) + text;
  }

  function outOfRange(name, range, value) {
    let text;
    if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) text = grouped(String(value));
    else if (typeof value === 'bigint') text = `${value > 2n ** 32n || value < -(2n ** 32n) ? grouped(String(value)) : value}n`;
    else text = inspectDeep(value);
    return `The value of "${name}" is out of range. It must be ${range}. Received ${text}`;
  }

  const codes = makeCodes({
    ERR_AMBIGUOUS_ARGUMENT: [TypeError, (name, reason) => `The "${name}" argument is ambiguous. ${reason}`],
    ERR_ARG_NOT_ITERABLE: [TypeError, (name) => `${name} must be iterable`],
    ERR_BROTLI_INVALID_PARAM: [RangeError, (name) => `${name} is not a valid Brotli parameter`],
    ERR_BUFFER_OUT_OF_BOUNDS: [RangeError, (name) => name ? `"${name}" is outside of buffer bounds` : 'Attempt to access memory outside buffer bounds'],
    ERR_BUFFER_TOO_LARGE: [RangeError, (size) => `Cannot create a Buffer larger than ${size} bytes`],
    ERR_CONSTRUCT_CALL_REQUIRED: [TypeError, (name) => `Class constructor ${name} cannot be invoked without \`new\``],
    ERR_ENCODING_INVALID_ENCODED_DATA: [TypeError, (encoding) => `The encoded data was not valid for encoding ${encoding}`],
    ERR_ENCODING_NOT_SUPPORTED: [RangeError, (encoding) => `The "${encoding}" encoding is not supported`],
    ERR_EVENT_RECURSION: [Error, (type) => `The event "${type}" is already being dispatched`],
    ERR_FEATURE_UNAVAILABLE_ON_PLATFORM: [TypeError, (name) => `The feature ${name} is unavailable on the current platform, which is being used to run Node.js`],
    ERR_ILLEGAL_CONSTRUCTOR: [TypeError, 'Illegal constructor'],
    ERR_INTERNAL_ASSERTION: [Error, (message) => message],
    ERR_INVALID_ARG_TYPE: [TypeError, invalidType],
    ERR_INVALID_ARG_VALUE: [TypeError, invalidValue],
    ERR_INVALID_BUFFER_SIZE: [RangeError, (size) => `Buffer size must be a multiple of ${size}`],
    ERR_INVALID_CALLBACK: [TypeError, (value) => `Callback must be a function. Received ${inspectDeep(value)}`],
    ERR_INVALID_CHAR: [TypeError, (name, field) => `Invalid character in ${name}${field === undefined ? '' : ` ["${field}"]`}`],
    ERR_INVALID_FILE_URL_HOST: [TypeError, (platform) => `File URL host must be "localhost" or empty on ${platform}`],
    ERR_INVALID_FILE_URL_PATH: [TypeError, (problem) => `File URL path ${problem}`],
    ERR_INVALID_RETURN_VALUE: [TypeError, (input, name, value) =>
      `Expected ${input} to be returned from the "${name}" function but got ${describe(value).slice(' Received '.length)}.`],
    ERR_INVALID_STATE: [Error, (message) => `Invalid state: ${message}`],
    ERR_INVALID_THIS: [TypeError, (type) => `Value of "this" must be of type ${type}`],
    ERR_INVALID_TUPLE: [TypeError, (name, tuple) => `${name} must be an iterable ${tuple} tuple`],
    ERR_INVALID_URI: [URIError, 'URI malformed'],
    ERR_INVALID_URL_SCHEME: [TypeError, (scheme) => `The URL must be of scheme ${scheme}`],
    ERR_METHOD_NOT_IMPLEMENTED: [Error, (name) => `The ${name} method is not implemented`],
    ERR_MISSING_ARGS: [TypeError, (...names) => {
      const quoted = names.map((name) => (Array.isArray(name) ? name.map((one) => `"${one}"`).join(' or ') : `"${name}"`));
      return `The ${list(quoted, 'and')} argument${quoted.length > 1 ? 's' : ''} must be specified`;
    }],
    ERR_MULTIPLE_CALLBACK: [Error, 'Callback called multiple times'],
    ERR_OPERATION_FAILED: [Error, (message) => `Operation failed: ${message}`],
    ERR_OUT_OF_RANGE: [RangeError, outOfRange],
    ERR_STREAM_ALREADY_FINISHED: [Error, (name) => `Cannot call ${name} after a stream was finished`],
    ERR_STREAM_CANNOT_PIPE: [Error, 'Cannot pipe, not readable'],
    ERR_STREAM_DESTROYED: [Error, (name) => `Cannot call ${name} after a stream was destroyed`],
    ERR_STREAM_NULL_VALUES: [TypeError, 'May not write null values to stream'],
    ERR_STREAM_PREMATURE_CLOSE: [Error, 'Premature close'],
    ERR_STREAM_PUSH_AFTER_EOF: [Error, 'stream.push() after EOF'],
    ERR_STREAM_UNSHIFT_AFTER_END_EVENT: [Error, 'stream.unshift() after end event'],
    ERR_STREAM_WRITE_AFTER_END: [Error, 'write after end'],
    ERR_STRING_TOO_LONG: [Error, (limit) => `Cannot create a string longer than 0x${limit.toString(16)} characters`],
    ERR_UNHANDLED_ERROR: [Error, (value) => (value === undefined ? 'Unhandled error.' : `Unhandled error. (${value})`)],
    ERR_UNKNOWN_ENCODING: [TypeError, (name) => `Unknown encoding: ${typeof name === 'object' ? inspectDeep(name) : name}`],
    ERR_UNKNOWN_SIGNAL: [TypeError, (name) => `Unknown signal: ${name}`],
    ERR_ASYNC_CALLBACK: [TypeError, (name) => `${name} must be a function`],
    ERR_ASYNC_TYPE: [TypeError, (name) => `Invalid name for async "type": ${name}`],
    ERR_HTTP_CONTENT_LENGTH_MISMATCH: [Error, (sent, announced) =>
      `Response body's content-length of ${sent} byte(s) does not match the content-length of ${announced} byte(s) set in header`],
    ERR_HTTP_HEADERS_SENT: [Error, (verb) => `Cannot ${verb} headers after they are sent to the client`],
    ERR_HTTP_INVALID_HEADER_VALUE: [TypeError, (value, name) => `Invalid value "${value}" for header "${name}"`],
    ERR_HTTP_TRAILER_INVALID: [Error, 'Trailers are invalid with this transfer encoding'],
    ERR_INVALID_DOMAIN_NAME: [TypeError, 'Unable to determine the domain name'],
    ERR_INVALID_HTTP_TOKEN: [TypeError, (name, field) => `${name} must be a valid HTTP token ["${field}"]`],
    ERR_INVALID_PROTOCOL: [TypeError, (actual, expected) => `Protocol "${actual}" not supported. Expected "${expected}"`],
    ERR_SERVER_NOT_RUNNING: [Error, 'Server is not running.'],
    ERR_STREAM_UNABLE_TO_PIPE: [Error, 'Cannot pipe to a closed or destroyed stream'],
    ERR_UNESCAPED_CHARACTERS: [TypeError, (name) => `${name} contains unescaped characters`],
  });

  class AbortError extends Error {
    constructor(message = 'The operation was aborted', options = undefined) {
      super(message, options);
      this.code = 'ABORT_ERR';
      this.name = 'AbortError';
    }
  }

  // An error of the system, as Node makes it: `ENOENT: no such file or directory, open 'x'`.
  function systemError({ message, ...members }) {
    return Object.assign(new Error(message), members);
  }

  Object.assign(exports, { codes, makeCodes, AbortError, systemError, hideStack: (work) => work });
})
