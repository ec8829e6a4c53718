// ReadableStream, the shell around a stream's record.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, argumentType, finish, inspectFields, invalidRange, invalidThis, invalidValue, isObject } = require('internal/web/idl');
  const { algorithm, handled, highWaterMark, readDictionary, rejected, requireStrategy, sizeOf, typeError } =
    require('internal/web/streams/shared');
  const { apply, defineProperty } = Reflect;
  const readable = require('internal/web/streams/readable');
  const readers = () => require('internal/web/streams/readers');

  const bare = Symbol('bare');
  let recordOf;
  let isReadableStream;

  class ReadableStream {
    #record;

    static {
      isReadableStream = (value) => isObject(value) && #record in value;
      recordOf = (value) => value.#record;
    }

    constructor(source = {}, strategy = {}) {
      if (source === bare) {
        this.#record = strategy;
        strategy.shell = this;
        return;
      }
      if (!isObject(source)) throw argumentType('source', 'Object', source);
      strategy = requireStrategy(strategy);
      const stream = readable.makeStream();
      stream.shell = this;
      this.#record = stream;
      setUp(stream, source, strategy);
    }

    get locked() { return check(this).reader !== undefined; }

    cancel(reason = undefined) {
      if (!isReadableStream(this)) return rejected(invalidThis('ReadableStream'));
      const stream = recordOf(this);
      if (stream.reader !== undefined) return rejected(typeError('ReadableStream is locked'));
      return readable.cancel(stream, reason);
    }

    getReader(options = undefined) {
      const stream = check(this);
      const { mode } = readDictionary(options, 'options', ['mode']);
      if (mode === undefined) return readers().shellOf(readable.getDefaultReader(stream));
      if (`${mode}` !== 'byob') throw invalidValue('options.mode', mode);
      return readers().shellOf(readable.getByobReader(stream));
    }

    pipeThrough(transform, options = undefined) {
      const stream = check(this);
      const { isWritableStream, recordOf: writableOf } = require('internal/web/streams/writable-stream');
      const { readable: target, writable } = isObject(transform) ? transform : {};
      if (!isReadableStream(target)) throw argumentType('transform.readable', 'ReadableStream', target);
      if (!isWritableStream(writable)) throw argumentType('transform.writable', 'WritableStream', writable);
      const settings = pipeOptions(options);
      if (stream.reader !== undefined) throw typeError('The ReadableStream is locked');
      if (writableOf(writable).writer !== undefined) throw typeError('The WritableStream is locked');
      handled(require('internal/web/streams/pipe').pipe(stream, writableOf(writable), settings));
      return target;
    }

    pipeTo(destination, options = undefined) {
      try {
        const stream = check(this);
        const { isWritableStream, recordOf: writableOf } = require('internal/web/streams/writable-stream');
        if (!isWritableStream(destination)) throw argumentType('transform.writable', 'WritableStream', destination);
        const settings = pipeOptions(options);
        if (stream.reader !== undefined) throw typeError('The ReadableStream is locked');
        if (writableOf(destination).writer !== undefined) throw typeError('The WritableStream is locked');
        return require('internal/web/streams/pipe').pipe(stream, writableOf(destination), settings);
      } catch (error) {
        return rejected(error);
      }
    }

    tee() {
      return require('internal/web/streams/tee').tee(check(this)).map(wrap);
    }

    values(options = undefined) {
      const stream = check(this);
      const { preventCancel } = readDictionary(options, 'options', ['preventCancel']);
      return require('internal/web/streams/iteration').iterate(stream, !!preventCancel);
    }

    static from(iterable) {
      return wrap(require('internal/web/streams/iteration').from(iterable));
    }

    [CUSTOM](depth, options, inspect) {
      const { reader, state, controller } = check(this);
      if (depth < 0) return this;
      const fields = { locked: reader !== undefined, state, supportsBYOB: controller?.isByte ?? false };
      return inspectFields('ReadableStream', fields, depth, options, inspect);
    }
  }
  finish(ReadableStream);
  defineProperty(ReadableStream.prototype, Symbol.asyncIterator, {
    __proto__: null, value: ReadableStream.prototype.values, writable: true, enumerable: false, configurable: true,
  });

  const check = (value) => {
    if (!isReadableStream(value)) throw invalidThis('ReadableStream');
    return recordOf(value);
  };

  const setUp = (stream, source, strategy) => {
    const { autoAllocateChunkSize, cancel, pull, start, type } = source;
    const { shellOf } = require('internal/web/streams/controllers');
    const algorithms = {
      cancel: algorithm(source, cancel, 'source.cancel'),
      pull: algorithm(source, pull, 'source.pull'),
    };
    if (start !== undefined && typeof start !== 'function') throw argumentType('source.start', 'Function', start);
    if (algorithms.pull !== undefined) {
      const given = algorithms.pull;
      algorithms.pull = (controller) => given(shellOf(controller));
    }
    if (start !== undefined) algorithms.start = (controller) => apply(start, source, [shellOf(controller)]);
    if (type === undefined) {
      const size = sizeOf(strategy);
      require('internal/web/streams/default-controller').setUp(stream, algorithms, highWaterMark(strategy, 1), size);
      return;
    }
    if (`${type}` !== 'bytes') throw invalidValue('source.type', type);
    if (strategy?.size !== undefined) throw invalidRange('strategy.size', strategy.size);
    if (autoAllocateChunkSize !== undefined && !(Number.isInteger(+autoAllocateChunkSize) && +autoAllocateChunkSize > 0)) {
      throw invalidValue('source.autoAllocateChunkSize', autoAllocateChunkSize);
    }
    const chunkSize = autoAllocateChunkSize === undefined ? undefined : +autoAllocateChunkSize;
    require('internal/web/streams/byte-controller').setUp(stream, algorithms, highWaterMark(strategy, 0), chunkSize);
  };

  const pipeOptions = (options) => {
    const read = readDictionary(options, 'options', ['preventAbort', 'preventCancel', 'preventClose', 'signal']);
    if (read.signal !== undefined && !require('internal/web/abort').isAbortSignal(read.signal)) {
      throw argumentType('options.signal', 'AbortSignal', read.signal);
    }
    return read;
  };

  const wrap = (stream) => stream.shell ?? new ReadableStream(bare, stream);

  const prepare = (stream, makeCloneError) => {
    if (recordOf(stream).reader !== undefined) throw makeCloneError('Cannot transfer a locked ReadableStream');
    return wrap(readable.makeStream());
  };

  binding('clone').register({
    name: 'ReadableStream',
    is: isReadableStream,
    prepare,
    move(stream, target) { require('internal/web/streams/transfer').moveReadable(recordOf(stream), recordOf(target)); },
  });

  exports.prepareTransfer = prepare;
  exports.ReadableStream = ReadableStream;
  exports.isReadableStream = isReadableStream;
  exports.recordOf = recordOf;
  exports.wrap = wrap;
})
