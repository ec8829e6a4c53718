// PerformanceObserver: what happens on a timeline, told in immediates.
(function (exports, require) {
  'use strict';

  const { finish, illegalConstructor, missing } = require('internal/web/idl');
  const { bare } = require('internal/web/performance-entries');
  const { setImmediate } = globalThis;

  const types = ['function', 'mark', 'measure', 'resource'];
  const observers = new Set();

  class PerformanceObserverEntryList {
    #list;

    constructor(token = undefined, list = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#list = list;
    }

    getEntries() { return [...this.#list]; }
    getEntriesByType(type) { return this.#list.filter((entry) => entry.entryType === `${type}`); }
    getEntriesByName(name, type = undefined) {
      return this.#list.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
    }
  }
  finish(PerformanceObserverEntryList);

  class PerformanceObserver {
    #callback;
    #types = new Set();
    #buffer = [];
    #isScheduled = false;
    #take = (entry) => {
      if (!this.#types.has(entry.entryType)) return;
      this.#buffer.push(entry);
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => this.#deliver());
    };

    constructor(callback) {
      require('internal/validators').validateFunction(callback, 'callback');
      this.#callback = callback;
    }

    #deliver() {
      this.#isScheduled = false;
      if (this.#buffer.length > 0) this.#callback(new PerformanceObserverEntryList(bare, this.takeRecords()), this);
    }

    observe(options = {}) {
      require('internal/validators').validateObject(options, 'options');
      const { entryTypes, type, buffered } = options;
      if (entryTypes === undefined && type === undefined) throw missing('The "options.entryTypes" and "options.type" arguments must be specified');
      if (entryTypes !== undefined) require('internal/validators').validateArray(entryTypes, 'options.entryTypes');
      const wanted = (entryTypes ?? [...this.#types, type]).filter((one) => types.includes(one));
      if (wanted.length === 0) return;
      this.#types = new Set(wanted);
      observers.add(this.#take);
      if (entryTypes === undefined && buffered) require('perf_hooks').performance.getEntriesByType(type).forEach(this.#take);
    }

    disconnect() {
      observers.delete(this.#take);
      this.#types.clear();
      this.#buffer = [];
    }

    takeRecords() { return this.#buffer.splice(0); }
    static get supportedEntryTypes() { return [...types]; }
  }
  finish(PerformanceObserver);

  exports.notify = (entry) => {
    for (const take of observers) take(entry);
  };
  exports.isObserved = () => observers.size > 0;
  exports.PerformanceObserver = PerformanceObserver;
  exports.PerformanceObserverEntryList = PerformanceObserverEntryList;
})
