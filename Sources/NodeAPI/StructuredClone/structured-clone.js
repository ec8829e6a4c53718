// The HTML structured clone algorithm, with the messages of Node.
//
// It needs some sixty built-ins, and capturing them would cost a login more than the rest of the Node API together. So the host may supply
// `native.pristine`: the global object of a realm of the same VM in which no script ever runs. Brand checks and constructors work across
// realms, so the built-ins are taken from there, on the first call, out of reach of whatever a script has replaced in its own realm.
// Without it they are captured here and now.
//
// Nothing that belongs to the pristine realm may get into a script's hands: what a script did to it would reach other logins. Hence objects
// are made with `Local` as new.target, which gives them this realm's prototypes; errors of the other realm are translated; and no
// built-in that passes functions to a script (then, species constructors, iterators) is called.
(function (getDOMException, native) {
  'use strict';

  const global = globalThis;
  const { Object: toObject, Promise: { prototype: { then } } } = global;

  const load = (world) => {
    const { Array, ArrayBuffer, DataView, Date, Error, Function, Map, Object, Reflect, RegExp, Set, String, Symbol } = world;
    const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
    const { hasOwn, keys } = Object;
    const { isArray, from } = Array;
    const { isView } = ArrayBuffer;
    const { isError } = Error;
    const { toStringTag, iterator } = Symbol;

    const uncurry = Function.prototype.bind.bind(Function.prototype.call);
    const getter = (prototype, name) => uncurry(getOwnPropertyDescriptor(prototype, name).get);

    const objectText = uncurry(Object.prototype.toString);
    const functionText = uncurry(Function.prototype.toString);
    const symbolText = uncurry(Symbol.prototype.toString);
    const endsWith = uncurry(String.prototype.endsWith);
    const slice = uncurry(String.prototype.slice);

    const mapGet = uncurry(Map.prototype.get);
    const mapSet = uncurry(Map.prototype.set);
    const mapHas = uncurry(Map.prototype.has);
    const mapForEach = uncurry(Map.prototype.forEach);
    const setAdd = uncurry(Set.prototype.add);
    const setForEach = uncurry(Set.prototype.forEach);

    const buffers = ArrayBuffer.prototype;
    const bufferLength = getter(buffers, 'byteLength');
    const bufferMaximum = getter(buffers, 'maxByteLength');
    const isResizable = getter(buffers, 'resizable');
    const isDetached = getter(buffers, 'detached');
    const resize = uncurry(buffers.resize);
    const transfer = uncurry(buffers.transfer);

    const typedArrays = getPrototypeOf(world.Uint8Array.prototype);
    const typedArrayName = getter(typedArrays, toStringTag);
    const typedArray = {
      bufferOf: getter(typedArrays, 'buffer'), offsetOf: getter(typedArrays, 'byteOffset'), lengthOf: getter(typedArrays, 'length'),
    };
    const dataView = {
      bufferOf: getter(DataView.prototype, 'buffer'), offsetOf: getter(DataView.prototype, 'byteOffset'),
      lengthOf: getter(DataView.prototype, 'byteLength'),
    };
    const validate = uncurry(typedArrays.keys); // throws for a view that its resized buffer no longer covers
    const setBytes = uncurry(typedArrays.set);
    const views = pick('Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
      'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array');
    const errors = pick('Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError');

    function pick(...names) {
      const picked = { __proto__: null };
      for (let index = 0; index < names.length; index += 1) picked[names[index]] = world[names[index]];
      return picked;
    }

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

    // This realm's prototypes, got by syntax alone.
    const objectPrototype = getPrototypeOf({});
    const generatorPrototype = getPrototypeOf(function* () {}.prototype);
    const asyncGeneratorPrototype = getPrototypeOf(async function* () {}.prototype);
    const iteratorPrototype = getPrototypeOf(generatorPrototype);

    // A new.target without a usable prototype: the constructor then takes the prototype it has in the realm of this function.
    const Local = function () {};
    Local.prototype = undefined;
    const make = (type, ...values) => construct(type, values, Local);
    const newArray = function () { return []; };

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
    note(make(world.WeakRef, Local), 'WeakRef');
    note(make(world.FinalizationRegistry, newArray), 'FinalizationRegistry');
    note((async () => {})(), 'Promise');
    note(generatorPrototype, 'Iterator');
    note(asyncGeneratorPrototype, 'Iterator');

    const define = (object, key, value, enumerable) =>
      defineProperty(object, key, { __proto__: null, value, writable: true, enumerable, configurable: true });

    const makeTypeError = (message, code) => {
      const error = make(errors.TypeError, message);
      define(error, 'code', code, true);
      return error;
    };

    let loadedExceptionClass;
    const exceptionClass = () => loadedExceptionClass ??= getDOMException(native.pristine);

    const makeCloneError = (message) => {
      const DOMException = exceptionClass();
      return new DOMException(message, 'DataCloneError');
    };

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

    // How V8 names a value in `… could not be cloned.`
    const describe = (value) => {
      for (let target; (target = native.proxyTarget(value)) !== undefined;) value = target;
      if (value === null) return 'null'; // a revoked proxy
      if (typeof value === 'symbol') return symbolText(value);
      if (typeof value === 'function') {
        let text = functionText(value);
        if (endsWith(text, nativeBody)) text = `${slice(text, 0, -nativeBody.length)}() { [native code] }`;
        return text.length > 128 ? `${slice(text, 0, 111)}...<omitted>...${slice(text, -2)}` : text;
      }
      if (isError(value)) {
        const name = lookUp(value, 'name').value;
        const message = lookUp(value, 'message').value;
        const title = typeof name === 'string' ? name : 'Error';
        return typeof message !== 'string' || message === '' ? title : `${title}: ${message}`;
      }
      if (lookUp(value, 'toString').holder === objectPrototype) {
        const type = lookUp(value, 'constructor').value;
        const name = typeof type === 'function' && !isProxy(type) ? lookUp(type, 'name').value : '';
        if (typeof name === 'string' && name !== '') return `#<${name}>`;
        if (type === undefined) return '#<Object>'; // an iterator
      }
      const tag = lookUp(value, toStringTag).value;
      if (typeof tag === 'string') return `[object ${tag}]`;
      if (isView(value)) return `[object ${typedArrayName(value) ?? 'DataView'}]`;
      return `[object ${isArray(value) ? 'Array' : brandOf(value) ?? 'Object'}]`;
    };

    const reject = (value) => {
      throw makeCloneError(`${describe(value)} could not be cloned.`);
    };

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

    const clone = (value, seen) => {
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

    const ownData = (object, key) => {
      const property = getOwnPropertyDescriptor(object, key);
      return property !== undefined && hasOwn(property, 'value') ? property : undefined;
    };

    const cloneError = (source, seen) => {
      const exception = cloneDOMException(source);
      if (exception !== undefined) {
        mapSet(seen, source, exception);
        return exception;
      }
      const name = `${source.name}`;
      const copy = make(errors[name] ?? errors.Error);
      mapSet(seen, source, copy);
      const message = ownData(source, 'message');
      if (message !== undefined) define(copy, 'message', `${message.value}`, false);
      const cause = ownData(source, 'cause');
      if (cause !== undefined) define(copy, 'cause', clone(cause.value, seen), false);
      copyPlace(source, copy);
      return copy;
    };

    // Where the error came from: the engine records line, column and sourceURL beside the stack.
    const copyPlace = (source, copy) => {
      const { stack } = source;
      define(copy, 'stack', typeof stack === 'string' ? stack : undefined, false);
      for (let index = 0; index < 3; index += 1) {
        const name = index === 0 ? 'line' : index === 1 ? 'column' : 'sourceURL';
        const value = ownData(source, name)?.value;
        if (typeof value === 'number' || typeof value === 'string') define(copy, name, value, false);
        else delete copy[name];
      }
    };

    const cloneDOMException = (source) => {
      if (hasOwn(source, 'message') || lookUp(source, toStringTag).value !== 'DOMException') return undefined;
      const DOMException = exceptionClass();
      const field = (name) => apply(getOwnPropertyDescriptor(DOMException.prototype, name).get, source, []);
      let name;
      let message;
      try {
        name = field('name');
        message = field('message');
      } catch {
        return undefined; // looks like one, but is not
      }
      const copy = new DOMException(message, name);
      copyPlace(source, copy);
      return copy;
    };

    const makeBufferLike = (source) => isResizable(source)
      ? make(ArrayBuffer, bufferLength(source), { __proto__: null, maxByteLength: bufferMaximum(source) })
      : make(ArrayBuffer, bufferLength(source));

    const copyBytes = (source, target) => setBytes(new views.Uint8Array(target), new views.Uint8Array(source));

    const requireAttached = (buffer) => {
      if (isDetached(buffer)) throw makeCloneError('An ArrayBuffer is detached and could not be cloned.');
    };

    const cloneBuffer = (source) => {
      requireAttached(source);
      const copy = makeBufferLike(source);
      copyBytes(source, copy);
      return copy;
    };

    const cloneView = (source, seen) => {
      const name = typedArrayName(source);
      const { bufferOf, offsetOf, lengthOf } = name === undefined ? dataView : typedArray;
      const buffer = bufferOf(source);
      requireAttached(buffer);
      if (isResizable(buffer) && !isInBounds(source)) return reject(source);
      const type = name === undefined ? DataView : views[name];
      const bufferCopy = clone(buffer, seen);
      const copy = isResizable(buffer) && isTracking(source, buffer)
        ? make(type, bufferCopy, offsetOf(source))
        : make(type, bufferCopy, offsetOf(source), lengthOf(source));
      mapSet(seen, source, copy);
      return copy;
    };

    const isInBounds = (view) => {
      try {
        if (typedArrayName(view) === undefined) dataView.lengthOf(view);
        else validate(view);
        return true;
      } catch (error) {
        requireTypeError(error);
        return false;
      }
    };

    // Whether the view grows and shrinks with its buffer. Nothing says so; but only such a view of the buffer's end outlives the end.
    const isTracking = (view, buffer) => {
      const name = typedArrayName(view);
      const unit = name === undefined ? 1 : views[name].BYTES_PER_ELEMENT;
      const { offsetOf, lengthOf } = name === undefined ? dataView : typedArray;
      const length = bufferLength(buffer);
      if (offsetOf(view) + lengthOf(view) * unit <= length - unit) return false;
      if (length < unit) return lengthOf(view) === 0;
      const end = new views.Uint8Array(new views.Uint8Array(buffer, length - unit, unit));
      resize(buffer, length - unit);
      const result = isInBounds(view);
      resize(buffer, length);
      setBytes(new views.Uint8Array(buffer, length - unit, unit), end);
      return result;
    };

    // The buffers to transfer, as a map from each to the buffer that will take its place.
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
      const add = (buffer) => {
        if (!isBuffer(buffer)) throw makeCloneError('Found invalid object in transferList');
        if (mapHas(moves, buffer)) throw makeCloneError('Transfer list contains duplicate ArrayBuffer');
        requireAttached(buffer);
        mapSet(moves, buffer, makeBufferLike(buffer));
      };
      if (isArray(list) && !isProxy(list)) {
        for (let index = 0; index < list.length; index += 1) add(list[index]);
      } else if (typeof list[iterator] === 'function') {
        for (const buffer of list) add(buffer);
      }
      return moves;
    };

    const isBuffer = (value) => {
      try {
        return bufferLength(value) >= 0;
      } catch (error) {
        requireTypeError(error);
        return false;
      }
    };

    // The new buffers have to be in the clone before it is known whether cloning succeeds, and the old ones must be untouched if it does
    // not. So the bytes are moved last, and by copying: an ArrayBuffer cannot take over another's memory once it exists.
    const move = (source, target) => {
      requireAttached(source);
      if (bufferLength(source) !== bufferLength(target)) resize(target, bufferLength(source));
      copyBytes(source, target);
      try {
        transfer(source, 0);
      } catch {
        throw makeCloneError('An ArrayBuffer is not detachable and could not be cloned.');
      }
    };

    const run = (value, options) => {
      const moves = readTransfers(options);
      const seen = new Map();
      mapForEach(moves, (target, source) => mapSet(seen, source, target));
      const copy = clone(value, seen);
      mapForEach(moves, (target, source) => move(source, target));
      return copy;
    };

    // An error of the pristine realm, out of stack or memory most of all, becomes one of this realm.
    const translate = (error) => {
      if (world === global || !isError(error)) return error;
      const prototype = getPrototypeOf(error);
      const names = keys(errors);
      for (let index = 0; index < names.length; index += 1) {
        const type = errors[names[index]];
        if (prototype === type.prototype) return make(type, error.message);
      }
      return error;
    };

    return (count, value, options) => {
      if (count === 0) throw makeTypeError('The value argument must be specified', 'ERR_MISSING_ARGS');
      try {
        return run(value, options);
      } catch (error) {
        throw translate(error);
      }
    };
  };

  let call = native.pristine === undefined ? load(global) : undefined;

  return {
    structuredClone(...parameters) {
      call ??= load(native.pristine);
      return call(parameters.length, parameters[0], parameters[1]);
    },
  }.structuredClone;
})
