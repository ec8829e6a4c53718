// The `v8` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  // What Node tells of its engine has no meaning in another one: `getHeapStatistics` and its kin are left out.
  module.exports = refusing('v8', [
    'Deserializer', 'Serializer', 'deserialize', 'getHeapSnapshot', 'serialize', 'setFlagsFromString', 'setHeapSnapshotNearHeapLimit',
    'stopCoverage', 'takeCoverage', 'writeHeapSnapshot',
  ], 'the engine is not V8');
})
