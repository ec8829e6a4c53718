// perf_hooks: the clock of a login, and a timeline of what scripts mark, measure and time. There is no event loop of its own to watch.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, finish, illegalConstructor, inspectFields, isObject, missing } = require('internal/web/idl');
  const { Event, EventTarget, defineHandler, fire } = require('internal/web/events');
  const {
    bare, makeCall, makeMeasure, makeResourceTiming, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceResourceTiming,
  } = require('internal/web/performance-entries');
  const { isObserved, notify, PerformanceObserver, PerformanceObserverEntryList } = require('internal/web/performance-observer');
  const { apply, construct } = Reflect;
  const { setImmediate } = globalThis;

  const clock = binding('performance');
  let entries = [];
  let mostResources = 250;
  let overflow; // the resources that found the timeline full, until its event

  const add = (entry) => {
    let index = entries.length;
    while (index > 0 && entries[index - 1].startTime > entry.startTime) index -= 1;
    entries.splice(index, 0, entry);
    return entry;
  };
  const record = (entry) => {
    notify(add(entry));
    return entry;
  };

  const clear = (type, name) => {
    entries = entries.filter((entry) => entry.entryType !== type || name !== undefined && entry.name !== `${name}`);
  };

  const hasRoom = () => entries.filter((entry) => entry.entryType === 'resource').length < mostResources;

  // A listener may make room for those that are waiting; the others are lost.
  const addOverflow = () => {
    fire(exports.performance, new Event('resourcetimingbufferfull'));
    const waiting = overflow;
    overflow = undefined;
    for (const entry of waiting) {
      if (!hasRoom()) return;
      add(entry);
    }
  };

  const timeOf = (value) => {
    if (typeof value === 'number') return value;
    const mark = entries.findLast((entry) => entry.entryType === 'mark' && entry.name === `${value}`);
    if (mark === undefined) throw new globalThis.DOMException(`The "${value}" performance mark has not been set`, 'SyntaxError');
    return mark.startTime;
  };

  const span = (start, end) => {
    const options = isObject(start) ? start : { start, end };
    const { duration, detail } = options;
    const finishTime = options.end !== undefined ? timeOf(options.end)
      : options.start !== undefined && duration !== undefined ? timeOf(options.start) + duration : clock.now();
    const startTime = options.start !== undefined ? timeOf(options.start) : duration !== undefined ? finishTime - duration : 0;
    return { startTime, duration: finishTime - startTime, detail };
  };

  const timed = (callback) => {
    function timerified(...values) {
      const start = clock.now();
      const done = () => {
        if (isObserved()) notify(makeCall(callback.name, start, clock.now() - start, values));
      };
      const result = new.target === undefined ? apply(callback, this, values) : construct(callback, values, callback);
      if (new.target === undefined && typeof result?.finally === 'function') return result.finally(done);
      done();
      return result;
    }
    return Object.defineProperties(timerified, {
      length: { value: callback.length, enumerable: true, configurable: false },
      name: { value: `timerified ${callback.name}`, enumerable: true, configurable: false },
    });
  };

  class Performance extends EventTarget {
    constructor(token = undefined) {
      if (token !== bare) throw illegalConstructor();
      super();
    }

    now() { return clock.now(); }
    get timeOrigin() { return clock.timeOrigin; }
    mark(name, options = undefined) {
      if (arguments.length === 0) throw missing('The "name" argument must be specified');
      return record(new PerformanceMark(name, options));
    }

    measure(name, start = undefined, end = undefined) {
      if (arguments.length === 0) throw missing('The "name" argument must be specified');
      require('internal/validators').validateString(name, 'name');
      return record(makeMeasure(name, span(start, end)));
    }

    timerify(callback) {
      require('internal/validators').validateFunction(callback, 'fn');
      return timed(callback);
    }

    markResourceTiming(timing, name, initiatorType, global, cacheMode) {
      const entry = makeResourceTiming(timing, name, initiatorType, cacheMode);
      notify(entry);
      if (overflow === undefined && hasRoom()) return add(entry);
      if (overflow === undefined) setImmediate(addOverflow);
      (overflow ??= []).push(entry);
      return entry;
    }

    setResourceTimingBufferSize(size) {
      if (arguments.length === 0) throw missing('The "maxSize" argument must be specified');
      mostResources = size >>> 0;
    }

    getEntries() { return [...entries]; }
    getEntriesByName(name, type = undefined) {
      return entries.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
    }
    getEntriesByType(type) { return entries.filter((entry) => entry.entryType === `${type}`); }
    clearMarks(name = undefined) { clear('mark', name); }
    clearMeasures(name = undefined) { clear('measure', name); }
    clearResourceTimings(name = undefined) { clear('resource', name); }
    toJSON() { return { timeOrigin: clock.timeOrigin }; }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? this : inspectFields('Performance', { timeOrigin: clock.timeOrigin }, depth, options, inspect);
    }
  }
  defineHandler(Performance.prototype, 'resourcetimingbufferfull');
  finish(Performance);

  Object.assign(exports, {
    Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList,
    PerformanceResourceTiming,
  });
  exports.performance = new Performance(bare);
})
