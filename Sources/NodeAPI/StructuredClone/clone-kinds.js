// What kind of object a value is: found out without running anything of a script's.
(function (own, world, native) {
  'use strict';

  const {
    ArrayBuffer, Date, Map, RegExp, Set, apply, asyncGeneratorPrototype, bufferLength, endsWith, errors, functionText,
    generatorPrototype, getOwnPropertyDescriptor, getPrototypeOf, getter, hasOwn, isError, iterator, iteratorPrototype, keys, make, mapGet, mapSet,
    newArray, objectPrototype, objectText, then, toObject, toStringTag, uncurry,
  } = own;
  const { String, Symbol } = world;

  const isProxy = (value) => native.proxyTarget(value) !== undefined;

  // A property's value as V8 reads it for a message: no getter and no trap runs.
  const lookUp = (object, key) => {
    for (let holder = object; holder !== null && !isProxy(holder); holder = getPrototypeOf(holder)) {
      const property = getOwnPropertyDescriptor(holder, key);
      if (property !== undefined) return { holder, value: hasOwn(property, 'value') ? property.value : undefined };
    }
    return { holder: undefined, value: undefined };
  };

  const nativeBody = '() {\n    [native code]\n}';
  const isNative = (value) => typeof value === 'function' && endsWith(functionText(value), nativeBody);

  // What tells the kinds of object apart: each throws, or returns undefined, unless the object has the internal slot.
  const weakMapHas = uncurry(world.WeakMap.prototype.has);
  const weakSetHas = uncurry(world.WeakSet.prototype.has);
  const deref = uncurry(world.WeakRef.prototype.deref);
  const unregister = uncurry(world.FinalizationRegistry.prototype.unregister);
  const brands = {
    __proto__: null,
    Date: uncurry(Date.prototype.getTime),
    RegExp: getter(RegExp.prototype, 'global'),
    Number: uncurry(world.Number.prototype.valueOf),
    String: uncurry(String.prototype.valueOf),
    Boolean: uncurry(world.Boolean.prototype.valueOf),
    // Object.prototype.toString reads the slots of those above, but not of these: the ones that hold data, then the rest.
    Map: getter(Map.prototype, 'size'),
    Set: getter(Set.prototype, 'size'),
    ArrayBuffer: bufferLength,
    BigInt: uncurry(world.BigInt.prototype.valueOf),
    Symbol: uncurry(Symbol.prototype.valueOf),
    WeakMap: (value) => weakMapHas(value, value),
    WeakSet: (value) => weakSetHas(value, value),
    WeakRef: (value) => deref(value) !== null,
    FinalizationRegistry: (value) => unregister(value, value),
  };
  const brandNames = keys(brands);
  const firstHidden = 5;
  const endOfData = 8;

  // The prototypes of this realm whose heirs may be more than plain objects, and what they may be.
  const builtIns = new Map();
  const note = (sample, name) => mapSet(builtIns, getPrototypeOf(sample), name);
  note(make(Date), 'Date');
  note(make(RegExp), 'RegExp');
  note(toObject(0), 'Number');
  note(toObject(''), 'String');
  note(toObject(true), 'Boolean');
  note(make(Map), 'Map');
  note(make(Set), 'Set');
  note(make(ArrayBuffer, 0), 'ArrayBuffer');
  note(toObject(0n), 'BigInt');
  note(toObject(iterator), 'Symbol');
  note(make(world.WeakMap), 'WeakMap');
  note(make(world.WeakSet), 'WeakSet');
  note(make(world.WeakRef, newArray), 'WeakRef');
  note(make(world.FinalizationRegistry, newArray), 'FinalizationRegistry');
  note((async () => {})(), 'Promise');
  note(generatorPrototype, 'Iterator');
  note(asyncGeneratorPrototype, 'Iterator');

  // `then` throws for every object that is no promise, always with the same words; for a promise only if a script has broken its species.
  const messageOfThen = (value) => {
    try {
      apply(then, value, [() => {}, () => {}]);
    } catch (error) {
      return isError(error) ? lookUp(error, 'message').value : undefined;
    }
  };
  let notAPromise;

  const isPromise = (value) => messageOfThen(value) !== (notAPromise ??= messageOfThen({ __proto__: null }));

  // Generators, and the iterators of built-ins, whose slots no harmless method shows.
  const isIterator = (value) => {
    for (let holder = getPrototypeOf(value); holder !== null && !isProxy(holder); holder = getPrototypeOf(holder)) {
      if (holder === generatorPrototype || holder === asyncGeneratorPrototype) return true;
      if (getPrototypeOf(holder) === iteratorPrototype) return isNative(getOwnPropertyDescriptor(holder, 'next')?.value);
    }
    return false;
  };

  // A check fails with a TypeError. Anything else, such as the end of the stack, says nothing about the value.
  const requireTypeError = (error) => {
    if (getPrototypeOf(error) !== errors.TypeError.prototype) throw error;
  };

  const hasBrand = (value, name) => {
    try {
      return brands[name](value) !== undefined;
    } catch (error) {
      requireTypeError(error);
      return false;
    }
  };

  const brandOf = (value, first = 0, end = brandNames.length) => {
    for (let index = first; index < end; index += 1) {
      if (hasBrand(value, brandNames[index])) return brandNames[index];
    }
    return undefined;
  };

  // The kind of an object that is neither a proxy, nor an array, a view or an error.
  //
  // A failed brand check costs a microsecond or more, and a plain object would fail them all. So the prototypes give the first guess; the
  // brand decides. An object that inherits from no built-in is taken at its word if Object.prototype.toString, which reads some
  // slots, agrees, and if it has properties: collections seldom have any.
  const kindOf = (value) => {
    const prototype = getPrototypeOf(value);
    let guess;
    let isTagged = hasOwn(value, toStringTag);
    for (let holder = prototype; holder !== null && guess === undefined && !isTagged; holder = getPrototypeOf(holder)) {
      guess = mapGet(builtIns, holder);
      isTagged = (holder !== objectPrototype && isProxy(holder)) || hasOwn(holder, toStringTag);
      if (isTagged) break; // not a step further: the next could run a trap
    }
    if (guess !== undefined) {
      if (guess in brands && hasBrand(value, guess)) return guess;
    } else if (!isTagged) {
      const text = objectText(value);
      if (text === '[object Arguments]') return 'Arguments';
      if (text === '[object Object]') {
        if (keys(value).length > 0) return 'Object';
        if (prototype === objectPrototype) return brandOf(value, firstHidden, endOfData) ?? 'Object';
      }
    }
    const brand = brandOf(value);
    if (brand !== undefined) return brand;
    if (isPromise(value)) return 'Promise';
    return isIterator(value) ? 'Iterator' : 'Object';
  };

  return { brandOf, brands, isNative, isProxy, kindOf, lookUp, nativeBody, requireTypeError };
})
