// The `repl` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  module.exports = refusing('repl', ['REPLServer', 'Recoverable', 'start'], 'an action has no terminal');
})
