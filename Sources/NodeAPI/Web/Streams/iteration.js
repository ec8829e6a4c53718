// Asynchronous iteration over a readable stream, and a readable stream over something iterable.
(function (exports, require) {
  'use strict';

  const { TypeError } = globalThis;
  const { apply } = Reflect;
  const { isObject, fail } = require('internal/web/idl');
  const { then } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');

  const prototype = Object.setPrototypeOf({
    next() { return this.advance(false); },
    return(value) { return this.advance(true, value); },
  }, Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype));
  for (const name of ['next', 'return']) Object.defineProperty(prototype, name, { enumerable: true });

  exports.iterate = (stream, preventCancel) => {
    const reader = readable.getDefaultReader(stream);
    let ongoing;
    let isFinished = false;

    const next = async () => {
      if (isFinished) return { value: undefined, done: true };
      try {
        const result = await readable.readPromise(reader);
        if (!result.done) return result;
      } catch (error) {
        isFinished = true;
        readable.release(reader);
        throw error;
      }
      isFinished = true;
      readable.release(reader);
      return { value: undefined, done: true };
    };

    const end = async (value) => {
      if (isFinished) return { value, done: true };
      isFinished = true;
      const canceled = preventCancel ? undefined : readable.cancel(stream, value);
      readable.release(reader);
      await canceled;
      return { value, done: true };
    };

    // One step after the other, however many are asked for at once.
    const advance = (isEnd, value) => {
      const step = isEnd ? () => end(value) : next;
      ongoing = ongoing === undefined ? step() : then(ongoing, step, step);
      return ongoing;
    };
    return Object.defineProperty(Object.create(prototype), 'advance', { value: advance });
  };

  exports.from = (iterable) => {
    const method = iterable?.[Symbol.asyncIterator] ?? iterable?.[Symbol.iterator];
    if (typeof method !== 'function') {
      throw fail(TypeError, 'ERR_ARG_NOT_ITERABLE', `${typeof iterable === 'string' ? iterable : require('internal/inspect-value').inspect(iterable)} must be iterable`);
    }
    const iterator = apply(method, iterable, []);
    if (!isObject(iterator)) throw fail(TypeError, 'ERR_INVALID_STATE', 'Invalid state: The iterator method must return an object');
    const { next } = iterator;
    const isSync = iterable[Symbol.asyncIterator] === undefined || iterable[Symbol.asyncIterator] === null;
    return require('internal/web/streams/default-controller').makeReadable({
      async pull(controller) {
        const result = await apply(next, iterator, []);
        if (!isObject(result)) throw new TypeError('The promise returned by the iterator.next() method must fulfill with an object');
        if (result.done) controller.close();
        else controller.enqueue(isSync ? await result.value : result.value);
      },
      async cancel(reason) {
        const end = iterator.return;
        if (end === undefined || end === null) return;
        const result = await apply(end, iterator, [reason]);
        if (!isObject(result)) throw new TypeError('The promise returned by the iterator.return() method must fulfill with an object');
      },
    }, 0);
  };
})
