// Which test or suite a call belongs to.
//
// While the file is being loaded, it is the file's. While a function runs up to its first `await`, it is that function's. Later it is the
// test's that was started last and has not ended: tests run one after the other. Where they do not, and in suites that are described asynchronously, the async context says it: that is loaded only
// then, as it changes the promises of the realm.
(function (exports, require) {
  'use strict';

  const { Promise, setImmediate } = globalThis;
  const { isAsyncFunction } = require('util/types');
  // Whose functions are being called now, innermost last.
  const calling = [];
  // Tests that have been started and have not ended, in that order.
  const running = new Set();
  let isLoaded = false;
  let begin;
  const beginning = new Promise((resolve) => { begin = resolve; });
  let storage;

  // The file's own code has come to its end: its tests begin in the next turn.
  exports.loaded = () => {
    isLoaded = true;
    setImmediate(begin);
  };
  // What the file's own code leaves unhandled is known before its first test runs.
  exports.untilLoaded = () => beginning;

  exports.started = (test) => { running.add(test); };
  exports.ended = (test) => { running.delete(test); };
  exports.running = () => [...running];

  // Has what `work` starts belong to the test, also after an `await`.
  exports.needContext = () => { storage ??= new (require('async_hooks').AsyncLocalStorage)(); };
  exports.needContextFor = (fn) => { if (isAsyncFunction(fn)) exports.needContext(); };

  exports.inTest = function inTest(test, work) {
    calling[calling.length] = test;
    try {
      return storage === undefined ? work() : storage.run(test, work);
    } finally {
      calling.length -= 1;
    }
  };

  // Undefined for what belongs to the file.
  exports.current = function current() {
    if (calling.length > 0) return calling[calling.length - 1];
    const known = storage?.getStore();
    if (known !== undefined) return known;
    if (!isLoaded) return undefined;
    let last;
    for (const test of running) last = test;
    return last;
  };
})
