// The module `path`: as on Linux.
(function (exports, require, module) {
  'use strict';
  const posix = require('internal/path/posix');
  posix.posix = posix;
  Object.defineProperty(posix, 'win32', {
    configurable: true,
    enumerable: true,
    get() {
      const win32 = require('internal/path/win32');
      win32.posix = posix;
      win32.win32 = win32;
      Object.defineProperty(posix, 'win32', { value: win32, writable: true, enumerable: true, configurable: true });
      return win32;
    },
  });
  posix._makeLong = posix.toNamespacedPath;
  module.exports = posix;
})
