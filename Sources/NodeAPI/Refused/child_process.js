// The `child_process` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  module.exports = refusing('child_process', [
    'ChildProcess', 'exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync',
  ], 'an action starts no processes');
})
