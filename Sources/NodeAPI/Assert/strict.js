// `assert/strict`.
(function (exports, require, module) {
  'use strict';
  module.exports = require('assert').strict;
})
