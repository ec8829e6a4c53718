// Making Buffers: alloc, from, concat and the rest of the constructor's own functions.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('encoding');
  const {
    codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE },
  } = require('internal/errors');
  const { validateArray, validateInteger, validateNumber } = require('internal/validators');
  const { encode, named, normalize, required, sizeOf } = require('internal/buffer/encodings');
  const { setPrototypeOf } = Object;
  const { isView } = ArrayBuffer;

  const MAX_LENGTH = Number.MAX_SAFE_INTEGER;

  // What Buffers are made by, and what `buffer.map(…)` makes: `Buffer` itself takes other arguments.
  class FastBuffer extends Uint8Array {
    // eslint-disable-next-line no-useless-constructor -- the default one would go through the array iterator, which scripts can replace
    constructor(bufferOrLength, byteOffset, length) {
      super(bufferOrLength, byteOffset, length);
    }
  }
  const { prototype } = FastBuffer;

  const isBytes = (value) => value instanceof Uint8Array;
  const isArrayBuffer = (value) => value instanceof ArrayBuffer || isForeignArrayBuffer(value);
  function isForeignArrayBuffer(value) {
    const tag = Object.prototype.toString.call(value);
    return tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]';
  }

  // Fresh bytes from the host become a Buffer without being copied.
  const adopt = (bytes) => setPrototypeOf(bytes, prototype);

  function alloc(size, fill, encoding) {
    validateNumber(size, 'size', 0, MAX_LENGTH);
    const buffer = new FastBuffer(size);
    return fill !== undefined && fill !== 0 && size > 0 ? buffer.fill(fill, 0, buffer.length, encoding) : buffer;
  }

  function allocUnsafe(size) {
    validateNumber(size, 'size', 0, MAX_LENGTH);
    return new FastBuffer(size);
  }

  function from(value, encodingOrOffset, length) {
    if (typeof value === 'string') return fromText(value, encodingOrOffset);
    if (typeof value === 'object' && value !== null) {
      if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
      const primitive = value.valueOf && value.valueOf();
      if (primitive !== undefined && primitive !== null && primitive !== value &&
        (typeof primitive === 'string' || typeof primitive === 'object')) {
        return from(primitive, encodingOrOffset, length);
      }
      const buffer = fromObject(value);
      if (buffer) return buffer;
      if (typeof value[Symbol.toPrimitive] === 'function') {
        const text = value[Symbol.toPrimitive]('string');
        if (typeof text === 'string') return fromText(text, encodingOrOffset);
      }
    }
    throw new ERR_INVALID_ARG_TYPE('first argument', ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
  }

  function fromText(text, encoding) {
    const name = typeof encoding !== 'string' || encoding.length === 0 ? 'utf8' : required(encoding);
    return text.length === 0 ? new FastBuffer() : adopt(encode(text, name));
  }

  function fromArrayBuffer(buffer, byteOffset, length) {
    byteOffset = byteOffset === undefined ? 0 : +byteOffset || 0;
    const room = buffer.byteLength - byteOffset;
    if (room < 0) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');
    if (length === undefined) {
      length = room;
    } else {
      length = +length > 0 ? +length : 0;
      if (length > room) throw new ERR_BUFFER_OUT_OF_BOUNDS('length');
    }
    return new FastBuffer(buffer, byteOffset, length);
  }

  function fromObject(object) {
    if (object.length !== undefined || (object.buffer && isArrayBuffer(object.buffer))) {
      return typeof object.length === 'number' ? fromArrayLike(object) : new FastBuffer();
    }
    if (object.type === 'Buffer' && Array.isArray(object.data)) return fromArrayLike(object.data);
  }

  function fromArrayLike(list) {
    if (list.length <= 0) return new FastBuffer();
    const buffer = new FastBuffer(Math.min(list.length, MAX_LENGTH));
    if (isBytes(list)) {
      buffer.set(list);
    } else {
      for (let index = 0; index < buffer.length; index += 1) buffer[index] = list[index];
    }
    return buffer;
  }

  function copyBytesFrom(view, offset, length) {
    if (!isView(view) || view instanceof DataView) throw new ERR_INVALID_ARG_TYPE('view', ['TypedArray'], view);
    if (view.length === 0) return alloc(0);
    if (offset !== undefined || length !== undefined) {
      if (offset === undefined) offset = 0;
      validateInteger(offset, 'offset', 0);
      if (offset >= view.length) return alloc(0);
      if (length !== undefined) validateInteger(length, 'length', 0);
      view = view.slice(offset, length === undefined ? view.length : offset + length);
    }
    return fromArrayLike(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  }

  function concat(list, length) {
    validateArray(list, 'list');
    if (list.length === 0) return new FastBuffer();
    if (length === undefined) {
      length = 0;
      for (const item of list) length += item?.length || 0;
    } else {
      validateInteger(length, 'length', 0);
    }
    const result = allocUnsafe(length);
    let position = 0;
    for (let index = 0; index < list.length; index += 1) {
      const item = list[index];
      if (!isBytes(item)) throw new ERR_INVALID_ARG_TYPE(`list[${index}]`, ['Buffer', 'Uint8Array'], item);
      if (position >= length) continue;
      const part = item.length > length - position ? Uint8Array.prototype.subarray.call(item, 0, length - position) : item;
      result.set(part, position);
      position += part.length;
    }
    return result;
  }

  function compare(left, right) {
    if (!isBytes(left)) throw new ERR_INVALID_ARG_TYPE('buf1', ['Buffer', 'Uint8Array'], left);
    if (!isBytes(right)) throw new ERR_INVALID_ARG_TYPE('buf2', ['Buffer', 'Uint8Array'], right);
    return left === right ? 0 : native.compare(left, right);
  }

  function byteLength(value, encoding) {
    if (typeof value !== 'string') {
      if (isView(value) || (typeof value === 'object' && value !== null && isArrayBuffer(value))) return value.byteLength;
      throw new ERR_INVALID_ARG_TYPE('string', ['string', 'Buffer', 'ArrayBuffer'], value);
    }
    return value.length === 0 ? 0 : sizeOf(value, (encoding ? named(encoding) : undefined) ?? 'utf8');
  }

  module.exports = {
    FastBuffer, MAX_LENGTH, adopt, isBytes,
    statics: {
      poolSize: 8192,
      from, copyBytesFrom, of: function of(...items) { return fromArrayLike(items); },
      alloc, allocUnsafe,
      allocUnsafeSlow: (size) => allocUnsafe(size),
      isBuffer: (value) => value instanceof FastBuffer,
      compare,
      isEncoding: (encoding) => typeof encoding === 'string' && encoding.length !== 0 && named(encoding) !== undefined,
      concat, byteLength,
    },
  };
})
