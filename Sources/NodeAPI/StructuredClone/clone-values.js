// Clones values: what is known already is in `seen`.
(function (own, parts) {
  'use strict';

  const global = globalThis;
  const {
    Date, Map, RegExp, Set, apply, brands, define, from, hasOwn, isArray, isError, isProxy, isView, keys, kindOf, make, makeTypeError, mapForEach,
    mapGet, mapSet, newArray, platformKind, reject, setAdd, setForEach, toObject,
  } = own;
  const { cloneError } = parts.cloneErrors(own, clone);
  const buffers = parts.cloneBuffers(own, clone);
  const { cloneBuffer, cloneView } = buffers;

  function clone(value, seen) {
    switch (typeof value) {
      case 'object': break;
      case 'function': case 'symbol': return reject(value);
      default: return value;
    }
    if (value === null) return null;
    const known = mapGet(seen, value);
    if (known !== undefined) return known;
    if (isView(value)) return cloneView(value, seen);
    if (isError(value)) return cloneError(value, seen);
    if (isProxy(value) || value === global) return reject(value);
    if (isArray(value)) return cloneArray(value, seen);
    const platform = platformKind(value);
    if (platform !== undefined) return clonePlatformObject(value, platform, seen);

    const remember = (copy) => {
      mapSet(seen, value, copy);
      return copy;
    };
    const kind = kindOf(value);
    switch (kind) {
      case 'Object': return cloneProperties(value, keys(value), remember({}), seen);
      case 'Map': return cloneMap(value, remember(make(Map)), seen);
      case 'Set': return cloneSet(value, remember(make(Set)), seen);
      case 'Date': return remember(make(Date, brands.Date(value)));
      case 'RegExp': return remember(make(RegExp, value)); // copies pattern and flags from the slots
      case 'ArrayBuffer': return remember(cloneBuffer(value));
      case 'Number': case 'String': case 'Boolean': case 'BigInt': return remember(toObject(brands[kind](value)));
      default: return reject(value);
    }
  }

  const clonePlatformObject = (value, kind, seen) => {
    if (kind.clone === undefined) {
      throw makeTypeError(
        'Object that needs transfer was found in message but not listed in transferList', 'ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST');
    }
    const copy = kind.clone(value);
    mapSet(seen, value, copy);
    return copy;
  };

  const cloneProperties = (source, names, copy, seen) => {
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index];
      if (!hasOwn(source, name)) continue; // removed by a getter
      const value = clone(source[name], seen);
      // Object.prototype may have setters, `__proto__` to begin with.
      if (name in copy) define(copy, name, value, true);
      else copy[name] = value;
    }
    return copy;
  };

  const cloneArray = (source, seen) => {
    const names = keys(source);
    const { length } = source;
    if (length > 0 && names[length - 1] !== `${length - 1}`) return cloneSparseArray(source, names, seen);
    // Elements that exist already are set without a look at the prototypes, where scripts may have put setters.
    const copy = apply(from, newArray, [{ __proto__: null, length }]);
    mapSet(seen, source, copy);
    for (let index = 0; index < length; index += 1) {
      if (hasOwn(source, index)) copy[index] = clone(source[index], seen);
      else delete copy[index];
    }
    for (let index = length; index < names.length; index += 1) cloneElement(source, names[index], copy, seen);
    return copy;
  };

  const cloneSparseArray = (source, names, seen) => {
    const copy = [];
    copy.length = source.length;
    mapSet(seen, source, copy);
    for (let index = 0; index < names.length; index += 1) cloneElement(source, names[index], copy, seen);
    return copy;
  };

  const cloneElement = (source, name, copy, seen) => {
    if (hasOwn(source, name)) define(copy, name, clone(source[name], seen), true);
  };

  // Getters inside may change the collection, so its members are noted first: in an object without a prototype, hence without setters.
  const cloneMap = (source, copy, seen) => {
    const noted = { __proto__: null };
    let count = 0;
    mapForEach(source, (value, key) => {
      noted[count] = key;
      noted[count + 1] = value;
      count += 2;
    });
    for (let index = 0; index < count; index += 2) mapSet(copy, clone(noted[index], seen), clone(noted[index + 1], seen));
    return copy;
  };

  const cloneSet = (source, copy, seen) => {
    const noted = { __proto__: null };
    let count = 0;
    setForEach(source, (value) => {
      noted[count] = value;
      count += 1;
    });
    for (let index = 0; index < count; index += 1) setAdd(copy, clone(noted[index], seen));
    return copy;
  };

  return { ...buffers, clone };
})
