// `inspect` and `format` as the console has them.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('inspect');

  // What a custom inspector is given: everything in it belongs to the script's realm.
  const userRealm = {
    __proto__: null,
    inspect(value, options, depth) {
      const chosen = typeof options === 'boolean' ? { showHidden: options, depth: depth === undefined ? 2 : depth } : options; // Node's old signature
      return native.inspect(value, chosen ?? {}, userRealm);
    },
    makeOptions(depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters) {
      const stylize = (text) => `${text}`;
      return {
        depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters,
        colors: false, showProxy: false, numericSeparator: false, stylize,
      };
    },
  };
  userRealm.inspect.custom = Symbol.for('nodejs.util.inspect.custom');

  exports.inspect = userRealm.inspect;
  exports.format = (...values) => native.format(values, userRealm);
})
