// URLSearchParams. Binding `url`: parseForm and writeForm, between a query and a flat list of names and values.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('url');
  const {
    codes: { ERR_ARG_NOT_ITERABLE, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_INVALID_TUPLE, ERR_MISSING_ARGS },
  } = require('internal/errors');
  const { validateFunction } = require('internal/validators');
  const inspectKey = Symbol.for('nodejs.util.inspect.custom');

  const text = (value) => `${value}`.toWellFormed();
  let fill; // (params, query): replaces what a URLSearchParams holds
  let follow; // (params, changed): whom to tell of changes

  function fromPairs(pairs) {
    const list = [];
    for (const pair of pairs) {
      if (pair === null || (typeof pair !== 'object' && typeof pair !== 'function') || typeof pair[Symbol.iterator] !== 'function') {
        throw new ERR_INVALID_TUPLE('Each query pair', '[name, value]');
      }
      const items = [...pair];
      if (items.length !== 2) throw new ERR_INVALID_TUPLE('Each query pair', '[name, value]');
      list.push(text(items[0]), text(items[1]));
    }
    return list;
  }

  function fromRecord(record) {
    const found = new Map();
    for (const key of Reflect.ownKeys(record)) {
      if (!Reflect.getOwnPropertyDescriptor(record, key)?.enumerable) continue;
      found.set(text(key), text(record[key]));
    }
    return [...found].flat();
  }

  function initial(init) {
    if (init === undefined || init === null) return [];
    if (typeof init !== 'object' && typeof init !== 'function') {
      const query = text(init);
      return native.parseForm(query[0] === '?' ? query.slice(1) : query);
    }
    const iterate = init[Symbol.iterator];
    if (iterate === undefined || iterate === null) return fromRecord(init);
    if (typeof iterate !== 'function') throw new ERR_ARG_NOT_ITERABLE('Query pairs');
    return fromPairs(init);
  }

  class URLSearchParams {
    #list;
    #changed;

    static {
      fill = (params, query) => { params.#list = native.parseForm(query); };
      follow = (params, changed) => { params.#changed = changed; };
    }

    constructor(init = undefined) {
      this.#list = initial(init);
    }

    static #check(value) {
      if (typeof value !== 'object' || value === null || !(#list in value)) throw new ERR_INVALID_THIS('URLSearchParams');
    }

    static #require(count, names, given) {
      if (given < count) throw new ERR_MISSING_ARGS(...names);
    }

    #update(list) {
      this.#list = list;
      this.#changed?.(native.writeForm(list));
    }

    get size() {
      URLSearchParams.#check(this);
      return this.#list.length / 2;
    }

    append(name, value) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(2, ['name', 'value'], arguments.length);
      this.#update([...this.#list, text(name), text(value)]);
    }

    delete(name, value = undefined) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(1, ['name'], arguments.length);
      name = text(name);
      if (value !== undefined) value = text(value);
      this.#update(this.#filtered((key, item) => key !== name || (value !== undefined && item !== value)));
    }

    get(name) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(1, ['name'], arguments.length);
      name = text(name);
      for (let index = 0; index < this.#list.length; index += 2) if (this.#list[index] === name) return this.#list[index + 1];
      return null;
    }

    getAll(name) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(1, ['name'], arguments.length);
      name = text(name);
      return this.#list.filter((_, index) => index % 2 === 1 && this.#list[index - 1] === name);
    }

    has(name, value = undefined) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(1, ['name'], arguments.length);
      name = text(name);
      if (value !== undefined) value = text(value);
      return this.#filtered((key, item) => key === name && (value === undefined || item === value)).length > 0;
    }

    set(name, value) {
      URLSearchParams.#check(this);
      URLSearchParams.#require(2, ['name', 'value'], arguments.length);
      name = text(name);
      value = text(value);
      let found = false;
      const list = [];
      for (let index = 0; index < this.#list.length; index += 2) {
        if (this.#list[index] !== name) {
          list.push(this.#list[index], this.#list[index + 1]);
        } else if (!found) {
          found = true;
          list.push(name, value);
        }
      }
      if (!found) list.push(name, value);
      this.#update(list);
    }

    sort() {
      URLSearchParams.#check(this);
      const pairs = [];
      for (let index = 0; index < this.#list.length; index += 2) pairs.push([this.#list[index], this.#list[index + 1]]);
      // By code units, as < compares; the engine's sort is stable.
      this.#update(pairs.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).flat());
    }

    forEach(callback, thisArgument = undefined) {
      URLSearchParams.#check(this);
      validateFunction(callback, 'callback');
      for (let index = 0; index < this.#list.length; index += 2) {
        callback.call(thisArgument, this.#list[index + 1], this.#list[index], this);
      }
    }

    entries() {
      URLSearchParams.#check(this);
      return this.#iterator((name, value) => [name, value]);
    }

    keys() {
      URLSearchParams.#check(this);
      return this.#iterator((name) => name);
    }

    values() {
      URLSearchParams.#check(this);
      return this.#iterator((_, value) => value);
    }

    toString() {
      URLSearchParams.#check(this);
      return native.writeForm(this.#list);
    }

    #filtered(keep) {
      const list = [];
      for (let index = 0; index < this.#list.length; index += 2) {
        if (keep(this.#list[index], this.#list[index + 1])) list.push(this.#list[index], this.#list[index + 1]);
      }
      return list;
    }

    // Live: sees what is changed while it goes on.
    #iterator(pick) {
      let index = 0;
      return Object.defineProperties(Object.setPrototypeOf({
        next: () => {
          if (index >= this.#list.length) return { value: undefined, done: true };
          index += 2;
          return { value: pick(this.#list[index - 2], this.#list[index - 1]), done: false };
        },
      }, iteratorPrototype), {
        [inspectKey]: {
          value: (depth, options) => {
            const { inspect } = require('internal/inspect-value');
            const rest = [];
            for (let at = index; at < this.#list.length; at += 2) rest.push(inspect(pick(this.#list[at], this.#list[at + 1]), options));
            return `URLSearchParams Iterator { ${rest.join(', ')} }`;
          },
        },
      });
    }

    [inspectKey](depth, options) {
      URLSearchParams.#check(this);
      if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
      const { inspect } = require('internal/inspect-value');
      const pairs = [];
      for (let index = 0; index < this.#list.length; index += 2) {
        pairs.push(`${inspect(this.#list[index], options)} => ${inspect(this.#list[index + 1], options)}`);
      }
      if (pairs.length === 0) return 'URLSearchParams {}';
      const plain = pairs.join(', ').replace(/\x1b\[\d\d?m/g, '');
      return plain.length <= options.breakLength ?
        `URLSearchParams { ${pairs.join(', ')} }` : `URLSearchParams {\n  ${pairs.join(',\n  ')} }`;
    }
  }

  const iteratorPrototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), {
    [Symbol.toStringTag]: { value: 'URLSearchParams Iterator', configurable: true },
  });
  const { prototype } = URLSearchParams;
  for (const name of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'size', 'sort', 'entries', 'forEach', 'keys', 'values', 'toString']) {
    Object.defineProperty(prototype, name, { enumerable: true });
  }
  Object.defineProperties(prototype, {
    [Symbol.toStringTag]: { configurable: true, value: 'URLSearchParams' },
    [Symbol.iterator]: { configurable: true, writable: true, value: prototype.entries },
  });

  module.exports = { URLSearchParams, fill, follow };
})
