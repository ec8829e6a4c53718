// Globals that are made when a script first reads them. `names` lists a name, a module and the member of its exports, or '' for the exports.
(function (global, names, load) {
  'use strict';

  const { Object: { defineProperty }, Symbol } = globalThis;

  function define(name, id, member) {
    // As in Node: functions and objects of the web are enumerable, classes are not, nor what modules stand for.
    const enumerable = name[0] !== name[0].toUpperCase() && name !== 'process' && name !== 'console';
    const settle = (value) => {
      defineProperty(global, name, { value, writable: true, enumerable, configurable: true });
      return value;
    };
    defineProperty(global, name, {
      get() { return settle(member === '' ? load(id) : load(id)[member]); },
      set: settle,
      enumerable,
      configurable: true,
    });
  }

  defineProperty(global, Symbol.toStringTag, { value: 'global', writable: false, enumerable: false, configurable: true });
  // Newer than the engine.
  for (const name of ['dispose', 'asyncDispose']) {
    if (Symbol[name] === undefined) defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
  }

  for (let index = 0; index < names.length; index += 3) define(names[index], names[index + 1], names[index + 2]);
})
