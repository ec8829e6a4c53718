// `fetch`, and the classes of the fetch standard, each loaded when it is first wanted.
(function (exports, require, module, binding) {
  'use strict';

  const homes = { __proto__: null, Headers: 'headers', Request: 'request', Response: 'response', FormData: 'form-data' };
  for (const name in homes) {
    Object.defineProperty(exports, name, {
      __proto__: null, get: () => require(`internal/web/${homes[name]}`)[name], enumerable: true, configurable: true,
    });
  }

  // Further options, such as `dispatcher`, are accepted; there is nothing here that they could choose.
  exports.fetch = async function fetch(input, init = undefined) {
    if (arguments.length === 0) {
      const { missing } = require('internal/web/idl');
      throw missing("The \"input\" argument must be specified");
    }
    const { Request, stateOf } = require('internal/web/request');
    const state = stateOf(new Request(input, init));
    return require('internal/web/fetching').perform(state);
  };
  Object.defineProperty(exports.fetch, 'length', { value: 1, configurable: true });
})
