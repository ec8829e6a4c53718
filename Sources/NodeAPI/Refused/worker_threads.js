// The `worker_threads` module: an action is the main thread, and starts no other.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');
  const environment = new Map();

  module.exports = {
    isMainThread: true,
    threadId: 0,
    parentPort: null,
    workerData: null,
    resourceLimits: {},
    SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
    getEnvironmentData: (key) => environment.get(key),
    setEnvironmentData(key, value) {
      if (value === undefined) environment.delete(key);
      else environment.set(key, value);
    },
    ...refusing('worker_threads', ['Worker', 'moveMessagePortToContext', 'receiveMessageOnPort'], 'an action has one thread'),
  };
  for (const name of ['BroadcastChannel', 'MessageChannel', 'MessagePort']) {
    Object.defineProperty(module.exports, name, { get: () => require('internal/web/messaging')[name], enumerable: true, configurable: true });
  }
})
