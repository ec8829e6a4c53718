// Globals that are made when a script first reads them. `names` lists a name, a module and the member of its exports, or '' for the exports.
(function (global, names, load) {
  'use strict';

  const { defineProperty } = Object;

  function define(name, id, member) {
    const settle = (value) => {
      defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });
      return value;
    };
    defineProperty(global, name, {
      get() { return settle(member === '' ? load(id) : load(id)[member]); },
      set: settle,
      enumerable: false,
      configurable: true,
    });
  }

  for (let index = 0; index < names.length; index += 3) define(names[index], names[index + 1], names[index + 2]);
})
