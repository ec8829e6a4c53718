// The byte controller of a readable stream, as a record: see "internal/web/streams/shared".
(function (exports, require) {
  'use strict';

  const { RangeError, Uint8Array, DataView } = globalThis;
  const { Queue, desiredSize, pullWhen, resolved, then, typeError } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');

  const transfer = (buffer) => {
    try {
      return buffer.transfer();
    } catch {
      throw typeError('ArrayBuffer is not transferable');
    }
  };

  exports.setUp = (stream, source, highWaterMark = 0, autoAllocate = undefined) => {
    const controller = {
      __proto__: methods, isByte: true, stream, queue: new Queue(), highWaterMark, autoAllocate, pull: source.pull, cancel: source.cancel,
      isStarted: false, isPulling: false, mustPullAgain: false, isClosing: false, pending: [], request: null, shell: undefined,
    };
    stream.controller = controller;
    const started = source.start?.(controller);
    then(resolved(started), () => {
      controller.isStarted = true;
      callPull(controller);
    }, (error) => fail(controller, error));
    return controller;
  };

  exports.makeReadableBytes = (source, highWaterMark) => {
    const stream = readable.makeStream();
    exports.setUp(stream, source, highWaterMark);
    return stream;
  };

  const methods = {
    __proto__: null,

    cancelSteps(reason) {
      this.pending = [];
      this.queue.clear();
      const { cancel } = this;
      clear(this);
      return cancel === undefined ? resolved() : cancel(reason);
    },

    pullSteps(request) {
      if (this.queue.total > 0) {
        request.chunk(takeHead(this));
        return;
      }
      if (this.autoAllocate !== undefined) {
        let buffer;
        try {
          buffer = new ArrayBuffer(this.autoAllocate);
        } catch (error) {
          request.error(error);
          return;
        }
        this.pending.push({
          buffer, bufferLength: this.autoAllocate, offset: 0, length: this.autoAllocate, filled: 0, minimum: 1, unit: 1, type: Uint8Array,
          reader: 'default',
        });
      }
      this.stream.reader.requests.push(request);
      callPull(this);
    },

    releaseSteps() {
      if (this.pending.length === 0) return;
      this.pending[0].reader = 'none';
      this.pending.length = 1;
    },

    pullInto(view, minimum, request) { pullInto(this, view, minimum, request); },
    get canTake() { return !this.isClosing && this.stream.state === 'readable'; },
    get desiredSize() { return desiredSize(this); },
    enqueue(chunk) { enqueue(this, chunk); },
    close() { close(this); },
    fail(error) { fail(this, error); },
    respond(count) { respond(this, count); },
    respondWithView(view) { respondWithView(this, view); },

    // The view that a source is to fill; null if no read waits for one.
    byobRequest() {
      if (this.request === null && this.pending.length > 0) {
        const { buffer, offset, filled, length } = this.pending[0];
        this.request = { controller: this, view: new Uint8Array(buffer, offset + filled, length - filled), shell: undefined };
      }
      return this.request;
    },
  };

  const clear = (controller) => {
    controller.pull = undefined;
    controller.cancel = undefined;
  };

  const dropRequest = (controller) => {
    if (controller.request === null) return;
    controller.request.controller = undefined;
    controller.request.view = null;
    controller.request = null;
  };

  const shouldPull = (controller) => controller.canTake && controller.isStarted
    && (readable.waitingReads(controller.stream) > 0 || desiredSize(controller) > 0);

  const callPull = (controller) => pullWhen(controller, shouldPull, fail);

  const handleDrain = (controller) => {
    if (controller.queue.total === 0 && controller.isClosing) {
      clear(controller);
      readable.close(controller.stream);
    } else {
      callPull(controller);
    }
  };

  const pushBytes = ({ queue }, buffer, offset, length) => {
    queue.push({ buffer, offset, length });
    queue.total += length;
  };

  const takeHead = (controller) => {
    const { buffer, offset, length } = controller.queue.shift();
    controller.queue.total -= length;
    handleDrain(controller);
    return new Uint8Array(buffer, offset, length);
  };

  // Moves what is queued into a waiting view; says whether the view may be handed out.
  const fill = (controller, entry) => {
    const { queue } = controller;
    const most = Math.min(queue.total, entry.length - entry.filled);
    const filled = entry.filled + most;
    const isReady = filled >= entry.minimum;
    let rest = isReady ? filled - (filled % entry.unit) - entry.filled : most;
    while (rest > 0) {
      const { head } = queue;
      const count = Math.min(rest, head.length);
      new Uint8Array(entry.buffer, entry.offset + entry.filled, count).set(new Uint8Array(head.buffer, head.offset, count));
      if (count === head.length) queue.shift();
      else Object.assign(head, { offset: head.offset + count, length: head.length - count });
      queue.total -= count;
      entry.filled += count;
      rest -= count;
    }
    return isReady;
  };

  const viewOf = ({ type, buffer, offset, filled, unit }) => new type(transfer(buffer), offset, filled / unit);

  const commit = (stream, entry) => {
    const isDone = stream.state === 'closed';
    const view = viewOf(entry);
    const request = stream.reader.requests.shift();
    if (isDone && entry.reader === 'byob') request.close(view);
    else if (isDone) request.close();
    else request.chunk(view);
  };

  const fillPending = (controller) => {
    const done = [];
    while (controller.pending.length > 0 && controller.queue.total > 0) {
      const [entry] = controller.pending;
      if (!fill(controller, entry)) break;
      dropRequest(controller);
      controller.pending.shift();
      done.push(entry);
    }
    return done;
  };

  const fillReads = (controller) => {
    const { requests } = controller.stream.reader;
    while (requests.length > 0 && controller.queue.total > 0) requests.shift().chunk(takeHead(controller));
  };

  const pullInto = (controller, view, minimum, request) => {
    const { stream } = controller;
    const type = view.constructor === DataView || view instanceof DataView ? DataView : typeOf(view);
    const unit = type === DataView ? 1 : type.BYTES_PER_ELEMENT;
    const { byteOffset, byteLength } = view;
    let buffer;
    try {
      buffer = transfer(view.buffer);
    } catch (error) {
      request.error(error);
      return;
    }
    const entry = {
      buffer, bufferLength: buffer.byteLength, offset: byteOffset, length: byteLength, filled: 0, minimum: minimum * unit, unit, type,
      reader: 'byob',
    };
    if (controller.pending.length > 0) {
      controller.pending.push(entry);
      stream.reader.requests.push(request);
      return;
    }
    if (stream.state === 'closed') {
      request.close(new type(buffer, entry.offset, 0));
      return;
    }
    if (controller.queue.total > 0) {
      if (fill(controller, entry)) {
        const filled = viewOf(entry);
        handleDrain(controller);
        request.chunk(filled);
        return;
      }
      if (controller.isClosing) {
        const error = typeError('ReadableStream closed in the middle of an element');
        fail(controller, error);
        request.error(error);
        return;
      }
    }
    controller.pending.push(entry);
    stream.reader.requests.push(request);
    callPull(controller);
  };

  const typeOf = (view) => globalThis[view[Symbol.toStringTag]];

  const enqueue = (controller, chunk) => {
    const { stream } = controller;
    if (!controller.canTake) return;
    const { byteOffset, byteLength } = chunk;
    const buffer = transfer(chunk.buffer);
    if (controller.pending.length > 0) {
      const [first] = controller.pending;
      dropRequest(controller);
      first.buffer = transfer(first.buffer);
      if (first.reader === 'none') {
        controller.pending.shift();
        if (first.filled > 0) pushBytes(controller, first.buffer.slice(first.offset, first.offset + first.filled), 0, first.filled);
      }
    }
    if (readable.hasDefaultReader(stream)) {
      fillReads(controller);
      if (readable.waitingReads(stream) === 0) {
        pushBytes(controller, buffer, byteOffset, byteLength);
      } else {
        if (controller.pending.length > 0) controller.pending.shift();
        stream.reader.requests.shift().chunk(new Uint8Array(buffer, byteOffset, byteLength));
      }
    } else if (readable.hasByobReader(stream)) {
      pushBytes(controller, buffer, byteOffset, byteLength);
      for (const entry of fillPending(controller)) commit(stream, entry);
    } else {
      pushBytes(controller, buffer, byteOffset, byteLength);
    }
    callPull(controller);
  };

  const respond = (controller, count) => {
    const [first] = controller.pending;
    if (controller.stream.state === 'closed') {
      if (count !== 0) throw typeError('Controller is closed');
    } else {
      if (count === 0) throw require('internal/web/idl').invalidValue('bytesWritten', count);
      if (first.filled + count > first.length) throw require('internal/web/idl').invalidRange('bytesWritten', count);
    }
    first.buffer = transfer(first.buffer);
    finishRespond(controller, count);
  };

  const respondWithView = (controller, view) => {
    const [first] = controller.pending;
    const { byteLength, byteOffset, buffer } = view;
    if (controller.stream.state === 'closed') {
      if (byteLength !== 0) throw typeError('Controller is closed');
    } else if (byteLength === 0) {
      throw typeError('View length must be greater than 0 while the stream is open');
    }
    if (first.offset + first.filled !== byteOffset) throw new RangeError('The region specified by view does not match byobRequest');
    if (first.bufferLength !== buffer.byteLength) throw new RangeError('The buffer of view has different capacity than byobRequest');
    if (first.filled + byteLength > first.length) throw new RangeError('The region specified by view is larger than byobRequest');
    first.buffer = transfer(buffer);
    finishRespond(controller, byteLength);
  };

  const finishRespond = (controller, count) => {
    const [first] = controller.pending;
    dropRequest(controller);
    if (controller.stream.state === 'closed') respondWhenClosed(controller, first);
    else respondWhenReadable(controller, first, count);
    callPull(controller);
  };

  const respondWhenClosed = (controller, first) => {
    const { stream } = controller;
    if (first.reader === 'none') controller.pending.shift();
    if (!readable.hasByobReader(stream)) return;
    for (let count = readable.waitingReads(stream); count > 0; count -= 1) commit(stream, controller.pending.shift());
  };

  const respondWhenReadable = (controller, first, count) => {
    const { stream } = controller;
    first.filled += count;
    if (first.reader === 'none') {
      controller.pending.shift();
      if (first.filled > 0) pushBytes(controller, first.buffer.slice(first.offset, first.offset + first.filled), 0, first.filled);
      if (stream.reader === undefined) return;
      for (const entry of fillPending(controller)) commit(stream, entry);
      return;
    }
    if (first.filled < first.minimum) return;
    controller.pending.shift();
    const rest = first.filled % first.unit;
    if (rest > 0) {
      const end = first.offset + first.filled;
      pushBytes(controller, first.buffer.slice(end - rest, end), 0, rest);
    }
    first.filled -= rest;
    const more = fillPending(controller);
    commit(stream, first);
    for (const entry of more) commit(stream, entry);
  };

  const close = (controller) => {
    if (controller.isClosing || controller.stream.state !== 'readable') return;
    if (controller.queue.total > 0) {
      controller.isClosing = true;
      return;
    }
    const [first] = controller.pending;
    if (first !== undefined && first.filled % first.unit !== 0) {
      const error = typeError('Partial read');
      fail(controller, error);
      throw error;
    }
    clear(controller);
    readable.close(controller.stream);
  };

  const fail = (controller, error) => {
    if (controller.stream.state !== 'readable') return;
    dropRequest(controller);
    controller.pending = [];
    controller.queue.clear();
    clear(controller);
    readable.error(controller.stream, error);
  };
})
