// The module `path/posix`.
(function (exports, require, module) {
  'use strict';
  module.exports = require('path').posix;
})
