// The module `path/win32`.
(function (exports, require, module) {
  'use strict';
  module.exports = require('path').win32;
})
