// Headers of the fetch standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, fail, isObject } = require('internal/web/idl');

  const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
  const illegal = () => fail(TypeError, 'ERR_INVALID_THIS', 'Illegal invocation');

  let stateOf;
  let isHeaders;

  const byteString = (value, prefix, name) => {
    if (typeof value === 'symbol') throw new TypeError(`${prefix}: ${name} is a symbol, which cannot be converted to a ByteString.`);
    const text = `${value}`;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 255) {
        throw new TypeError('Cannot convert argument to a ByteString because the character at '
          + `index ${index} has a value of ${code} which is greater than 255.`);
      }
    }
    return text;
  };

  const requireName = (name, method) => {
    name = byteString(name, method, 'name');
    if (!TOKEN.test(name)) throw new TypeError(`${method}: "${name}" is an invalid header name.`);
    return name;
  };

  const requireValue = (value, method) => {
    const text = byteString(value, method, 'value').replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    if (/[\0\n\r]/.test(text)) throw new TypeError(`${method}: "${text}" is an invalid header value.`);
    return text;
  };

  const requireCount = (given, count, method) => {
    if (given >= count) return;
    throw new TypeError(`${method}: ${count} argument${count > 1 ? 's' : ''} required, but${given ? ' only' : ''} ${given} found.`);
  };

  class Headers {
    // By lower-case name: [name as given, value]; the values of set-cookie stay apart.
    #state = { map: new Map(), cookies: [], guard: 'none' };

    static {
      isHeaders = (value) => isObject(value) && #state in value;
      stateOf = (value) => value.#state;
    }

    constructor(init = undefined) {
      if (init !== undefined && init !== null) exports.fill(this, init);
      else if (init === null) throw invalidInit();
    }

    append(name, value) {
      const state = check(this);
      requireCount(arguments.length, 2, 'Headers.append');
      name = requireName(name, 'Headers.append');
      value = requireValue(value, 'Headers.append');
      if (isWritable(state)) append(state, name, value);
    }

    delete(name) {
      const state = check(this);
      requireCount(arguments.length, 1, 'Headers.delete');
      name = requireName(name, 'Headers.delete');
      if (!isWritable(state)) return;
      const key = name.toLowerCase();
      state.map.delete(key);
      if (key === 'set-cookie') state.cookies = [];
    }

    get(name) {
      const state = check(this);
      requireCount(arguments.length, 1, 'Headers.get');
      return state.map.get(requireName(name, 'Headers.get').toLowerCase())?.[1] ?? null;
    }

    has(name) {
      const state = check(this);
      requireCount(arguments.length, 1, 'Headers.has');
      return state.map.has(requireName(name, 'Headers.has').toLowerCase());
    }

    set(name, value) {
      const state = check(this);
      requireCount(arguments.length, 2, 'Headers.set');
      name = requireName(name, 'Headers.set');
      value = requireValue(value, 'Headers.set');
      if (!isWritable(state)) return;
      const key = name.toLowerCase();
      if (key === 'set-cookie') state.cookies = [value];
      state.map.set(key, [name, value]);
    }

    getSetCookie() { return [...check(this).cookies]; }

    forEach(callback, self = undefined) {
      check(this);
      requireCount(arguments.length, 1, 'Headers.forEach');
      if (typeof callback !== 'function') {
        throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
      }
      for (const [name, value] of this) Reflect.apply(callback, self, [value, name, this]);
    }

    keys() { return iterate(check(this), (entry) => entry[0]); }
    values() { return iterate(check(this), (entry) => entry[1]); }
    entries() { return iterate(check(this), (entry) => entry); }

    [CUSTOM](depth, options, inspect) {
      return inspectFields('Headers', Object.fromEntries(check(this).map.values()), depth, options, inspect);
    }
  }
  finish(Headers);
  Object.defineProperty(Headers.prototype, Symbol.iterator, {
    __proto__: null, value: Headers.prototype.entries, writable: true, enumerable: false, configurable: true,
  });

  const check = (value) => {
    if (!isHeaders(value)) throw illegal();
    return stateOf(value);
  };

  const isWritable = ({ guard }) => {
    if (guard === 'immutable') throw new TypeError('immutable');
    return true;
  };

  const append = (state, name, value) => {
    const key = name.toLowerCase();
    if (key === 'set-cookie') state.cookies.push(value);
    const known = state.map.get(key);
    if (known === undefined) state.map.set(key, [name, value]);
    else state.map.set(key, [known[0], `${known[1]}${key === 'cookie' ? '; ' : ', '}${value}`]);
  };

  const sorted = ({ map, cookies }) => [...map.keys()].sort().flatMap((key) => (
    key === 'set-cookie' ? cookies.map((cookie) => [key, cookie]) : [[key, map.get(key)[1]]]));

  const iteratorPrototype = Object.setPrototypeOf({
    next() { return this.step(); },
  }, Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
  Object.defineProperty(iteratorPrototype, 'next', { enumerable: true });
  Object.defineProperty(iteratorPrototype, Symbol.toStringTag, { value: 'Headers Iterator', configurable: true });

  // What changes while iterating is seen from the same index on, as the standard says.
  const iterate = (state, pick) => {
    let index = 0;
    const step = () => {
      const list = sorted(state);
      if (index >= list.length) return { value: undefined, done: true };
      index += 1;
      return { value: pick(list[index - 1]), done: false };
    };
    return Object.defineProperty(Object.create(iteratorPrototype), 'step', { value: step });
  };

  const invalidInit = () => new TypeError("Headers constructor: init given is not one of the expected types: 'sequence<sequence<ByteString>>', "
    + "'record<ByteString, ByteString>'.");

  exports.fill = (headers, init) => {
    if (!isObject(init)) {
      throw new TypeError('Headers constructor: Argument 1 could not be converted to one of: '
        + 'sequence<sequence<ByteString>>, record<ByteString, ByteString>.');
    }
    const method = 'Headers.append';
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        if (!isObject(pair) || typeof pair[Symbol.iterator] !== 'function') throw invalidInit();
        const entry = [...pair];
        if (entry.length !== 2) {
          throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${entry.length}.`);
        }
        append(stateOf(headers), requireName(entry[0], method), requireValue(entry[1], method));
      }
      return;
    }
    for (const key of Reflect.ownKeys(init)) {
      if (Object.getOwnPropertyDescriptor(init, key)?.enumerable !== true) continue;
      append(stateOf(headers), requireName(key, method), requireValue(init[key], method));
    }
  };

  exports.Headers = Headers;
  exports.isHeaders = isHeaders;
  exports.setGuard = (headers, guard) => { stateOf(headers).guard = guard; };
  exports.appendRaw = (headers, name, value) => append(stateOf(headers), name, value);
  exports.listOf = (headers) => {
    const { map, cookies } = stateOf(headers);
    return [...map].flatMap(([key, entry]) => (key === 'set-cookie' ? cookies.map((cookie) => [entry[0], cookie]) : [entry]));
  };
})
