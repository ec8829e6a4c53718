// addAbortSignal: a signal that destroys a stream.
(function (exports, require, module, binding) {
  'use strict';

  const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateAbortSignal } = require('internal/validators');

  exports.addAbortSignal = (signal, stream) => {
    if (typeof signal !== 'object' || signal === null) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
    validateAbortSignal(signal, 'signal');
    const { isNodeStream, isReadableStream, isWritableStream } = require('internal/stream/state');
    if (!isNodeStream(stream) && !isReadableStream(stream) && !isWritableStream(stream)) {
      throw new ERR_INVALID_ARG_TYPE('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
    }
    const onAbort = () => {
      const error = new AbortError(undefined, { cause: signal.reason });
      if (isNodeStream(stream)) stream.destroy(error);
      else if (isReadableStream(stream)) stream.cancel(error);
      else stream.abort(error);
    };
    if (signal.aborted) {
      onAbort();
      return stream;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    // A stream still under construction has no events to wait for yet.
    require('internal/next-tick').nextTick(() => {
      require('internal/stream/finished').finished(stream, () => { signal.removeEventListener('abort', onAbort); });
    });
    return stream;
  };
})
