// Pipes a readable stream into a writable one, as records.
(function (exports, require) {
  'use strict';

  const { deferred, handled, resolved, then } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');
  const writable = require('internal/web/streams/writable');

  exports.pipe = (source, target, { preventAbort, preventCancel, preventClose, signal } = {}) => {
    const reader = readable.getDefaultReader(source);
    const writer = writable.getWriter(target);
    source.isDisturbed = true;
    const result = deferred();
    let isShuttingDown = false;
    let lastWrite = resolved();
    let stopListening;

    const finalize = (hasError, error) => {
      writable.release(writer);
      readable.release(reader);
      stopListening?.();
      if (hasError) result.reject(error);
      else result.resolve(undefined);
    };

    // All that has been read is written first; what is still being written when another write is added, too.
    const flush = async () => {
      for (let seen; seen !== lastWrite;) {
        seen = lastWrite;
        await seen;
      }
    };

    const shutDown = (hasError, error, action = undefined) => {
      if (isShuttingDown) return;
      isShuttingDown = true;
      const act = () => {
        if (action === undefined) finalize(hasError, error);
        else then(action(), () => finalize(hasError, error), (failure) => finalize(true, failure));
      };
      if (target.state === 'writable' && !writable.isClosing(target)) then(flush(), act);
      else act();
    };

    const abort = () => {
      const { reason } = signal;
      shutDown(true, reason, () => Promise.all([
        preventAbort || target.state !== 'writable' ? undefined : writable.abort(target, reason),
        preventCancel || source.state !== 'readable' ? undefined : readable.cancel(source, reason),
      ]));
    };

    const sourceFailed = (error) => shutDown(true, error, preventAbort ? undefined : () => writable.abort(target, error));
    const targetFailed = (error) => shutDown(true, error, preventCancel ? undefined : () => readable.cancel(source, error));
    const sourceClosed = () => shutDown(false, undefined, preventClose ? undefined : () => writable.closeWithErrorPropagation(writer));
    const targetClosed = () => {
      const { typeError } = require('internal/web/streams/shared');
      const error = typeError('Destination WritableStream is closed');
      shutDown(true, error, preventCancel ? undefined : () => readable.cancel(source, error));
    };

    const step = () => {
      if (isShuttingDown) return resolved(true);
      return then(writer.ready.promise, () => {
        if (isShuttingDown) return true;
        const { promise, resolve } = deferred();
        readable.read(reader, {
          chunk(chunk) {
            // A microtask later: the read must not write into a stream that is in the middle of something.
            lastWrite = then(resolved(), () => (writer.stream === undefined ? undefined : writable.write(writer, chunk)));
            lastWrite = then(lastWrite, undefined, () => {});
            resolve(false);
          },
          close() { resolve(true); },
          error() { resolve(true); },
        });
        return promise;
      }, () => true);
    };

    const loop = async () => {
      while (!await step());
    };

    if (signal !== undefined) {
      const { whenAborted } = require('internal/web/abort');
      if (signal.aborted) {
        abort();
        return result.promise;
      }
      stopListening = whenAborted(signal, abort);
    }

    if (source.state === 'errored') sourceFailed(source.storedError);
    else then(reader.closed.promise, sourceClosed, sourceFailed);
    if (target.state === 'errored') targetFailed(target.storedError);
    else if (writable.isClosing(target) || target.state === 'closed') targetClosed();
    else then(writer.closed.promise, undefined, targetFailed);
    if (source.state === 'closed') sourceClosed();
    handled(loop());
    return result.promise;
  };
})
