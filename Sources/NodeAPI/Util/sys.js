// `sys`: the old name of `util`.
(function (exports, require, module) {
  'use strict';
  module.exports = require('util');
})
