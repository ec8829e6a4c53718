// The two queuing strategies of the streams standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, invalidThis, isObject, fail } = require('internal/web/idl');

  // The same function for all strategies of a kind, as the standard asks.
  const sizes = {
    __proto__: null,
    ByteLengthQueuingStrategy: { size(chunk) { return chunk.byteLength; } }.size,
    CountQueuingStrategy: { size() { return 1; } }.size,
  };

  const readMark = (init) => {
    require('internal/validators').validateObject(init, 'init');
    const { highWaterMark } = init;
    if (highWaterMark === undefined) {
      throw fail(TypeError, 'ERR_MISSING_OPTION', 'init.highWaterMark is required');
    }
    return +highWaterMark;
  };

  const make = (name) => ({
    [name]: class {
      #highWaterMark;

      constructor(init) { this.#highWaterMark = readMark(init); }

      get highWaterMark() {
        if (!(isObject(this) && #highWaterMark in this)) throw invalidThis(name);
        return this.#highWaterMark;
      }

      get size() {
        if (!(isObject(this) && #highWaterMark in this)) throw invalidThis(name);
        return sizes[name];
      }

      [CUSTOM](depth, options, inspect) {
        return depth < 0 ? this : inspectFields(name, { highWaterMark: this.highWaterMark }, depth, options, inspect);
      }
    },
  })[name];

  exports.ByteLengthQueuingStrategy = finish(make('ByteLengthQueuingStrategy'));
  exports.CountQueuingStrategy = finish(make('CountQueuingStrategy'));
})
