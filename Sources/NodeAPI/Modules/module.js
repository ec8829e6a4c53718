// The `module` module: what there is of it for code that only loads.
(function (exports, require, module) {
  'use strict';

  const { Module, builtinNames, cache, createRequire, isBuiltin } = require('internal/modules');

  module.exports = Object.assign(Module, {
    Module, _cache: cache, builtinModules: Object.freeze([...builtinNames].sort()), createRequire, isBuiltin,
  });
})
