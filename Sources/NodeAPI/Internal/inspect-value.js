// `inspect` and `format`: texts are made in a realm of their own; what they are told by the script is put together here.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { keys }, Symbol } = globalThis;
  const native = binding('inspect');

  const known = {
    __proto__: null, showHidden: true, depth: true, colors: true, customInspect: true, showProxy: true, maxArrayLength: true, maxStringLength: true,
    breakLength: true, compact: true, sorted: true, getters: true, numericSeparator: true,
  };

  // A text in the color of what it shows, as `inspect.styles` and `inspect.colors` have it.
  function stylize(text, style) {
    if (inspect.styles === undefined) require('util');
    const color = inspect.colors[inspect.styles[style]];
    return color === undefined ? text : `\u001b[${color[0]}m${text}\u001b[${color[1]}m`;
  }
  const plainly = (text) => `${text}`;

  // What a custom inspector is given: everything in it belongs to the script's realm.
  const userRealm = {
    __proto__: null,
    inspect,
    stylize,
    makeOptions: (
      depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters, colors, showProxy, numericSeparator,
    ) => ({
      stylize: colors ? stylize : plainly, showHidden, depth, colors, customInspect, showProxy, maxArrayLength, maxStringLength, breakLength,
      compact, sorted, getters, numericSeparator,
    }),
  };
  // What a script adds to the options is handed on to its inspectors.
  const userRealmFor = (options) => (keys(options).some((key) => !known[key])
    ? { ...userRealm, __proto__: null, makeOptions: (...values) => ({ ...userRealm.makeOptions(...values), ...options }) } : userRealm);

  const withDefaults = (options) => (exports.defaults === undefined ? options : { ...exports.defaults, ...options });

  function inspect(value, options, depth, colors) {
    let chosen = {};
    if (options !== null && typeof options === 'object') chosen = options;
    else if (options !== undefined || depth !== undefined) { // the signature of old
      chosen = { showHidden: options === true };
      if (depth !== undefined) chosen.depth = depth;
      if (colors !== undefined) chosen.colors = colors;
    }
    return native.inspect(value, withDefaults(chosen), userRealmFor(chosen));
  }
  inspect.custom = Symbol.for('nodejs.util.inspect.custom');

  // `util.inspect.defaultOptions`, once `util` is there: a script may change them.
  exports.defaults = undefined;
  exports.inspect = inspect;
  exports.format = (...values) => native.format(values, userRealm, exports.defaults);
  exports.formatWithOptions = (options, ...values) => native.format(values, userRealmFor(options), withDefaults(options));
  exports.proxyTarget = native.proxyTarget;
})
