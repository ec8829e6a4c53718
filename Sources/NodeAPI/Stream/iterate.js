// Readable as an async iterable.
(function (exports, require, module, binding) {
  'use strict';

  const { finished } = require('internal/stream/finished');
  const { destroyer, both } = require('internal/stream/destroy');
  const { isDestroyed, isReadableNodeStream } = require('internal/stream/state');

  const iterate = async function* (stream, options) {
    let wake = () => {};
    const next = function (resolve) {
      if (this === stream) {
        wake();
        wake = () => {};
      } else {
        wake = resolve;
      }
    };
    stream.on('readable', next);
    let error;
    const stop = finished(stream, { writable: false }, (failure) => {
      error = failure ? both(error, failure) : null;
      wake();
      wake = () => {};
    });
    try {
      while (true) {
        const chunk = isDestroyed(stream) ? null : stream.read();
        if (chunk !== null) yield chunk;
        else if (error) throw error;
        else if (error === null) return;
        else await new Promise(next);
      }
    } catch (failure) {
      error = both(error, failure);
      throw error;
    } finally {
      if ((error || options?.destroyOnReturn !== false) && (error === undefined || stream._readableState?.autoDestroy)) {
        destroyer(stream, null);
      } else {
        stream.off('readable', next);
        stop();
      }
    }
  };

  module.exports = (stream, options) => {
    if (typeof stream.read !== 'function' || !isReadableNodeStream(stream)) stream = require('stream').Readable.wrap(stream, { objectMode: true });
    const iterator = iterate(stream, options);
    iterator.stream = stream;
    return iterator;
  };
})
