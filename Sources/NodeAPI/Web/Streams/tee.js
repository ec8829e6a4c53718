// Splits a readable stream in two.
(function (exports, require) {
  'use strict';

  const { deferred, resolved, then } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');

  const copyOf = (chunk) => new Uint8Array(chunk.buffer.slice(chunk.byteOffset, chunk.byteOffset + chunk.byteLength));

  // Both branches read what either wants. A branch of bytes gets bytes of its own, as a view may be written to; other chunks are shared
  // unless `clone` is given.
  exports.tee = (stream, clone = undefined) => {
    const isByte = stream.controller.isByte;
    const reader = readable.getDefaultReader(stream);
    const cancelled = deferred();
    const branches = [];
    const isCanceled = [false, false];
    const reasons = [undefined, undefined];
    let isReading = false;
    let mustReadAgain = false;

    const each = (action) => branches.forEach((branch, index) => {
      if (!isCanceled[index]) action(branch.controller, index);
    });

    const finish = (action) => {
      isReading = false;
      each(action);
      if (!isCanceled[0] || !isCanceled[1]) cancelled.resolve();
    };

    const pull = () => {
      if (isReading) {
        mustReadAgain = true;
        return resolved();
      }
      isReading = true;
      readable.read(reader, {
        // A microtask later, so that a failure of the stream is seen before what it delivered last.
        chunk: (chunk) => void then(resolved(), () => deliver(chunk)),
        close: () => finish((controller) => {
          if (controller.canTake) controller.close();
          if (isByte && controller.pending.length > 0) controller.respond(0);
        }),
        error: () => { isReading = false; },
      });
      return resolved();
    };

    const deliver = (chunk) => {
      mustReadAgain = false;
      let second = chunk;
      if (!isCanceled[0] && !isCanceled[1] && (isByte || clone !== undefined)) {
        try {
          second = isByte ? copyOf(chunk) : clone(chunk);
        } catch (error) {
          each((controller) => controller.fail(error));
          cancelled.resolve(readable.cancel(stream, error));
          return;
        }
      }
      each((controller, index) => { if (controller.canTake) controller.enqueue(index === 0 ? chunk : second); });
      isReading = false;
      if (mustReadAgain) pull();
    };

    const cancel = (index) => (reason) => {
      isCanceled[index] = true;
      reasons[index] = reason;
      if (isCanceled[1 - index]) cancelled.resolve(readable.cancel(stream, reasons));
      return cancelled.promise;
    };

    const { makeReadable } = require('internal/web/streams/default-controller');
    const make = isByte ? require('internal/web/streams/byte-controller').makeReadableBytes : makeReadable;
    for (const index of [0, 1]) branches.push(make({ pull, cancel: cancel(index) }, isByte ? 0 : 1));

    then(reader.closed.promise, undefined, (error) => {
      each((controller) => controller.fail(error));
      if (!isCanceled[0] || !isCanceled[1]) cancelled.resolve();
    });
    return branches;
  };
})
