// The contract of a handler: a native async function, as Auth0's runner demands.
(function () {
  'use strict';

  function describe(value) {
    if (value === undefined) return 'the file does not export it';
    if (value === null) return 'it is null';
    if (typeof value !== 'function') return `it is of type ${typeof value}`;
    const name = value.constructor?.name;
    if (name === 'AsyncGeneratorFunction') return 'it is an async generator';
    if (name === 'GeneratorFunction') return 'it is a generator';
    return 'it is a function that is not async';
  }

  // The message when the exports do not hold the handler; undefined when all is well.
  return function checkHandler(exports, name) {
    if (typeof exports !== 'object' || exports === null) {
      return `The action must export an object; module.exports is ${exports === null ? 'null' : `of type ${typeof exports}`}. `
        + `Use exports.${name} = async (event, api) => { … }`;
    }
    const handler = exports[name];
    if (typeof handler === 'function' && handler.constructor?.name === 'AsyncFunction') return undefined;
    return `Invalid function signature for the "${name}" handler. `
      + `Use exports.${name} = async (event, api) => { … }; here, ${describe(handler)}`;
  };
})
