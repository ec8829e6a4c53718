// What a call transfers: a map from each object to its kind and to the one that takes its place.
(function (own) {
  'use strict';

  const {
    Map, bufferKind, define, isArray, isProxy, iterator, makeCloneError, makeTypeError, mapForEach, mapHas, mapSet, platformKind,
  } = own;

  const readTransfers = (options) => {
    const moves = new Map();
    if (options === undefined || options === null) return moves;
    if (typeof options !== 'object' && typeof options !== 'function') {
      throw makeTypeError('The options argument must be either an object or undefined', 'ERR_INVALID_ARG_TYPE');
    }
    const list = options.transfer;
    if (list === undefined || list === null) return moves;
    if (typeof list !== 'object' && typeof list !== 'function') {
      throw makeTypeError('Optional transferList argument must be an iterable', 'ERR_INVALID_ARG_TYPE');
    }
    const add = (value) => {
      const kind = bufferKind.is(value) ? bufferKind : platformKind(value);
      if (kind?.prepare === undefined) throw makeCloneError('Found invalid object in transferList');
      if (mapHas(moves, value)) throw makeCloneError(`Transfer list contains duplicate ${kind.name}`);
      mapSet(moves, value, { kind, target: kind.prepare(value, makeCloneError) });
    };
    if (isArray(list) && !isProxy(list)) {
      for (let index = 0; index < list.length; index += 1) add(list[index]);
    } else if (typeof list[iterator] === 'function') {
      for (const value of list) add(value);
    }
    return moves;
  };

  // The objects that take the place of the transferred ones, in their order.
  const targetsOf = (moves) => {
    const targets = [];
    mapForEach(moves, ({ target }) => define(targets, targets.length, target, true));
    return targets;
  };

  return { readTransfers, targetsOf };
})
