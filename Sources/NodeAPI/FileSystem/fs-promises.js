// The `fs/promises` module.
(function (exports, require) {
  'use strict';

  const { apply } = Reflect;
  const read = require('internal/fs/read');
  const refused = require('internal/fs/refused');

  function add(name, work) {
    exports[name] = async (...args) => apply(work, undefined, args);
    Object.defineProperty(exports[name], 'name', { value: name });
  }

  for (const name of ['access', 'lstat', 'readFile', 'readdir', 'readlink', 'stat']) add(name, read[name]);
  add('realpath', read.realpathNative);
  for (const name of Object.keys(refused.functions)) {
    if (name !== 'openAsBlob') add(name, refused.functions[name]);
  }
  exports.watch = refused.watch('promises.watch');
  exports.constants = require('internal/os-constants').fs;
})
