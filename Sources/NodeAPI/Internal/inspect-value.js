// `inspect` and `format` as the console has them.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('inspect');

  function inspect(value, options, depth, colors) {
    let chosen = options ?? {};
    // The signature of old: (value, showHidden, depth, colors).
    if (typeof options === 'boolean' || depth !== undefined || colors !== undefined) {
      chosen = { ...(typeof options === 'object' ? options : { showHidden: options === true }) };
      if (depth !== undefined) chosen.depth = depth;
    }
    const { defaults } = exports;
    return native.inspect(value, defaults === undefined ? chosen : { ...defaults, ...chosen }, userRealm);
  }
  inspect.custom = Symbol.for('nodejs.util.inspect.custom');

  // What a custom inspector is given: everything in it belongs to the script's realm.
  const userRealm = {
    __proto__: null,
    inspect,
    makeOptions: (depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters) => ({
      depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters,
      colors: false, showProxy: false, numericSeparator: false, stylize: (text) => `${text}`,
    }),
  };

  // `util.inspect.defaultOptions`, once `util` is there: a script may change them.
  exports.defaults = undefined;
  exports.inspect = inspect;
  exports.format = (...values) => native.format(values, userRealm, exports.defaults);
  exports.formatWithOptions = (options, ...values) => native.format(values, userRealm, { ...exports.defaults, ...options });
  exports.proxyTarget = native.proxyTarget;
})
