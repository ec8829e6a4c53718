// Deep equality of values: strict as `assert.deepStrictEqual`, or loose as `assert.deepEqual`.
(function (exports, require) {
  'use strict';

  const types = require('util/types');
  const { getOwnPropertySymbols, getPrototypeOf, is, keys } = Object;
  const { hasOwnProperty, propertyIsEnumerable, toString } = Object.prototype;
  const { apply } = Reflect;
  const tagOf = (value) => apply(toString, value, []);
  const has = (value, key) => apply(hasOwnProperty, value, [key]);
  const isEnumerable = (value, key) => apply(propertyIsEnumerable, value, [key]);
  const isObject = (value) => value !== null && typeof value === 'object';
  const bytesOf = (value) => (ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value));
  const isIndex = (key) => /^(0|[1-9]\d*)$/.test(key);

  // `pairs` are those under comparison already: a circle is equal to a circle of the same shape.
  function equal(a, b, strict, pairs) {
    if (a === b) return a !== 0 || !strict || is(a, b);
    if (strict) {
      if (!isObject(a)) return typeof a === 'number' && is(a, b);
      if (!isObject(b) || getPrototypeOf(a) !== getPrototypeOf(b)) return false;
    } else {
      if (!isObject(a)) return !isObject(b) && (a == b || (a !== a && b !== b)); // eslint-disable-line eqeqeq
      if (!isObject(b)) return false;
    }
    return tagOf(a) === tagOf(b) && equalObjects(a, b, strict, pairs);
  }

  function equalObjects(a, b, strict, pairs) {
    if (Array.isArray(a)) {
      if (!Array.isArray(b) || a.length !== b.length) return false;
    } else if (Array.isArray(b)) {
      return false;
    } else if (ArrayBuffer.isView(a)) {
      if (!ArrayBuffer.isView(b) || a.byteLength !== b.byteLength) return false;
      if (types.isFloat32Array(a) || types.isFloat64Array(a)) {
        if (a.length !== b.length || !a.every((value, index) => (strict ? is(value, b[index])
          : value === b[index] || (value !== value && b[index] !== b[index])))) return false;
      } else if (!sameBytes(a, b)) return false;
    } else if (types.isAnyArrayBuffer(a)) {
      if (!types.isAnyArrayBuffer(b) || a.byteLength !== b.byteLength || !sameBytes(a, b)) return false;
    } else if (types.isSet(a)) {
      if (!types.isSet(b) || a.size !== b.size) return false;
    } else if (types.isMap(a)) {
      if (!types.isMap(b) || a.size !== b.size) return false;
    } else if (types.isDate(a)) {
      if (!types.isDate(b) || !is(Date.prototype.getTime.call(a), Date.prototype.getTime.call(b))) return false;
    } else if (types.isRegExp(a)) {
      if (!types.isRegExp(b) || a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex) return false;
    } else if (types.isNativeError(a) || a instanceof Error) {
      if (!(types.isNativeError(b) || b instanceof Error) || a.message !== b.message || a.name !== b.name) return false;
      if (!equalHidden(a, b, 'cause', strict, pairs) || !equalHidden(a, b, 'errors', strict, pairs)) return false;
    } else if (types.isBoxedPrimitive(a)) {
      if (!types.isBoxedPrimitive(b) || typeof a.valueOf() !== typeof b.valueOf() || !is(a.valueOf(), b.valueOf())) return false;
    } else if (types.isWeakMap(a) || types.isWeakSet(a) || types.isPromise(a)) {
      return false;
    } else if (types.isBoxedPrimitive(b) || types.isSet(b) || types.isMap(b) || types.isDate(b) || types.isRegExp(b) || types.isNativeError(b)) {
      return false;
    }
    return equalKeys(a, b, strict, pairs);
  }

  function sameBytes(a, b) {
    const left = bytesOf(a);
    const right = bytesOf(b);
    return left.every((byte, index) => byte === right[index]);
  }

  function equalHidden(a, b, key, strict, pairs) {
    if (has(a, key) !== has(b, key)) return false;
    return !has(a, key) || isEnumerable(a, key) || equal(a[key], b[key], strict, pairs);
  }

  function equalKeys(a, b, strict, pairs) {
    let own = keys(a);
    let others = keys(b);
    if (ArrayBuffer.isView(a)) {
      own = own.filter((key) => !isIndex(key));
      others = others.filter((key) => !isIndex(key));
    }
    if (own.length !== others.length || !own.every((key) => isEnumerable(b, key))) return false;
    if (strict) {
      const symbols = getOwnPropertySymbols(a).filter((key) => isEnumerable(a, key));
      if (symbols.length !== getOwnPropertySymbols(b).filter((key) => isEnumerable(b, key)).length) return false;
      if (!symbols.every((key) => isEnumerable(b, key))) return false;
      own.push(...symbols);
    }
    const known = pairs.find(([left, right]) => left === a || right === b);
    if (known !== undefined && known[0] === a && known[1] === b) return true;
    pairs.push([a, b]);
    try {
      if (types.isSet(a) ? !equalSets(a, b, strict, pairs) : types.isMap(a) && !equalMaps(a, b, strict, pairs)) return false;
      return own.every((key) => equal(a[key], b[key], strict, pairs));
    } finally {
      pairs.pop();
    }
  }

  // Each entry finds a partner that no other has taken.
  function equalSets(a, b, strict, pairs) {
    const left = [...a].filter((value) => !b.has(value));
    const rest = [...b].filter((value) => !a.has(value));
    return matched(left, rest, (one, other) => equal(one, other, strict, pairs));
  }

  function equalMaps(a, b, strict, pairs) {
    const left = [];
    for (const [key, value] of a) {
      if (!b.has(key)) left.push([key, value]);
      else if (!equal(value, b.get(key), strict, pairs)) return false;
    }
    const rest = [...b].filter(([key]) => !a.has(key));
    return matched(left, rest, (one, other) => equal(one[0], other[0], strict, pairs) && equal(one[1], other[1], strict, pairs));
  }

  function matched(left, rest, same) {
    if (left.length !== rest.length) return false;
    return left.every((one) => {
      const index = rest.findIndex((other) => same(one, other));
      if (index === -1) return false;
      rest.splice(index, 1);
      return true;
    });
  }

  exports.isDeepStrictEqual = (a, b) => equal(a, b, true, []);
  exports.isDeepEqual = (a, b) => equal(a, b, false, []);
})
