// The methods of Buffer that read and write numbers.
(function (exports, require, module) {
  'use strict';
  const { codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
  const { validateNumber } = require('internal/validators');
  const { floor } = Math;

  function outOfBounds(value, limit, name) {
    if (floor(value) !== value) {
      validateNumber(value, name);
      throw new ERR_OUT_OF_RANGE(name ?? 'offset', 'an integer', value);
    }
    if (limit < 0) throw new ERR_BUFFER_OUT_OF_BOUNDS();
    throw new ERR_OUT_OF_RANGE(name ?? 'offset', `>= ${name ? 1 : 0} and <= ${limit}`, value);
  }

  function checkOffset(buffer, offset, size) {
    validateNumber(offset, 'offset');
    if (buffer[offset] === undefined || buffer[offset + size - 1] === undefined) outOfBounds(offset, buffer.length - size);
  }

  function checkValue(value, min, max, size) {
    if (!(value > max || value < min)) return;
    const n = typeof min === 'bigint' ? 'n' : '';
    let range = `>= ${min}${n} and <= ${max}${n}`;
    if (size > 4) {
      const bits = size * 8;
      range = min === 0 || min === 0n ?
        `>= 0${n} and < 2${n} ** ${bits}${n}` :
        `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}`;
    }
    throw new ERR_OUT_OF_RANGE('value', range, value);
  }

  // The byte at `index` in order of significance, least first, is at this place.
  const place = (offset, index, size, little) => offset + (little ? index : size - 1 - index);

  function readUnsigned(buffer, offset, size, little) {
    checkOffset(buffer, offset, size);
    let value = 0;
    for (let index = size - 1; index >= 0; index -= 1) value = value * 256 + buffer[place(offset, index, size, little)];
    return value;
  }

  function readSigned(buffer, offset, size, little) {
    const value = readUnsigned(buffer, offset, size, little);
    const half = 2 ** (size * 8 - 1);
    return value >= half ? value - 2 * half : value;
  }

  function put(buffer, value, offset, size, little, min, max) {
    value = +value;
    if (size === 1) validateNumber(offset, 'offset');
    checkValue(value, min, max, size);
    checkOffset(buffer, offset, size);
    let rest = Math.trunc(value) || 0;
    for (let index = 0; index < size; index += 1) {
      buffer[place(offset, index, size, little)] = rest;
      rest = floor(rest / 256);
    }
    return offset + size;
  }

  const writeUnsigned = (buffer, value, offset, size, little) =>
    put(buffer, value, offset, size, little, 0, 2 ** (size * 8) - 1);

  function writeSigned(buffer, value, offset, size, little) {
    const half = 2 ** (size * 8 - 1);
    return put(buffer, value, offset, size, little, -half, half - 1);
  }

  function checkedSize(offset, size) {
    if (offset === undefined) throw new ERR_INVALID_ARG_TYPE('offset', 'number', offset);
    if (!(size >= 1 && size <= 6 && floor(size) === size)) outOfBounds(size, 6, 'byteLength');
    return size;
  }

  function checkedWriteSize(size) {
    if (!(size >= 1 && size <= 6 && floor(size) === size)) outOfBounds(size, 6, 'byteLength');
    return size;
  }

  const view = (buffer, offset, size) => {
    checkOffset(buffer, offset, size);
    return new DataView(buffer.buffer, buffer.byteOffset + offset, size);
  };

  function bigWriter(min, max, method) {
    return (buffer, value, offset, little) => {
      checkValue(value, min, max, 8);
      view(buffer, offset, 8)[method](0, value & 0xFFFFFFFFFFFFFFFFn, little);
      return offset + 8;
    };
  }
  const writeBigUnsigned = bigWriter(0n, 2n ** 64n - 1n, 'setBigUint64');
  const writeBigSigned = bigWriter(-(2n ** 63n), 2n ** 63n - 1n, 'setBigInt64');

  const methods = {
    readUInt8(offset = 0) { return readUnsigned(this, offset, 1, true); },
    readInt8(offset = 0) { return readSigned(this, offset, 1, true); },
    writeUInt8(value, offset = 0) { return writeUnsigned(this, value, offset, 1, true); },
    writeInt8(value, offset = 0) { return writeSigned(this, value, offset, 1, true); },
  };
  for (const [order, little] of [['LE', true], ['BE', false]]) {
    for (const size of [2, 4]) {
      Object.assign(methods, {
        [`readUInt${size * 8}${order}`](offset = 0) { return readUnsigned(this, offset, size, little); },
        [`readInt${size * 8}${order}`](offset = 0) { return readSigned(this, offset, size, little); },
        [`writeUInt${size * 8}${order}`](value, offset = 0) { return writeUnsigned(this, value, offset, size, little); },
        [`writeInt${size * 8}${order}`](value, offset = 0) { return writeSigned(this, value, offset, size, little); },
      });
    }
    for (const [name, size] of [['Float', 4], ['Double', 8]]) {
      const type = `Float${size * 8}`;
      Object.assign(methods, {
        [`read${name}${order}`](offset = 0) { return view(this, offset, size)[`get${type}`](0, little); },
        [`write${name}${order}`](value, offset = 0) {
          value = +value;
          view(this, offset, size)[`set${type}`](0, value, little);
          return offset + size;
        },
      });
    }
    Object.assign(methods, {
      [`readUInt${order}`](offset, byteLength) { return readUnsigned(this, offset, checkedSize(offset, byteLength), little); },
      [`readInt${order}`](offset, byteLength) { return readSigned(this, offset, checkedSize(offset, byteLength), little); },
      [`writeUInt${order}`](value, offset, byteLength) {
        return writeUnsigned(this, value, offset, checkedWriteSize(byteLength), little);
      },
      [`writeInt${order}`](value, offset, byteLength) {
        return writeSigned(this, value, offset, checkedWriteSize(byteLength), little);
      },
      [`readBigUInt64${order}`](offset = 0) { return view(this, offset, 8).getBigUint64(0, little); },
      [`readBigInt64${order}`](offset = 0) { return view(this, offset, 8).getBigInt64(0, little); },
      [`writeBigUInt64${order}`](value, offset = 0) { return writeBigUnsigned(this, value, offset, little); },
      [`writeBigInt64${order}`](value, offset = 0) { return writeBigSigned(this, value, offset, little); },
    });
  }
  for (const name of Object.keys(methods)) {
    if (name.includes('UInt')) methods[name.replace('UInt', 'Uint')] = methods[name];
  }

  module.exports = methods;
})
