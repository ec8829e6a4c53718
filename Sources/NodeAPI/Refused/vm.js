// The `vm` module: code runs in the action's own context; there is no other.
(function (exports, require, module) {
  'use strict';

  const { validateObject, validateString, validateArray } = require('internal/validators');
  const { refusal, refusing } = require('internal/refuse');
  const reason = 'an action has one context';
  const run = eval;

  const fileOf = (options) => (typeof options === 'string' ? options : options?.filename);

  function named(code, options) {
    const file = fileOf(options);
    if (file === undefined) return code;
    validateString(file, 'options.filename');
    return /[\s'"]/.test(file) ? code : `${code}\n//# sourceURL=${file}`;
  }

  class Script {
    #code;

    constructor(code, options) {
      const text = `${code}`;
      // Compiled for the sake of its syntax errors.
      new Function(text);
      this.#code = named(text, options);
    }

    runInThisContext() { return run(this.#code); }
    runInContext() { throw refusal('vm.Script.runInContext', reason); }
    runInNewContext() { throw refusal('vm.Script.runInNewContext', reason); }
    createCachedData() { throw refusal('vm.Script.createCachedData'); }
  }

  module.exports = {
    Script,
    runInThisContext: (code, options) => run(named(`${code}`, options)),
    compileFunction(code, params = [], options = undefined) {
      validateString(code, 'code');
      validateArray(params, 'params');
      if (options?.parsingContext !== undefined) throw refusal('vm.compileFunction with a parsingContext', reason);
      return new Function(...params, named(code, options));
    },
    isContext(object) {
      validateObject(object, 'object', { allowFunction: true });
      return false;
    },
    ...refusing('vm', ['createContext', 'createScript', 'measureMemory', 'runInContext', 'runInNewContext'], reason),
    constants: { __proto__: null },
  };
})
