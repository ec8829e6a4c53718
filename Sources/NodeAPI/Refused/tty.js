// The `tty` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  module.exports = {
    isatty() { return false; },
    ...refusing('tty', ['ReadStream', 'WriteStream'], 'an action has no terminal'),
  };
})
