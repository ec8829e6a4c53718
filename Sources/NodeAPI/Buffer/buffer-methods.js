// The methods of Buffer that are about neither numbers nor searching.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('encoding');
  const {
    codes: {
      ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_BUFFER_SIZE, ERR_OUT_OF_RANGE,
      ERR_UNKNOWN_ENCODING,
    },
  } = require('internal/errors');
  const { validateInteger, validateString } = require('internal/validators');
  const { encode, fitting, normalize, required, text } = require('internal/buffer/encodings');
  const { FastBuffer, isBytes } = require('internal/buffer/from');
  const { fill: fillBytes, set, subarray: partOf } = Uint8Array.prototype;
  const { apply } = Reflect;

  const settings = { INSPECT_MAX_BYTES: 50 };
  const checkOffset = (value, name, min = 0, max = Number.MAX_SAFE_INTEGER) => validateInteger(value, name, min, max);
  const part = (bytes, start, end) => apply(partOf, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), [start, end]);

  function toString(encoding, start, end) {
    const { length } = this;
    if (arguments.length === 0) return text(this, 0, length, 'utf8');
    if (start <= 0) start = 0;
    else if (start >= length) return '';
    else start = Math.trunc(start) || 0;
    end = end === undefined || end > length ? length : Math.trunc(end) || 0;
    if (end <= start) return '';
    return text(this, start, end, encoding === undefined ? 'utf8' : required(encoding));
  }

  // The one message of its kind, from where Node leaves the check to its native part.
  function notText() {
    const error = new ERR_INVALID_ARG_TYPE('string', 'string', undefined);
    error.message = 'argument must be a string';
    return error;
  }

  function put(buffer, string, offset, length, name) {
    if (typeof string !== 'string') throw notText();
    const bytes = encode(string, name);
    const size = fitting(bytes, length, name);
    apply(set, buffer, [size === bytes.length ? bytes : apply(partOf, bytes, [0, size]), offset]);
    return size + 0;
  }

  function write(string, offset, length, encoding) {
    if (offset === undefined) return put(this, string, 0, this.length, 'utf8');
    if (length === undefined && typeof offset === 'string') {
      encoding = offset;
      length = this.length;
      offset = 0;
    } else {
      checkOffset(offset, 'offset', 0, this.length);
      const room = this.length - offset;
      if (length === undefined) {
        length = room;
      } else if (typeof length === 'string') {
        encoding = length;
        length = room;
      } else {
        checkOffset(length, 'length', 0, this.length);
        if (length > room) length = room;
      }
    }
    return put(this, string, offset, length, encoding ? required(encoding) : 'utf8');
  }

  function fill(value, offset, end, encoding) {
    if (typeof value === 'string') {
      if (offset === undefined || typeof offset === 'string') {
        encoding = offset;
        offset = undefined;
      } else if (typeof end === 'string') {
        encoding = end;
        end = undefined;
      }
      const name = normalize(encoding);
      if (name === undefined) {
        validateString(encoding, 'encoding');
        throw new ERR_UNKNOWN_ENCODING(encoding);
      }
      const bytes = value.length === 0 ? 0 : encode(value, name);
      if (bytes.length === 0) throw new ERR_INVALID_ARG_VALUE('value', value);
      value = bytes;
    }
    if (offset === undefined) {
      offset = 0;
      end = this.length;
    } else {
      checkOffset(offset, 'offset');
      if (end === undefined) end = this.length;
      else checkOffset(end, 'end', 0, this.length);
      if (offset >= end) return this;
    }
    if (ArrayBuffer.isView(value)) {
      if (value.byteLength === 0) throw new ERR_INVALID_ARG_VALUE('value', value);
      repeat(this, new Uint8Array(value.buffer, value.byteOffset, value.byteLength), Math.trunc(offset), Math.trunc(end));
      return this;
    }
    if (end > this.length) throw new ERR_BUFFER_OUT_OF_BOUNDS();
    return apply(fillBytes, this, [typeof value === 'number' ? value : value >>> 0, offset, end]);
  }

  function repeat(buffer, pattern, start, end) {
    const first = Math.min(pattern.length, end - start);
    apply(set, buffer, [part(pattern, 0, first), start]);
    // What is filled already doubles with each step.
    for (let filled = first; filled < end - start; filled *= 2) {
      buffer.copyWithin(start + filled, start, Math.min(start + filled, end - filled));
    }
  }

  function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
    if (!isBytes(target)) throw new ERR_INVALID_ARG_TYPE('target', ['Buffer', 'Uint8Array'], target);
    if (arguments.length === 1) return native.compare(this, target);
    if (targetStart === undefined) targetStart = 0; else checkOffset(targetStart, 'targetStart');
    if (targetEnd === undefined) targetEnd = target.length; else checkOffset(targetEnd, 'targetEnd', 0, target.length);
    if (sourceStart === undefined) sourceStart = 0; else checkOffset(sourceStart, 'sourceStart');
    if (sourceEnd === undefined) sourceEnd = this.length; else checkOffset(sourceEnd, 'sourceEnd', 0, this.length);
    if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return native.compare(part(this, sourceStart, sourceEnd), part(target, targetStart, targetEnd));
  }

  function equals(other) {
    if (!isBytes(other)) throw new ERR_INVALID_ARG_TYPE('otherBuffer', ['Buffer', 'Uint8Array'], other);
    if (this === other) return true;
    return this.byteLength === other.byteLength && native.compare(this, other) === 0;
  }

  const integer = (value) => {
    if (Number.isInteger(value)) return value;
    const number = +value;
    return number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER ? Math.floor(number) : 0;
  };

  function copy(target, targetStart, sourceStart, sourceEnd) {
    if (!isBytes(this)) throw new ERR_INVALID_ARG_TYPE('source', ['Buffer', 'Uint8Array'], this);
    if (!isBytes(target)) throw new ERR_INVALID_ARG_TYPE('target', ['Buffer', 'Uint8Array'], target);
    const start = targetStart === undefined ? 0 : integer(targetStart);
    if (start < 0) throw new ERR_OUT_OF_RANGE('targetStart', '>= 0', targetStart);
    const first = sourceStart === undefined ? 0 : integer(sourceStart);
    if (first < 0 || first > this.length) throw new ERR_OUT_OF_RANGE('sourceStart', `>= 0 && <= ${this.length}`, sourceStart);
    const last = sourceEnd === undefined ? this.length : integer(sourceEnd);
    if (last < 0) throw new ERR_OUT_OF_RANGE('sourceEnd', '>= 0', sourceEnd);
    if (start >= target.length || first >= last) return 0;
    const size = Math.min(last - first, target.length - start, this.length - first);
    apply(set, target, [part(this, first, first + size), start]);
    return size;
  }

  function bound(value, length) {
    value = Math.trunc(value);
    if (value === 0 || value !== value) return 0;
    if (value < 0) return Math.max(value + length, 0);
    return Math.min(value, length);
  }

  // Shares memory, unlike the slice of other typed arrays.
  function subarray(start, end) {
    const first = bound(start, this.length);
    const last = end === undefined ? this.length : bound(end, this.length);
    return new FastBuffer(this.buffer, this.byteOffset + first, Math.max(last - first, 0));
  }

  function swap(buffer, size) {
    if (buffer.length % size !== 0) throw new ERR_INVALID_BUFFER_SIZE(`${size * 8}-bits`);
    for (let start = 0; start < buffer.length; start += size) part(buffer, start, start + size).reverse();
    return buffer;
  }

  function inspect(depth, options) {
    const shown = Math.min(settings.INSPECT_MAX_BYTES, this.length);
    let body = text(this, 0, shown, 'hex').replace(/(.{2})/g, '$1 ').trim();
    const more = this.length - settings.INSPECT_MAX_BYTES;
    if (more > 0) body += ` ... ${more} more byte${more > 1 ? 's' : ''}`;
    if (options) {
      const extras = { __proto__: null };
      let some = false;
      for (const key of Reflect.ownKeys(this)) {
        if (typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key)) continue;
        if (!options.showHidden && !Object.prototype.propertyIsEnumerable.call(this, key)) continue;
        extras[key] = this[key];
        some = true;
      }
      if (some) {
        if (this.length !== 0) body += ', ';
        const { inspect: show } = require('internal/inspect-value');
        body += show(extras, { ...options, breakLength: Infinity, compact: true }).slice(27, -2);
      }
    }
    let name = 'Buffer';
    try {
      const { constructor } = this;
      if (typeof constructor === 'function' && Object.hasOwn(constructor, 'name')) name = constructor.name;
    } catch {
      // A getter that throws leaves the name as it is.
    }
    return `<${name} ${body}>`;
  }

  const methods = {
    toString, toLocaleString: toString, write, fill, compare, equals, copy, subarray,
    slice(start, end) { return this.subarray(start, end); },
    swap16() { return swap(this, 2); },
    swap32() { return swap(this, 4); },
    swap64() { return swap(this, 8); },
    toJSON() { return { type: 'Buffer', data: Array.prototype.slice.call(this) }; },
    inspect,
    [Symbol.for('nodejs.util.inspect.custom')]: inspect,
  };
  function outOfRange() {
    const error = new ERR_OUT_OF_RANGE('index', 'in range', 0);
    error.message = 'Index out of range';
    return error;
  }

  function index(value, otherwise) {
    if (value === undefined) return otherwise;
    const number = Math.trunc(+value) || 0;
    if (number < 0) throw outOfRange();
    return number;
  }

  // Undocumented, and yet called by packages that wrap Buffer.
  for (const [prefix, encoding] of [
    ['ascii', 'ascii'], ['base64', 'base64'], ['base64url', 'base64url'], ['hex', 'hex'], ['latin1', 'latin1'],
    ['ucs2', 'utf16le'], ['utf8', 'utf8'],
  ]) {
    methods[`${prefix}Slice`] = function (start, end) {
      start = index(start, 0);
      end = Math.max(index(end, this.length), start);
      if (end > this.length) throw outOfRange();
      return text(this, start, end, encoding);
    };
    methods[`${prefix}Write`] = function (string, offset, length) {
      if (typeof string !== 'string') throw notText();
      offset = index(offset, 0);
      if (offset > this.length) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');
      length = index(length, this.length - offset);
      return put(this, string, offset, Math.min(length, this.length - offset), encoding);
    };
  }

  module.exports = { methods, settings };
})
