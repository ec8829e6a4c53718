// FormData of the XMLHttpRequest standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, fail, isObject } = require('internal/web/idl');
  const blobs = () => require('internal/web/blob');

  let entriesOf;
  let isFormData;

  const makeValue = (value, filename, given, method) => {
    const { File, isBlob } = blobs();
    if (!isBlob(value)) {
      if (given) throw new TypeError(`Failed to execute '${method}' on 'FormData': parameter 2 is not of type 'Blob'`);
      return `${value}`.toWellFormed();
    }
    if (value instanceof File && !given) return value;
    const name = given ? `${filename}` : 'blob';
    return new File([value], name, { type: value.type, lastModified: value instanceof File ? value.lastModified : undefined });
  };

  const requireCount = (given, count, method) => {
    if (given >= count) return;
    throw new TypeError(`FormData.${method}: ${count} argument${count > 1 ? 's' : ''} required, but${
      given ? ' only' : ''} ${given} found.`);
  };

  class FormData {
    #entries = [];

    static {
      isFormData = (value) => isObject(value) && #entries in value;
      entriesOf = (value) => {
        if (!isFormData(value)) throw fail(TypeError, 'ERR_INVALID_THIS', 'Illegal invocation');
        return value.#entries;
      };
    }

    constructor(form = undefined) {
      if (form !== undefined) {
        throw new TypeError("FormData constructor: Argument 1 could not be converted to: undefined.");
      }
    }

    append(name, value, filename = undefined) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 2, 'append');
      entries.push([`${name}`.toWellFormed(), makeValue(value, filename, arguments.length > 2, 'append')]);
    }

    delete(name) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 1, 'delete');
      name = `${name}`.toWellFormed();
      this.#entries = entries.filter((entry) => entry[0] !== name);
    }

    get(name) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 1, 'get');
      name = `${name}`.toWellFormed();
      return entries.find((entry) => entry[0] === name)?.[1] ?? null;
    }

    getAll(name) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 1, 'getAll');
      name = `${name}`.toWellFormed();
      return entries.filter((entry) => entry[0] === name).map((entry) => entry[1]);
    }

    has(name) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 1, 'has');
      name = `${name}`.toWellFormed();
      return entries.some((entry) => entry[0] === name);
    }

    set(name, value, filename = undefined) {
      const entries = entriesOf(this);
      requireCount(arguments.length, 2, 'set');
      name = `${name}`.toWellFormed();
      const entry = [name, makeValue(value, filename, arguments.length > 2, 'set')];
      const index = entries.findIndex((other) => other[0] === name);
      if (index < 0) entries.push(entry);
      else this.#entries = entries.filter((other, place) => place <= index || other[0] !== name).with(index, entry);
    }

    forEach(callback, self = undefined) {
      requireCount(arguments.length, 1, 'forEach');
      if (typeof callback !== 'function') {
        throw new TypeError("Failed to execute 'forEach' on 'FormData': parameter 1 is not of type 'Function'.");
      }
      for (const [name, value] of this) Reflect.apply(callback, self, [value, name, this]);
    }

    keys() { return iterate(this, (entry) => entry[0]); }
    values() { return iterate(this, (entry) => entry[1]); }
    entries() { return iterate(this, (entry) => [...entry]); }

    [CUSTOM](depth, options, inspect) {
      const fields = {};
      for (const [name, value] of entriesOf(this)) {
        if (!Object.hasOwn(fields, name)) fields[name] = value;
        else if (Array.isArray(fields[name])) fields[name].push(value);
        else fields[name] = [fields[name], value];
      }
      return inspectFields('FormData', fields, depth, options, inspect);
    }
  }
  finish(FormData);
  Object.defineProperty(FormData.prototype, Symbol.iterator, {
    __proto__: null, value: FormData.prototype.entries, writable: true, enumerable: false, configurable: true,
  });

  const iteratorPrototype = Object.setPrototypeOf({
    next() { return this.step(); },
  }, Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
  Object.defineProperty(iteratorPrototype, 'next', { enumerable: true });
  Object.defineProperty(iteratorPrototype, Symbol.toStringTag, { value: 'FormData Iterator', configurable: true });

  const iterate = (form, pick) => {
    entriesOf(form);
    let index = 0;
    const step = () => {
      const list = entriesOf(form);
      if (index >= list.length) return { value: undefined, done: true };
      index += 1;
      return { value: pick(list[index - 1]), done: false };
    };
    return Object.defineProperty(Object.create(iteratorPrototype), 'step', { value: step });
  };

  exports.FormData = FormData;
  exports.isFormData = isFormData;
  exports.entriesOf = entriesOf;
})
