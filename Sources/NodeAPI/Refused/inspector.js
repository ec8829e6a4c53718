// The `inspector` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  module.exports = {
    url() { return undefined; },
    ...refusing('inspector', ['Session', 'close', 'open', 'waitForDebugger'], 'an action cannot be debugged from inside'),
  };
})
