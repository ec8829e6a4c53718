// Transform streams: a writable and a readable stream, as records, with an algorithm between them.
(function (exports, require) {
  'use strict';

  const { deferred, then, typeError } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');
  const { makeReadable } = require('internal/web/streams/default-controller');
  const { makeWritable } = require('internal/web/streams/writable');

  // `transformer` has the algorithms start, transform, flush and cancel; each may be missing.
  exports.makeTransform = (transformer, strategies = {}) => {
    const { writableMark = 1, writableSize, readableMark = 0, readableSize } = strategies;
    const started = deferred();
    const record = { readable: undefined, writable: undefined, hasBackpressure: true, changed: deferred(), finished: undefined };
    const controller = { record, shell: undefined };

    const setBackpressure = (value) => {
      record.changed.resolve();
      record.changed = deferred();
      record.hasBackpressure = value;
    };

    const clear = () => { transformer = {}; };

    const unblock = () => { if (record.hasBackpressure) setBackpressure(false); };

    const failWritable = (error) => {
      clear();
      record.writable.controller.fail(error);
      unblock();
    };

    const fail = (error) => {
      record.readable.controller.fail(error);
      failWritable(error);
    };

    controller.fail = fail;
    Object.defineProperty(controller, 'desiredSize', { get: () => record.readable.controller.desiredSize });
    controller.enqueue = (chunk) => {
      const target = record.readable.controller;
      if (!target.canTake) throw typeError('Unable to enqueue');
      try {
        target.enqueue(chunk);
      } catch (error) {
        failWritable(error);
        throw record.readable.storedError;
      }
      const isFull = !(target.desiredSize > 0) && readable.waitingReads(record.readable) === 0;
      if (isFull && !record.hasBackpressure) setBackpressure(true);
    };
    controller.terminate = () => {
      const target = record.readable.controller;
      if (target.canTake) target.close();
      failWritable(typeError('TransformStream has been terminated'));
    };

    const transform = async (chunk) => {
      try {
        if (transformer.transform === undefined) controller.enqueue(chunk);
        else await transformer.transform(chunk, controller);
      } catch (error) {
        fail(error);
        throw error;
      }
    };

    // The end comes once, whether by closing, aborting or cancelling.
    const finish = (steps) => record.finished ??= steps();

    record.writable = makeWritable({
      start: () => started.promise,
      async write(chunk) {
        if (record.hasBackpressure) {
          await record.changed.promise;
          if (record.writable.state === 'erroring') throw record.writable.storedError;
        }
        await transform(chunk);
      },
      close: () => finish(async () => {
        const { flush } = transformer;
        clear();
        try {
          await flush?.(controller);
        } catch (error) {
          record.readable.controller.fail(error);
          throw error;
        }
        if (record.readable.state === 'errored') throw record.readable.storedError;
        if (record.readable.controller.canTake) record.readable.controller.close();
      }),
      abort: (reason) => finish(async () => {
        const { cancel } = transformer;
        clear();
        try {
          await cancel?.(reason);
        } catch (error) {
          record.readable.controller.fail(error);
          throw error;
        }
        if (record.readable.state === 'errored') throw record.readable.storedError;
        record.readable.controller.fail(reason);
      }),
    }, writableMark, writableSize);

    record.readable = makeReadable({
      start: () => started.promise,
      pull() {
        setBackpressure(false);
        return record.changed.promise;
      },
      cancel: (reason) => finish(async () => {
        const { cancel } = transformer;
        clear();
        try {
          await cancel?.(reason);
        } catch (error) {
          record.writable.controller.fail(error);
          unblock();
          throw error;
        }
        if (record.writable.state === 'errored') throw record.writable.storedError;
        record.writable.controller.fail(reason);
        unblock();
      }),
    }, readableMark, readableSize);

    started.resolve(transformer.start?.(controller));
    then(started.promise, undefined, () => {});
    return record;
  };
})
