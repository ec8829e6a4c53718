// The entries of a performance timeline.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, finish, illegalConstructor, inspectFields, invalidThis, isObject, missing } = require('internal/web/idl');
  const { structuredClone } = globalThis;

  const bare = Symbol('bare');
  const clock = binding('performance');
  let fieldsOf;

  class PerformanceEntry {
    // What an entry shows of itself, in order.
    #fields;

    static {
      fieldsOf = (value, name = 'PerformanceEntry') => {
        if (!(isObject(value) && #fields in value)) throw invalidThis(name);
        return value.#fields;
      };
    }

    constructor(token = undefined, fields = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#fields = fields;
    }

    get name() { return fieldsOf(this).name; }
    get entryType() { return fieldsOf(this).entryType; }
    get startTime() { return fieldsOf(this).startTime; }
    get duration() { return fieldsOf(this).duration; }
    toJSON() { return { ...fieldsOf(this) }; }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? this : inspectFields(this.constructor.name, this.toJSON(), depth, options, inspect);
    }
  }
  finish(PerformanceEntry);

  const cloned = (detail) => (detail === undefined || detail === null ? null : structuredClone(detail));

  class PerformanceMark extends PerformanceEntry {
    constructor(name, options = undefined) {
      if (arguments.length === 0) throw missing('The "name" argument must be specified');
      const startTime = options?.startTime ?? clock.now();
      require('internal/validators').validateNumber(startTime, 'startTime', 0);
      super(bare, { name: `${name}`, entryType: 'mark', startTime, duration: 0, detail: cloned(options?.detail) });
    }

    get detail() { return fieldsOf(this, 'PerformanceMark').detail; }
  }
  finish(PerformanceMark);

  class PerformanceMeasure extends PerformanceEntry {
    get detail() { return fieldsOf(this, 'PerformanceMeasure').detail; }
  }
  finish(PerformanceMeasure);

  // A call of a function that was made by `timerify`.
  class PerformanceNodeEntry extends PerformanceEntry {
    get detail() { return fieldsOf(this, 'PerformanceNodeEntry').detail; }
  }

  const resource = [
    'initiatorType', 'nextHopProtocol', 'workerStart', 'redirectStart', 'redirectEnd', 'fetchStart', 'domainLookupStart', 'domainLookupEnd',
    'connectStart', 'connectEnd', 'secureConnectionStart', 'requestStart', 'responseStart', 'responseEnd', 'transferSize',
    'encodedBodySize', 'decodedBodySize',
  ];

  class PerformanceResourceTiming extends PerformanceEntry {}
  for (const key of resource) {
    const { get } = Object.getOwnPropertyDescriptor({ get [key]() { return fieldsOf(this, 'PerformanceResourceTiming')[key]; } }, key);
    Object.defineProperty(PerformanceResourceTiming.prototype, key, { get, set: undefined, enumerable: true, configurable: true });
  }
  finish(PerformanceResourceTiming);

  // As HTTP clients tell of an exchange. Headers count for a transfer as the standard has it: 300 bytes.
  exports.makeResourceTiming = (timing, name, initiatorType, cacheMode) => {
    const { startTime, encodedBodySize, decodedBodySize } = timing;
    const connection = timing.finalConnectionTimingInfo;
    return new PerformanceResourceTiming(bare, {
      name: `${name}`, entryType: 'resource', startTime, duration: timing.endTime - startTime, initiatorType,
      nextHopProtocol: connection?.ALPNNegotiatedProtocol ?? [], workerStart: timing.finalServiceWorkerStartTime,
      redirectStart: timing.redirectStartTime, redirectEnd: timing.redirectEndTime, fetchStart: timing.postRedirectStartTime,
      domainLookupStart: connection?.domainLookupStartTime, domainLookupEnd: connection?.domainLookupEndTime,
      connectStart: connection?.connectionStartTime, connectEnd: connection?.connectionEndTime,
      secureConnectionStart: connection?.secureConnectionStartTime, requestStart: timing.finalNetworkRequestStartTime,
      responseStart: timing.finalNetworkResponseStartTime, responseEnd: timing.endTime,
      transferSize: cacheMode === 'local' ? 0 : cacheMode === 'validated' ? 300 : encodedBodySize + 300, encodedBodySize, decodedBodySize,
    });
  };
  exports.makeMeasure = (name, { startTime, duration, detail }) =>
    new PerformanceMeasure(bare, { name: `${name}`, entryType: 'measure', startTime, duration, detail: cloned(detail) });
  exports.makeCall = (name, startTime, duration, detail) =>
    new PerformanceNodeEntry(bare, { name, entryType: 'function', startTime, duration, detail });
  Object.assign(exports, { bare, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceResourceTiming });
})
