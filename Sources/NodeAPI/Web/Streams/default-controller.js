// The default controller of a readable stream, as a record: see "internal/web/streams/shared".
(function (exports, require) {
  'use strict';

  const { Queue, desiredSize, pullWhen, resolved, then, typeError } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');

  // `source` has the algorithms start, pull and cancel; each may be missing. Start gives a promise or nothing.
  exports.setUp = (stream, source, highWaterMark = 1, size = () => 1) => {
    const controller = {
      __proto__: methods, isByte: false, stream, queue: new Queue(), highWaterMark, size, pull: source.pull, cancel: source.cancel,
      isStarted: false, isPulling: false, mustPullAgain: false, isClosing: false, shell: undefined,
    };
    stream.controller = controller;
    const started = source.start?.(controller);
    then(resolved(started), () => {
      controller.isStarted = true;
      callPull(controller);
    }, (error) => fail(controller, error));
    return controller;
  };

  exports.makeReadable = (source, highWaterMark, size) => {
    const stream = readable.makeStream();
    exports.setUp(stream, source, highWaterMark, size);
    return stream;
  };

  const methods = {
    __proto__: null,

    cancelSteps(reason) {
      this.queue.clear();
      const { cancel } = this;
      clear(this);
      return cancel === undefined ? resolved() : cancel(reason);
    },

    pullSteps(request) {
      const { queue, stream } = this;
      if (queue.length === 0) {
        stream.reader.requests.push(request);
        callPull(this);
        return;
      }
      const chunk = queue.dequeue();
      if (this.isClosing && queue.length === 0) {
        clear(this);
        readable.close(stream);
      } else {
        callPull(this);
      }
      request.chunk(chunk);
    },

    releaseSteps() {},
    get canTake() { return !this.isClosing && this.stream.state === 'readable'; },
    get desiredSize() { return desiredSize(this); },
    enqueue(chunk) { enqueue(this, chunk); },
    close() { close(this); },
    fail(error) { fail(this, error); },
  };

  const clear = (controller) => {
    controller.pull = undefined;
    controller.cancel = undefined;
    controller.size = undefined;
  };

  const shouldPull = (controller) => controller.canTake && controller.isStarted
    && (readable.hasDefaultReader(controller.stream) && readable.waitingReads(controller.stream) > 0 || desiredSize(controller) > 0);

  const callPull = (controller) => pullWhen(controller, shouldPull, fail);

  const enqueue = (controller, chunk) => {
    if (!controller.canTake) throw typeError('Controller is already closed');
    const { stream } = controller;
    if (readable.hasDefaultReader(stream) && readable.waitingReads(stream) > 0) {
      stream.reader.requests.shift().chunk(chunk);
    } else {
      try {
        controller.queue.enqueue(chunk, controller.size(chunk));
      } catch (error) {
        fail(controller, error);
        throw error;
      }
    }
    callPull(controller);
  };

  const close = (controller) => {
    if (!controller.canTake) throw typeError('Controller is already closed');
    controller.isClosing = true;
    if (controller.queue.length > 0) return;
    clear(controller);
    readable.close(controller.stream);
  };

  const fail = (controller, error) => {
    if (controller.stream.state !== 'readable') return;
    controller.queue.clear();
    clear(controller);
    readable.error(controller.stream, error);
  };
})
