// Tells the host what becomes of tests: values as JSON, and the errors themselves, from which it takes their places.
(function (exports, require, module, binding) {
  'use strict';

  const { JSON: { stringify } } = globalThis;
  const native = binding('tests');
  const { wordsOf } = require('internal/test/failure');
  const { inspect } = require('internal/inspect-value');
  const shown = (value) => inspect(value, { compact: false, depth: 1000, maxArrayLength: 1000, sorted: true });
  const ids = new WeakMap();
  let lastID = 0;

  function idOf(test) {
    let id = ids.get(test);
    if (id === undefined) ids.set(test, id = lastID += 1);
    return id;
  }

  function statusOf(test) {
    if (test.isSkipped) return 'skipped';
    if (test.isTodo) return 'todo';
    return test.passed ? 'passed' : 'failed';
  }

  // What is wrong, beside what every error has. An assertion has what it compared.
  function failureOf(failure) {
    const { cause } = failure;
    const members = { type: failure.failureType, message: wordsOf(failure) };
    if (cause === null || typeof cause !== 'object' || cause.code !== 'ERR_ASSERTION') return members;
    return { ...members, operator: `${cause.operator}`, actual: shown(cause.actual), expected: shown(cause.expected) };
  }

  // Of texts that the runner itself gives as a cause, the message says it all.
  const errorOf = (failure) => {
    const cause = failure?.cause;
    return cause !== null && typeof cause === 'object' ? cause : undefined;
  };

  const send = (event, error) => { native.report(stringify(event), error); };

  const whoIs = (test) => ({ id: idOf(test), path: test.path, isSuite: test.isSuite === true, file: test.place?.file, line: test.place?.line });

  exports.reportStart = (test) => { send({ ...whoIs(test), event: 'started' }); };

  exports.reportEnd = (test) => {
    send({
      ...whoIs(test), event: 'ended', status: statusOf(test), duration: test.startTime === undefined ? 0 : Math.max(0, test.endTime - test.startTime),
      reason: test.reason === undefined || test.reason === null ? undefined : `${test.reason}`, diagnostics: test.diagnostics,
      failure: test.error === null ? undefined : failureOf(test.error),
    }, errorOf(test.error));
  };

  // A failure that is no test's.
  exports.reportFailure = (failure) => { send({ event: 'failed', failure: failureOf(failure) }, errorOf(failure)); };

  exports.reportDrained = () => { send({ event: 'drained' }); };
})
