// Loads the built-in modules of a realm, each when it is first required. `clone` is the one binding that is no native part.
(function (source, makeBinding, clone) {
  'use strict';

  const modules = { __proto__: null };
  const bindings = { __proto__: null, clone };
  const binding = (name) => (bindings[name] ??= makeBinding(name));

  return function load(id) {
    const known = modules[id];
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules[id] = module;
    try {
      source(id)(module.exports, load, module, binding);
    } catch (error) {
      delete modules[id];
      throw error;
    }
    return module.exports;
  };
})
