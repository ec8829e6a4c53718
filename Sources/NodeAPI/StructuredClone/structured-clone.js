// The HTML structured clone algorithm, with the messages of Node. Its parts are beside this file: clone-*.js.
//
// It needs some sixty built-ins, and capturing them would cost a login more than the rest of the Node API together. So the host may supply
// `native.pristine`: the global object of a realm of the same VM in which no script ever runs. Brand checks and constructors work across
// realms, so the built-ins are taken from there, on the first call, out of reach of whatever a script has replaced in its own realm.
// Without it they are captured here and now.
//
// Nothing that belongs to the pristine realm may get into a script's hands: what a script did to it would reach other logins. Hence objects
// are made with `Local` as new.target, which gives them this realm's prototypes; errors of the other realm are translated; and no
// built-in that passes functions to a script (then, species constructors, iterators) is called.
(function (getDOMException, native, parts) {
  'use strict';

  const global = globalThis;
  const { Object: toObject, Promise: { prototype: { then } }, Reflect: { defineProperty } } = global;

  // The kinds of objects of the web's classes, each added when its class is made:
  // name; is(value); and, where there are such, clone(value); prepare(value, makeCloneError), which makes what will take the place of a
  // transferred one; and move(value, target), when all else is done.
  const platform = [];

  const platformKind = (value) => {
    for (let index = 0; index < platform.length; index += 1) {
      if (platform[index].is(value)) return platform[index];
    }
    return undefined;
  };

  const load = (world) => {
    let own = { ...parts.cloneBuiltins(world), platformKind, then, toObject };
    own = { ...own, ...parts.cloneMaking(own, getDOMException, native) };
    own = { ...own, ...parts.cloneKinds(own, world, native) };
    own = { ...own, ...parts.cloneRefusal(own, native) };
    own = { ...own, ...parts.cloneValues(own, parts) };
    const { Map, clone, errors, getPrototypeOf, isError, keys, make, makeTypeError, mapForEach, mapSet } = own;
    const { readTransfers, targetsOf } = parts.cloneTransfers(own);

    const run = (value, options) => {
      const moves = readTransfers(options);
      const seen = new Map();
      mapForEach(moves, ({ target }, source) => mapSet(seen, source, target));
      const copy = clone(value, seen);
      mapForEach(moves, ({ kind, target }, source) => kind.move(source, target));
      return { value: copy, moves };
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

    const translated = (value, options) => {
      try {
        return run(value, options);
      } catch (error) {
        throw translate(error);
      }
    };

    return {
      structuredClone(count, value, options) {
        if (count === 0) throw makeTypeError('The value argument must be specified', 'ERR_MISSING_ARGS');
        return translated(value, options).value;
      },
      // The clone, and what became of the objects in the list.
      transfer(value, list) {
        const { value: copy, moves } = translated(value, { __proto__: null, transfer: list });
        return { value: copy, transferred: targetsOf(moves) };
      },
    };
  };

  let loaded = native.pristine === undefined ? load(global) : undefined;

  const { structuredClone } = {
    structuredClone(...parameters) {
      loaded ??= load(native.pristine);
      return loaded.structuredClone(parameters.length, parameters[0], parameters[1]);
    },
  };

  return {
    structuredClone,
    // What built-in modules reach by `binding('clone')`.
    binding: {
      register(kind) {
        defineProperty(platform, platform.length, { __proto__: null, value: kind, writable: true, enumerable: true, configurable: true });
      },
      transfer(value, list) {
        loaded ??= load(native.pristine);
        return loaded.transfer(value, list);
      },
    },
  };
})
