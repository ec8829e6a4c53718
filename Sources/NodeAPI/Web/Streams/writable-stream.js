// WritableStream, its writer and its controller: shells around their records.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, argumentType, finish, illegalConstructor, inspectFields, invalidRange, invalidThis, isObject } = require('internal/web/idl');
  const { algorithm, highWaterMark, rejected, requireStrategy, sizeOf, typeError } = require('internal/web/streams/shared');
  const { apply } = Reflect;
  const writable = require('internal/web/streams/writable');

  const bare = Symbol('bare');
  let recordOf;
  let isWritableStream;

  class WritableStream {
    #record;

    static {
      isWritableStream = (value) => isObject(value) && #record in value;
      recordOf = (value) => value.#record;
    }

    constructor(sink = {}, strategy = {}) {
      if (sink === bare) {
        this.#record = strategy;
        strategy.shell = this;
        return;
      }
      if (!isObject(sink)) throw argumentType('sink', 'Object', sink);
      strategy = requireStrategy(strategy);
      const { abort, close, start, type, write } = sink;
      if (type !== undefined) throw invalidRange('type', type);
      if (start !== undefined && typeof start !== 'function') throw argumentType('sink.start', 'Function', start);
      const algorithms = {
        abort: algorithm(sink, abort, 'sink.abort'),
        close: algorithm(sink, close, 'sink.close'),
        start: start && ((controller) => apply(start, sink, [shellOf(controller)])),
      };
      const given = algorithm(sink, write, 'sink.write');
      if (given !== undefined) algorithms.write = (chunk, controller) => given(chunk, shellOf(controller));
      const size = sizeOf(strategy);
      const stream = writable.makeStream();
      stream.shell = this;
      this.#record = stream;
      writable.makeWritable(algorithms, highWaterMark(strategy, 1), size, stream);
    }

    get locked() { return check(this).writer !== undefined; }

    abort(reason = undefined) {
      if (!isWritableStream(this)) return rejected(invalidThis('WritableStream'));
      const stream = recordOf(this);
      return stream.writer !== undefined ? rejected(typeError('WritableStream is locked')) : writable.abort(stream, reason);
    }

    close() {
      if (!isWritableStream(this)) return rejected(invalidThis('WritableStream'));
      const stream = recordOf(this);
      if (stream.writer !== undefined) return rejected(typeError('WritableStream is locked'));
      return writable.isClosing(stream) ? rejected(typeError('Failure closing WritableStream')) : writable.close(stream);
    }

    getWriter() {
      return new WritableStreamDefaultWriter(bare, writable.getWriter(check(this)));
    }

    [CUSTOM](depth, options, inspect) {
      const { writer, state } = check(this);
      return depth < 0 ? this : inspectFields('WritableStream', { locked: writer !== undefined, state }, depth, options, inspect);
    }
  }
  finish(WritableStream);

  const check = (value) => {
    if (!isWritableStream(value)) throw invalidThis('WritableStream');
    return recordOf(value);
  };

  const released = () => typeError('Writer is not bound to a WritableStream');

  class WritableStreamDefaultWriter {
    #record;

    constructor(stream, record = undefined) {
      if (stream !== bare && !isWritableStream(stream)) throw argumentType('stream', 'WritableStream', stream);
      this.#record = stream === bare ? record : writable.getWriter(recordOf(stream));
      this.#record.shell = this;
    }

    get closed() { return #record in this ? this.#record.closed.promise : rejected(invalidThis('WritableStreamDefaultWriter')); }

    get desiredSize() {
      if (!(isObject(this) && #record in this)) throw invalidThis('WritableStreamDefaultWriter');
      if (this.#record.stream === undefined) throw released();
      return writable.writerDesiredSize(this.#record);
    }

    get ready() { return #record in this ? this.#record.ready.promise : rejected(invalidThis('WritableStreamDefaultWriter')); }

    abort(reason = undefined) {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('WritableStreamDefaultWriter'));
      const { stream } = this.#record;
      return stream === undefined ? rejected(released()) : writable.abort(stream, reason);
    }

    close() {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('WritableStreamDefaultWriter'));
      const { stream } = this.#record;
      if (stream === undefined) return rejected(released());
      return writable.isClosing(stream) ? rejected(typeError('Failure to close WritableStream')) : writable.close(stream);
    }

    releaseLock() {
      if (!(isObject(this) && #record in this)) throw invalidThis('WritableStreamDefaultWriter');
      if (this.#record.stream !== undefined) writable.release(this.#record);
    }

    write(chunk = undefined) {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('WritableStreamDefaultWriter'));
      return this.#record.stream === undefined ? rejected(released()) : writable.write(this.#record, chunk);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { stream, closed, ready } = this.#record;
      const fields = {
        stream: stream?.shell, close: closed.promise, ready: ready.promise,
        desiredSize: stream === undefined ? undefined : writable.writerDesiredSize(this.#record),
      };
      return inspectFields('WritableStreamDefaultWriter', fields, depth, options, inspect);
    }
  }
  finish(WritableStreamDefaultWriter);

  class WritableStreamDefaultController {
    #record;

    constructor(token = undefined, record = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#record = record;
    }

    get signal() {
      if (!(isObject(this) && #record in this)) throw invalidThis('WritableStreamDefaultController');
      const record = this.#record;
      if (record.abortController === undefined) {
        record.abortController = new (require('internal/web/abort').AbortController)();
        const { state, storedError, pendingAbort } = record.stream;
        if (pendingAbort !== undefined) record.abortController.abort(state === 'erroring' ? storedError : pendingAbort.reason);
      }
      return record.abortController.signal;
    }

    error(error = undefined) {
      if (!(isObject(this) && #record in this)) throw invalidThis('WritableStreamDefaultController');
      this.#record.fail(error);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      return inspectFields('WritableStreamDefaultController', { stream: this.#record.stream.shell }, depth, options, inspect);
    }
  }
  finish(WritableStreamDefaultController);

  const shellOf = (controller) => controller.shell ??= new WritableStreamDefaultController(bare, controller);

  const wrap = (stream) => stream.shell ?? new WritableStream(bare, stream);

  const prepare = (stream, makeCloneError) => {
    if (recordOf(stream).writer !== undefined) throw makeCloneError('Cannot transfer a locked WritableStream');
    return wrap(writable.makeStream());
  };

  binding('clone').register({
    name: 'WritableStream',
    is: isWritableStream,
    prepare,
    move(stream, target) { require('internal/web/streams/transfer').moveWritable(recordOf(stream), recordOf(target)); },
  });

  exports.isWritableStream = isWritableStream;
  exports.prepareTransfer = prepare;
  exports.recordOf = recordOf;
  exports.wrap = wrap;
  Object.assign(exports, { WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController });
})
