// Readable.from: a stream of what an iterable has.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES } } = require('internal/errors');

  module.exports = (Readable, iterable, options) => {
    if (typeof iterable === 'string' || iterable instanceof Uint8Array) {
      return new Readable({
        objectMode: true,
        ...options,
        read() {
          this.push(iterable);
          this.push(null);
        },
      });
    }
    let iterator;
    const isAsync = typeof iterable?.[Symbol.asyncIterator] === 'function';
    if (isAsync) iterator = iterable[Symbol.asyncIterator]();
    else if (typeof iterable?.[Symbol.iterator] === 'function') iterator = iterable[Symbol.iterator]();
    else throw new ERR_INVALID_ARG_TYPE('iterable', ['Iterable'], iterable);

    const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options });
    let isReading = false;
    readable._read = () => {
      if (isReading) return;
      isReading = true;
      next();
    };
    readable._destroy = (error, callback) => {
      close(error).then(() => nextTick(callback, error), (failure) => nextTick(callback, failure || error));
    };

    const close = async (error) => {
      const hasThrow = typeof iterator.throw === 'function';
      if (error !== undefined && error !== null && hasThrow) {
        const { value, done } = await iterator.throw(error);
        await value;
        if (done) return;
      }
      if (typeof iterator.return === 'function') {
        const { value } = await iterator.return();
        await value;
      }
    };

    const next = async () => {
      for (;;) {
        try {
          const { value, done } = isAsync ? await iterator.next() : iterator.next();
          if (done) {
            readable.push(null);
          } else {
            const item = value && typeof value.then === 'function' ? await value : value;
            if (item === null) {
              isReading = false;
              throw new ERR_STREAM_NULL_VALUES();
            }
            if (readable.push(item)) continue;
            isReading = false;
          }
        } catch (error) {
          // What was pushed within the read that came here has to get out first.
          if (!isAsync) await undefined;
          readable.destroy(error);
        }
        break;
      }
    };
    return readable;
  };
})
