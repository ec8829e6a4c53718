// Random bytes, numbers and UUIDs.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { answer, codes, isBytes, output } = require('internal/crypto/bytes');
  const { validateBoolean, validateFunction, validateNumber, validateObject } = require('internal/validators');
  const { isSafeInteger } = Number;
  const most = 2147483647, widest = 281474976710655;

  function checkedSize(size, name, limit = most) {
    validateNumber(size, name);
    if (!(size >= 0 && size <= limit)) throw new codes.ERR_OUT_OF_RANGE(name, `>= 0 && <= ${limit}`, size);
    return size >>> 0;
  }

  function fresh(count) {
    const bytes = new Uint8Array(count);
    native.fillRandomly(bytes, 0, count);
    return output(bytes);
  }

  function randomBytes(size, callback) {
    const count = checkedSize(size, 'size');
    if (callback === undefined) return fresh(count);
    validateFunction(callback, 'callback');
    answer(callback, () => fresh(count));
  }

  // Elements to bytes: a view may have wide elements.
  function region(view, offset, size) {
    if (!isBytes(view)) throw new codes.ERR_INVALID_ARG_TYPE('buf', ['ArrayBuffer', 'ArrayBufferView'], view);
    const width = view.BYTES_PER_ELEMENT ?? 1;
    const length = view.length ?? view.byteLength;
    const start = checkedSize(offset ?? 0, 'offset', length);
    const count = size === undefined ? length - start : checkedSize(size, 'size');
    if (start + count > length) throw new codes.ERR_OUT_OF_RANGE('size + offset', `<= ${length}`, start + count);
    return [start * width, count * width];
  }

  function randomFillSync(view, offset, size) {
    const [start, count] = region(view, offset, size);
    native.fillRandomly(view, start, count);
    return view;
  }

  function randomFill(view, ...rest) {
    const callback = rest.pop();
    if (!isBytes(view)) throw new codes.ERR_INVALID_ARG_TYPE('buf', ['ArrayBuffer', 'ArrayBufferView'], view);
    validateFunction(callback, 'callback');
    const [start, count] = region(view, ...rest);
    answer(callback, () => {
      native.fillRandomly(view, start, count);
      return view;
    });
  }

  function randomInt(min, max, callback) {
    const hasMinimum = max !== undefined && typeof max !== 'function';
    const [low, high, done] = hasMinimum ? [min, max, callback] : [0, min, max];
    if (done !== undefined) validateFunction(done, 'callback');
    if (!isSafeInteger(low)) throw new codes.ERR_INVALID_ARG_TYPE('min', 'a safe integer', low);
    if (!isSafeInteger(high)) throw new codes.ERR_INVALID_ARG_TYPE('max', 'a safe integer', high);
    if (high <= low) throw new codes.ERR_OUT_OF_RANGE('max', `greater than the value of "min" (${low})`, high);
    if (high - low > widest) throw new codes.ERR_OUT_OF_RANGE(hasMinimum ? 'max - min' : 'max', `<= ${widest}`, high - low);
    if (done === undefined) return low + native.randomInteger(high - low);
    answer(done, () => low + native.randomInteger(high - low));
  }

  function randomUUID(options) {
    if (options !== undefined) {
      validateObject(options, 'options');
      if (options.disableEntropyCache !== undefined) validateBoolean(options.disableEntropyCache, 'options.disableEntropyCache');
    }
    return native.randomUUID();
  }

  Object.assign(exports, { randomBytes, pseudoRandomBytes: randomBytes, prng: randomBytes, rng: randomBytes, randomFill, randomFillSync, randomInt, randomUUID });
})
