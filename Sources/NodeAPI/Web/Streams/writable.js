// Writable streams, their writers and controllers, as records: see "internal/web/streams/shared".
(function (exports, require) {
  'use strict';

  const { Queue, deferred, handled, rejected, resolved, then, typeError } = require('internal/web/streams/shared');

  const CLOSE = Symbol('close');

  // `sink` has the algorithms start, write, close and abort; each may be missing.
  exports.makeWritable = (sink, highWaterMark = 1, size = () => 1, stream = exports.makeStream()) => {
    const controller = {
      stream, queue: new Queue(), highWaterMark, size, write: sink.write, close: sink.close, abort: sink.abort, isStarted: false,
      abortController: undefined, shell: undefined, fail: (error) => { if (stream.state === 'writable') startErroring(stream, error); },
    };
    stream.controller = controller;
    updateBackpressure(stream, desiredSize(controller) <= 0);
    const started = sink.start?.(controller);
    then(resolved(started), () => {
      controller.isStarted = true;
      advance(controller);
    }, (error) => {
      controller.isStarted = true;
      dealWithRejection(stream, error);
    });
    return stream;
  };

  exports.makeStream = () => ({
    state: 'writable', writer: undefined, controller: undefined, storedError: undefined, writes: new Queue(), writeInFlight: undefined,
    closeRequest: undefined, closeInFlight: undefined, pendingAbort: undefined, hasBackpressure: false, shell: undefined,
  });

  const desiredSize = ({ highWaterMark, queue }) => highWaterMark - queue.total;
  const isClosing = (stream) => stream.closeRequest !== undefined || stream.closeInFlight !== undefined;
  exports.isClosing = isClosing;

  const settle = (slot, how, value) => {
    slot.isPending = false;
    slot[how](value);
    if (how === 'reject') handled(slot.promise);
  };

  const rejectSlot = (writer, name, error) => {
    if (!writer[name].isPending) writer[name] = deferred();
    settle(writer[name], 'reject', error);
  };

  exports.getWriter = (stream) => {
    if (stream.writer !== undefined) throw typeError('WritableStream is locked');
    const writer = { stream, ready: deferred(), closed: deferred(), shell: undefined };
    stream.writer = writer;
    const { state, storedError } = stream;
    if (state === 'writable') {
      if (isClosing(stream) || !stream.hasBackpressure) settle(writer.ready, 'resolve');
    } else if (state === 'closed') {
      settle(writer.ready, 'resolve');
      settle(writer.closed, 'resolve');
    } else {
      settle(writer.ready, 'reject', storedError);
      if (state === 'errored') settle(writer.closed, 'reject', storedError);
    }
    return writer;
  };

  exports.release = (writer) => {
    const error = typeError('Writer has been released');
    rejectSlot(writer, 'ready', error);
    rejectSlot(writer, 'closed', error);
    writer.stream.writer = undefined;
    writer.stream = undefined;
  };

  exports.writerDesiredSize = ({ stream }) => {
    if (stream.state === 'errored' || stream.state === 'erroring') return null;
    return stream.state === 'closed' ? 0 : desiredSize(stream.controller);
  };

  exports.abort = (stream, reason) => {
    if (stream.state === 'closed' || stream.state === 'errored') return resolved();
    stream.controller.abortController?.abort(reason);
    if (stream.state === 'closed' || stream.state === 'errored') return resolved();
    if (stream.pendingAbort !== undefined) return stream.pendingAbort.slot.promise;
    const wasErroring = stream.state === 'erroring';
    stream.pendingAbort = { slot: deferred(), reason: wasErroring ? undefined : reason, wasErroring };
    const { promise } = stream.pendingAbort.slot;
    if (!wasErroring) startErroring(stream, reason);
    return promise;
  };

  exports.close = (stream) => {
    if (stream.state === 'closed' || stream.state === 'errored') return rejected(typeError('WritableStream is closed'));
    stream.closeRequest = deferred();
    const { promise } = stream.closeRequest;
    if (stream.writer !== undefined && stream.hasBackpressure && stream.state === 'writable') settle(stream.writer.ready, 'resolve');
    stream.controller.queue.enqueue(CLOSE, 0);
    advance(stream.controller);
    return promise;
  };

  exports.closeWithErrorPropagation = (writer) => {
    const { stream } = writer;
    if (isClosing(stream) || stream.state === 'closed') return resolved();
    return stream.state === 'errored' ? rejected(stream.storedError) : exports.close(stream);
  };

  exports.write = (writer, chunk) => {
    const { stream } = writer;
    const { controller } = stream;
    let size = 1;
    if (controller.size !== undefined) {
      try {
        size = controller.size(chunk);
      } catch (error) {
        controller.fail(error);
      }
    }
    if (writer.stream !== stream) return rejected(typeError('Writer has been released'));
    if (stream.state === 'errored') return rejected(stream.storedError);
    if (isClosing(stream) || stream.state === 'closed') return rejected(typeError('WritableStream is closed'));
    if (stream.state === 'erroring') return rejected(stream.storedError);
    const slot = deferred();
    stream.writes.push(slot);
    try {
      controller.queue.enqueue(chunk, size);
    } catch (error) {
      controller.fail(error);
      return slot.promise;
    }
    if (!isClosing(stream) && stream.state === 'writable') updateBackpressure(stream, desiredSize(controller) <= 0);
    advance(controller);
    return slot.promise;
  };

  const updateBackpressure = (stream, value) => {
    const { writer } = stream;
    if (writer !== undefined && value !== stream.hasBackpressure) {
      if (value) writer.ready = deferred();
      else settle(writer.ready, 'resolve');
    }
    stream.hasBackpressure = value;
  };

  const clear = (controller) => {
    controller.write = undefined;
    controller.close = undefined;
    controller.abort = undefined;
    controller.size = undefined;
  };

  const advance = (controller) => {
    const { stream, queue } = controller;
    if (!controller.isStarted || stream.writeInFlight !== undefined) return;
    if (stream.state === 'erroring') {
      finishErroring(stream);
      return;
    }
    if (queue.length === 0 || stream.state !== 'writable') return;
    if (queue.head.value === CLOSE) processClose(controller);
    else processWrite(controller, queue.head.value);
  };

  const processClose = (controller) => {
    const { stream } = controller;
    stream.closeInFlight = stream.closeRequest;
    stream.closeRequest = undefined;
    controller.queue.dequeue();
    const finished = controller.close?.();
    clear(controller);
    then(resolved(finished), () => {
      const slot = stream.closeInFlight;
      stream.closeInFlight = undefined;
      slot.resolve();
      if (stream.state === 'erroring') {
        stream.storedError = undefined;
        stream.pendingAbort?.slot.resolve();
        stream.pendingAbort = undefined;
      }
      stream.state = 'closed';
      if (stream.writer !== undefined) settle(stream.writer.closed, 'resolve');
    }, (error) => {
      stream.closeInFlight.reject(error);
      stream.closeInFlight = undefined;
      stream.pendingAbort?.slot.reject(error);
      stream.pendingAbort = undefined;
      dealWithRejection(stream, error);
    });
  };

  const processWrite = (controller, chunk) => {
    const { stream } = controller;
    stream.writeInFlight = stream.writes.shift();
    then(resolved(controller.write?.(chunk, controller)), () => {
      stream.writeInFlight.resolve();
      stream.writeInFlight = undefined;
      controller.queue.dequeue();
      if (!isClosing(stream) && stream.state === 'writable') updateBackpressure(stream, desiredSize(controller) <= 0);
      advance(controller);
    }, (error) => {
      if (stream.state === 'writable') clear(controller);
      stream.writeInFlight.reject(error);
      stream.writeInFlight = undefined;
      dealWithRejection(stream, error);
    });
  };

  const dealWithRejection = (stream, error) => {
    if (stream.state === 'writable') startErroring(stream, error);
    else finishErroring(stream);
  };

  const startErroring = (stream, reason) => {
    stream.state = 'erroring';
    stream.storedError = reason;
    if (stream.writer !== undefined) rejectSlot(stream.writer, 'ready', reason);
    if (stream.writeInFlight === undefined && stream.closeInFlight === undefined && stream.controller.isStarted) finishErroring(stream);
  };

  const finishErroring = (stream) => {
    const { controller, storedError } = stream;
    stream.state = 'errored';
    controller.queue.clear();
    while (stream.writes.length > 0) stream.writes.shift().reject(storedError);
    const { pendingAbort } = stream;
    stream.pendingAbort = undefined;
    if (pendingAbort === undefined || pendingAbort.wasErroring) {
      pendingAbort?.slot.reject(storedError);
      rejectClose(stream);
      return;
    }
    const aborted = controller.abort?.(pendingAbort.reason);
    clear(controller);
    then(resolved(aborted), () => {
      pendingAbort.slot.resolve();
      rejectClose(stream);
    }, (error) => {
      pendingAbort.slot.reject(error);
      rejectClose(stream);
    });
  };

  const rejectClose = (stream) => {
    stream.closeRequest?.reject(stream.storedError);
    stream.closeRequest = undefined;
    if (stream.writer !== undefined) rejectSlot(stream.writer, 'closed', stream.storedError);
  };
})
