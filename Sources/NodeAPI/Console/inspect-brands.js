// What a value is, found out without running anything its owner wrote: proxies are looked through, prototypes are walked by hand,
// and an object's kind is proved by the engine's own methods, which work across realms and cannot be imitated.
(function (native, parts) {
  'use strict';

  // Proofs below fail by throwing; without a stack an error costs a third.
  Error.stackTraceLimit = 0;

  const TAG = Symbol.toStringTag;
  const LONGEST_CHAIN = 1000; // a proxy can close a prototype chain to a circle

  const getterOf = (holder, key) => Object.getOwnPropertyDescriptor(holder, key).get;
  const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype);

  // The real value of internal slots, whatever own properties an object pretends to have.
  const slots = {};
  for (const [name, holder, key] of [
    ['typedArrayName', typedArrayPrototype, TAG],
    ['typedArrayLength', typedArrayPrototype, 'length'],
    ['typedArrayBytes', typedArrayPrototype, 'byteLength'],
    ['typedArrayOffset', typedArrayPrototype, 'byteOffset'],
    ['typedArrayBuffer', typedArrayPrototype, 'buffer'],
    ['dataViewBytes', DataView.prototype, 'byteLength'],
    ['dataViewOffset', DataView.prototype, 'byteOffset'],
    ['dataViewBuffer', DataView.prototype, 'buffer'],
    ['bufferBytes', ArrayBuffer.prototype, 'byteLength'],
    ['bufferIsDetached', ArrayBuffer.prototype, 'detached'],
    ['mapSize', Map.prototype, 'size'],
    ['setSize', Set.prototype, 'size'],
    ['regExpSource', RegExp.prototype, 'source'],
  ]) {
    const getter = getterOf(holder, key);
    slots[name] = (value) => Reflect.apply(getter, value, []);
  }

  const accepts = (method) => (value) => {
    try {
      Reflect.apply(method, value, []);
      return true;
    } catch {
      return false;
    }
  };
  const BRANDS = [
    ['Map', accepts(getterOf(Map.prototype, 'size'))],
    ['Set', accepts(getterOf(Set.prototype, 'size'))],
    ['ArrayBuffer', accepts(getterOf(ArrayBuffer.prototype, 'byteLength'))],
    ['WeakMap', accepts(WeakMap.prototype.has)],
    ['WeakSet', accepts(WeakSet.prototype.has)],
    ['Date', accepts(Date.prototype.getTime)],
    ['RegExp', accepts(getterOf(RegExp.prototype, 'global'))],
    ['Symbol', accepts(Symbol.prototype.valueOf)],
    ['BigInt', accepts(BigInt.prototype.valueOf)],
    ['Number', accepts(Number.prototype.valueOf)],
    ['String', accepts(String.prototype.valueOf)],
    ['Boolean', accepts(Boolean.prototype.valueOf)],
  ];
  if (typeof SharedArrayBuffer === 'function') {
    BRANDS.push(['SharedArrayBuffer', accepts(getterOf(SharedArrayBuffer.prototype, 'byteLength'))]);
  }
  const BUILTIN_KINDS = new Set(['Date', 'RegExp', 'Number', 'String', 'Boolean', 'Arguments']);
  const ITERABLE_KINDS = new Set(['Map', 'Set', 'Map Iterator', 'Set Iterator']);

  function isRevoked(value) {
    try {
      Array.isArray(value); // looks through proxies, and throws where there is nothing to see
      return false;
    } catch {
      return true;
    }
  }

  // The engine puts a proxy of its own before every global object.
  const isGlobalOf = (target, value) => native.proxyTarget(target) === undefined && ownValue(target, 'globalThis') === value;

  // A proxy's innermost target, null when one on the way is revoked, the value itself when it is no proxy.
  function withoutProxy(value) {
    while (value !== null && (typeof value === 'object' || typeof value === 'function')) {
      const target = native.proxyTarget(value);
      if (target === undefined) return value;
      if (target === null || isRevoked(value)) return null;
      if (isGlobalOf(target, value)) return value;
      value = target;
    }
    return value;
  }

  // The object and its prototypes, nearest first. `receiver` is what its getters get to see: the proxy, if there is one before it.
  function chainOf(object, receiver = object) {
    const chain = [];
    chain.receiver = receiver;
    while (object !== null && chain.length < LONGEST_CHAIN) {
      chain.push(object);
      object = withoutProxy(Object.getPrototypeOf(object));
    }
    return chain;
  }

  function propertyOf(chain, key) {
    for (const holder of chain) {
      const property = Object.getOwnPropertyDescriptor(holder, key);
      if (property !== undefined) return property;
    }
    return undefined;
  }

  // The value of a property, own or inherited, without asking traps.
  function lookUp(chain, key) {
    const property = propertyOf(chain, key);
    return property?.get ? Reflect.apply(property.get, chain.receiver, []) : property?.value;
  }

  function ownValue(object, key) {
    return Object.getOwnPropertyDescriptor(object, key)?.value;
  }

  // Source text of this form is no JavaScript: only the engine's own functions have it.
  function isNative(value, name) {
    return typeof value === 'function' && ownValue(value, 'name') === name
      && Function.prototype.toString.call(value) === `function ${name}() {\n    [native code]\n}`;
  }

  const inherits = (chain, constructorName) => chain.some((holder) => isNative(ownValue(holder, 'constructor'), constructorName));
  const isError = Error.isError ?? ((value) => Object.prototype.toString.call(value) === '[object Error]');

  // What no method of the engine tells without changing the object: its prototypes give it away.
  function kindByPrototypes(chain) {
    const prototypes = chain.slice(1);
    const holder = prototypes.find((object) => typeof ownValue(object, TAG) === 'string');
    const tag = holder && ownValue(holder, TAG);
    if (tag === 'Promise' && inherits(prototypes, 'Promise')) return tag;
    if ((tag === 'Map Iterator' || tag === 'Set Iterator') && isNative(ownValue(holder, 'next'), 'next')) return tag;
    return undefined;
  }

  // 'Object' is everything that needs no special treatment. What calls itself an Object is believed, as in Node.
  function kindOf(value, chain, constructorName) {
    if (typeof value === 'function') return 'Function';
    if (Array.isArray(value)) return 'Array';
    if (ArrayBuffer.isView(value)) return slots.typedArrayName(value) === undefined ? 'DataView' : 'TypedArray';
    const isObject = constructorName === 'Object';
    if (!isObject && (isError(value) || (chain.length > 2 && inherits(chain, 'Error')))) return 'Error';

    if (propertyOf(chain, TAG) === undefined && inherits(chain, 'Object')) {
      const builtin = Object.prototype.toString.call(value).slice(8, -1);
      return builtin === 'Arguments' || (!isObject && BUILTIN_KINDS.has(builtin)) ? builtin : 'Object';
    }
    const kind = kindByPrototypes(chain) ?? BRANDS.find(([, matches]) => matches(value))?.[0] ?? 'Object';
    return isObject && !ITERABLE_KINDS.has(kind) ? 'Object' : kind;
  }

  return { withoutProxy, chainOf, propertyOf, lookUp, ownValue, kindOf, slots };
})
