// The `cluster` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  const EventEmitter = require('events');

  module.exports = Object.assign(new EventEmitter(), {
    isPrimary: true, isMaster: true, isWorker: false, workers: {}, settings: {}, SCHED_NONE: 1, SCHED_RR: 2, schedulingPolicy: 2,
    ...refusing('cluster', ['Worker', 'disconnect', 'fork', 'setupMaster', 'setupPrimary'], 'an action starts no processes'),
  });
})
