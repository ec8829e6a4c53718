// What an action cannot do: it finds the function, and calling it says why.
(function (exports, require) {
  'use strict';

  exports.refusal = (name, reason) => {
    const error = new Error(`${name} is not available to actions${reason === undefined ? '' : `: ${reason}`}`);
    error.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
    return error;
  };

  // Functions of these names that throw; they can be called with `new`, too.
  exports.refusing = (prefix, names, reason) => {
    const functions = {};
    for (const name of names) {
      functions[name] = function () { throw exports.refusal(`${prefix}.${name}`, reason); };
      Object.defineProperty(functions[name], 'name', { value: name });
    }
    return functions;
  };
})
