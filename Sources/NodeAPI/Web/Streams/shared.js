// What all parts of the streams standard use.
//
// The algorithms work on plain records (streams, readers, writers, controllers); the public classes are thin shells around them. A
// record's `shell` is its public object, made when a script first sees it.
(function (exports, require) {
  'use strict';

  const { Promise, RangeError, TypeError } = globalThis;
  const { apply } = Reflect;
  const { then: promiseThen } = Promise.prototype;
  const { fail, isObject, argumentType } = require('internal/web/idl');

  const then = (promise, onFulfilled, onRejected) => apply(promiseThen, promise, [onFulfilled, onRejected]);
  const ignore = () => {};

  exports.then = then;
  exports.resolved = (value) => Promise.resolve(value);
  exports.rejected = (reason) => Promise.reject(reason);
  exports.handled = (promise) => {
    then(promise, undefined, ignore);
    return promise;
  };
  exports.deferred = () => {
    const result = Promise.withResolvers?.() ?? withResolvers();
    result.isPending = true;
    return result;
  };
  const withResolvers = () => {
    const result = {};
    result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
    return result;
  };

  // What a readable stream's controller still wants, in the measure of its queue.
  exports.desiredSize = ({ stream, highWaterMark, queue }) => {
    if (stream.state === 'errored') return null;
    return stream.state === 'closed' ? 0 : highWaterMark - queue.total;
  };

  // Asks a controller's source for more; once again when it was asked meanwhile.
  exports.pullWhen = function pullWhen(controller, shouldPull, fail) {
    if (!shouldPull(controller)) return;
    if (controller.isPulling) {
      controller.mustPullAgain = true;
      return;
    }
    controller.isPulling = true;
    const { pull } = controller;
    then(exports.resolved(pull?.(controller)), () => {
      controller.isPulling = false;
      if (!controller.mustPullAgain) return;
      controller.mustPullAgain = false;
      pullWhen(controller, shouldPull, fail);
    }, (error) => fail(controller, error));
  };

  // A method of a source, sink or transformer, as an algorithm that returns a promise.
  exports.algorithm = (owner, method, name) => {
    if (method === undefined) return undefined;
    if (typeof method !== 'function') throw argumentType(name, 'Function', method);
    return async (...values) => apply(method, owner, values);
  };

  // The members of a dictionary, read in the order WebIDL says.
  exports.readDictionary = (value, name, members) => {
    const result = {};
    if (value === undefined || value === null) return result;
    if (!isObject(value)) throw argumentType(name, 'Object', value);
    for (const member of members) result[member] = value[member];
    return result;
  };

  exports.highWaterMark = (strategy, otherwise) => {
    const value = strategy?.highWaterMark;
    if (value === undefined) return otherwise;
    const number = +value;
    if (!(number >= 0)) {
      throw fail(RangeError, 'ERR_INVALID_ARG_VALUE', `The property 'strategy.highWaterMark' is invalid. Received ${number}`);
    }
    return number;
  };

  exports.sizeOf = (strategy) => {
    const size = strategy?.size;
    if (size === undefined) return () => 1;
    if (typeof size !== 'function') throw argumentType('strategy.size', 'Function', size);
    return (chunk) => apply(size, undefined, [chunk]);
  };

  exports.requireStrategy = (strategy, name = 'strategy') => {
    if (strategy !== undefined && strategy !== null && !isObject(strategy)) throw argumentType(name, 'Object', strategy);
    return strategy ?? undefined;
  };

  // A queue that does not move its rest with every chunk taken.
  class Queue {
    #items = [];
    #first = 0;
    total = 0;

    get length() { return this.#items.length - this.#first; }
    get head() { return this.#items[this.#first]; }
    push(item) { this.#items.push(item); }

    shift() {
      const item = this.#items[this.#first];
      this.#items[this.#first] = undefined;
      this.#first += 1;
      if (this.#first > 64 && this.#first * 2 > this.#items.length) {
        this.#items.splice(0, this.#first);
        this.#first = 0;
      }
      return item;
    }

    clear() {
      this.#items = [];
      this.#first = 0;
      this.total = 0;
    }

    // With sizes, as the standard counts them.
    enqueue(value, size) {
      const number = +size;
      if (!(number >= 0) || number === Infinity) {
        throw fail(RangeError, 'ERR_INVALID_ARG_VALUE', `The argument 'size' is invalid. Received ${number}`);
      }
      this.push({ value, size: number });
      this.total += number;
    }

    dequeue() {
      const { value, size } = this.shift();
      this.total = Math.max(0, this.total - size);
      return value;
    }
  }
  exports.Queue = Queue;

  exports.typeError = (message) => fail(TypeError, 'ERR_INVALID_STATE', `Invalid state: ${message}`);
})
