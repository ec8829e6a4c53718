// The `fs` module: reading below the folder that the host grants. Each function at once (`…Sync`), and with a callback.
(function (exports, require, module) {
  'use strict';

  const { apply } = Reflect;
  const { defineProperty } = Object;
  const { fs: constants } = require('internal/os-constants');
  const read = require('internal/fs/read');
  const refused = require('internal/fs/refused');
  const { validateFunction } = require('internal/validators');
  const { setImmediate } = require('timers');

  const settled = (callback, ...values) => { setImmediate(callback, ...values); };

  // What is wrong with the arguments is thrown; what is wrong with the file goes to the callback.
  function withCallback(name, work) {
    const made = function (...args) {
      const callback = args.pop();
      validateFunction(callback, 'cb');
      let result;
      try {
        result = apply(work, undefined, args);
      } catch (error) {
        if (error.syscall === undefined && error.code?.startsWith('ERR_INVALID')) throw error;
        settled(callback, error);
        return;
      }
      if (result === undefined) settled(callback, null);
      else settled(callback, null, result);
    };
    defineProperty(made, 'name', { value: name });
    return made;
  }

  function add(name, work) {
    exports[name] = withCallback(name, work);
    exports[`${name}Sync`] = (...args) => apply(work, undefined, args);
    defineProperty(exports[`${name}Sync`], 'name', { value: `${name}Sync` });
  }

  for (const name of ['access', 'lstat', 'readFile', 'readdir', 'readlink', 'realpath', 'stat']) add(name, read[name]);
  for (const table of [refused.functions, refused.descriptorFunctions]) {
    for (const name of Object.keys(table)) add(name, table[name]);
  }
  // As in Node, it has no form of its own that is done at once.
  delete exports.openAsBlobSync;
  exports.openAsBlob = async (path) => refused.functions.openAsBlob(path);
  exports.realpath.native = withCallback('native', read.realpathNative);
  exports.realpathSync.native = read.realpathNative;
  exports.existsSync = function existsSync(path) { return read.exists(path); };
  exports.exists = function exists(path, callback) {
    validateFunction(callback, 'cb');
    settled(callback, read.exists(path));
  };
  for (const name of ['unwatchFile', 'watch', 'watchFile']) exports[name] = refused.watch(name);

  exports.createReadStream = function createReadStream(path, options) { return new exports.ReadStream(path, options); };
  exports.createWriteStream = function createWriteStream(path, options) { return new exports.WriteStream(path, options); };

  function later(name, get) {
    defineProperty(exports, name, {
      get,
      set(value) { defineProperty(exports, name, { value, writable: true, enumerable: true, configurable: true }); },
      enumerable: true,
      configurable: true,
    });
  }
  for (const name of ['Dirent', 'Stats']) later(name, () => require('internal/fs/stats')[name]);
  for (const name of ['ReadStream', 'WriteStream']) later(name, () => require('internal/fs/streams')[name]);
  later('promises', () => require('fs/promises'));

  const { F_OK, R_OK, W_OK, X_OK } = constants;
  Object.assign(exports, { F_OK, R_OK, W_OK, X_OK, constants });
})
