// Readable's operators: map, filter, toArray and the like.
(function (exports, require, module, binding) {
  'use strict';

  const { AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE } } = require('internal/errors');
  const { validateAbortSignal, validateFunction, validateInteger, validateObject } = require('internal/validators');

  const checkFunction = (value) => {
    if (typeof value !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', ['Function', 'AsyncFunction'], value);
  };

  const readOptions = (options) => {
    if (options !== null && options !== undefined) {
      validateObject(options, 'options');
      if (options.signal !== null && options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
    }
    return options ?? {};
  };

  const throwIfAborted = (signal) => {
    if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  };

  const end = Symbol('end');
  const skipped = Symbol('skipped');

  // Several calls of `transform` may run at once; what they make comes out in the order of what they got.
  const mapped = (stream, transform, options) => {
    checkFunction(transform);
    const { signal, concurrency = 1, highWaterMark } = readOptions(options);
    const most = Math.floor(concurrency);
    validateInteger(most, 'options.concurrency', 1);
    const mark = highWaterMark === undefined ? most - 1 : Math.floor(highWaterMark);
    validateInteger(mark, 'options.highWaterMark', 0);
    return (async function* map() {
      const controller = new (require('internal/web/abort').AbortController)();
      const abort = () => { controller.abort(signal.reason); };
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
      const queue = [];
      let running = 0;
      let isOver = false;
      let wakeConsumer = null;
      let wakeProducer = null;
      const settled = () => {
        running -= 1;
        mayGoOn();
      };
      const mayGoOn = () => {
        if (wakeProducer !== null && !isOver && running < most && queue.length <= mark + most - 1) {
          wakeProducer();
          wakeProducer = null;
        }
      };
      const produce = async () => {
        try {
          for await (const value of stream) {
            if (isOver) return;
            throwIfAborted(controller.signal);
            let result;
            try {
              result = transform(value, { signal: controller.signal });
              if (result === skipped) continue;
              result = Promise.resolve(result);
            } catch (error) {
              result = Promise.reject(error);
            }
            running += 1;
            result.then(settled, () => {
              isOver = true;
              settled();
            });
            queue.push(result);
            wakeConsumer?.();
            wakeConsumer = null;
            if (!isOver && (queue.length > mark || running >= most)) {
              await new Promise((resolve) => { wakeProducer = resolve; });
            }
          }
          queue.push(end);
        } catch (error) {
          const failed = Promise.reject(error);
          failed.then(undefined, () => {});
          queue.push(failed);
        } finally {
          isOver = true;
          wakeConsumer?.();
          wakeConsumer = null;
        }
      };
      produce();
      try {
        while (true) {
          while (queue.length > 0) {
            const value = await queue[0];
            throwIfAborted(controller.signal);
            if (value === end) return;
            if (value !== skipped) yield value;
            queue.shift();
            mayGoOn();
          }
          await new Promise((resolve) => { wakeConsumer = resolve; });
        }
      } finally {
        isOver = true;
        wakeProducer?.();
        wakeProducer = null;
        signal?.removeEventListener('abort', abort);
      }
    })();
  };

  exports.map = function (transform, options) {
    return mapped(this, transform, options);
  };

  exports.filter = function (predicate, options) {
    checkFunction(predicate);
    return mapped(this, async (value, context) => await predicate(value, context) ? value : skipped, options);
  };

  exports.flatMap = function (transform, options) {
    const values = mapped(this, transform, options);
    return (async function* flatMap() {
      for await (const value of values) yield* value;
    })();
  };

  exports.forEach = async function (visit, options) {
    checkFunction(visit);
    for await (const _ of mapped(this, async (value, context) => {
      await visit(value, context);
      return skipped;
    }, options));
  };

  exports.toArray = async function (options) {
    const { signal } = readOptions(options);
    const result = [];
    for await (const value of this) {
      throwIfAborted(signal);
      result.push(value);
    }
    return result;
  };

  exports.some = async function (predicate, options) {
    for await (const _ of exports.filter.call(this, predicate, options)) return true;
    return false;
  };

  exports.every = async function (predicate, options) {
    checkFunction(predicate);
    return !(await exports.some.call(this, async (...values) => !(await predicate(...values)), options));
  };

  exports.find = async function (predicate, options) {
    for await (const value of exports.filter.call(this, predicate, options)) return value;
    return undefined;
  };

  exports.reduce = async function (reducer, initial, options) {
    validateFunction(reducer, 'reducer');
    const { signal } = readOptions(options);
    let hasValue = arguments.length > 1;
    if (signal?.aborted) {
      const error = new AbortError(undefined, { cause: signal.reason });
      this.once('error', () => {});
      this.destroy(error);
      throw error;
    }
    const controller = new (require('internal/web/abort').AbortController)();
    signal?.addEventListener('abort', () => { controller.abort(); }, { once: true });
    let isEmpty = true;
    try {
      for await (const value of this) {
        isEmpty = false;
        if (signal?.aborted) throw new AbortError();
        if (hasValue) {
          initial = await reducer(initial, value, { signal: controller.signal });
        } else {
          initial = value;
          hasValue = true;
        }
      }
      if (isEmpty && !hasValue) {
        const error = new TypeError('Reduce of an empty stream requires an initial value');
        error.code = 'ERR_MISSING_ARGS';
        throw error;
      }
    } finally {
      controller.abort();
    }
    return initial;
  };

  const count = (number) => {
    const value = Number(number);
    if (Number.isNaN(value)) return 0;
    if (value < 0) throw new ERR_OUT_OF_RANGE('number', '>= 0', value);
    return value;
  };

  exports.drop = function (number, options) {
    const { signal } = readOptions(options);
    let left = count(number);
    const stream = this;
    return (async function* drop() {
      throwIfAborted(signal);
      for await (const value of stream) {
        throwIfAborted(signal);
        if (left <= 0) yield value;
        left -= 1;
      }
    })();
  };

  exports.take = function (number, options) {
    const { signal } = readOptions(options);
    let left = count(number);
    const stream = this;
    return (async function* take() {
      throwIfAborted(signal);
      for await (const value of stream) {
        throwIfAborted(signal);
        if (left > 0) yield value;
        left -= 1;
        if (left <= 0) return;
      }
    })();
  };

  exports.compose = function (stream, options) {
    const { signal } = readOptions(options);
    const { isNodeStream, isWritable } = require('internal/stream/state');
    if (isNodeStream(stream) && !isWritable(stream)) throw new ERR_INVALID_ARG_VALUE('stream', stream, 'must be writable');
    const composed = require('internal/stream/compose').compose(this, stream);
    if (signal) require('internal/stream/abort').addAbortSignal(signal, composed);
    return composed;
  };
})
