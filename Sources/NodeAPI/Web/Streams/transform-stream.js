// TransformStream and its controller: shells around their records.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, argumentType, finish, illegalConstructor, inspectFields, invalidRange, invalidThis, isObject } = require('internal/web/idl');
  const { algorithm, highWaterMark, requireStrategy, sizeOf } = require('internal/web/streams/shared');
  const { makeTransform } = require('internal/web/streams/transform');
  const { apply } = Reflect;

  const bare = Symbol('bare');

  let isTransformStream;
  let recordOf;

  class TransformStream {
    #record;

    static {
      isTransformStream = (value) => isObject(value) && #record in value;
      recordOf = (value) => value.#record;
    }

    constructor(transformer = {}, writableStrategy = {}, readableStrategy = {}) {
      if (transformer === bare) {
        this.#record = writableStrategy;
        return;
      }
      if (!isObject(transformer)) throw argumentType('transformer', 'Object', transformer);
      writableStrategy = requireStrategy(writableStrategy, 'writableStrategy');
      readableStrategy = requireStrategy(readableStrategy, 'readableStrategy');
      const { cancel, flush, readableType, start, transform, writableType } = transformer;
      for (const [name, type] of [['readableType', readableType], ['writableType', writableType]]) {
        if (type !== undefined) throw invalidRange(`transformer.${name}`, type);
      }
      if (start !== undefined && typeof start !== 'function') throw argumentType('transformer.start', 'Function', start);
      const given = {
        transform: algorithm(transformer, transform, 'transformer.transform'), flush: algorithm(transformer, flush, 'transformer.flush'),
      };
      this.#record = makeTransform({
        start: start && ((controller) => apply(start, transformer, [shellOf(controller)])),
        transform: given.transform && ((chunk, controller) => given.transform(chunk, shellOf(controller))),
        flush: given.flush && ((controller) => given.flush(shellOf(controller))),
        cancel: algorithm(transformer, cancel, 'transformer.cancel'),
      }, {
        readableSize: sizeOf(readableStrategy), readableMark: highWaterMark(readableStrategy, 0),
        writableSize: sizeOf(writableStrategy), writableMark: highWaterMark(writableStrategy, 1),
      });
    }

    get readable() {
      if (!(isObject(this) && #record in this)) throw invalidThis('TransformStream');
      return require('internal/web/streams/readable-stream').wrap(this.#record.readable);
    }

    get writable() {
      if (!(isObject(this) && #record in this)) throw invalidThis('TransformStream');
      return require('internal/web/streams/writable-stream').wrap(this.#record.writable);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { readable, writable } = this;
      const fields = { readable, writable, backpressure: this.#record.hasBackpressure };
      return inspectFields('TransformStream', fields, depth, options, inspect);
    }
  }
  finish(TransformStream);

  binding('clone').register({
    name: 'TransformStream',
    is: isTransformStream,
    prepare({ readable, writable }, makeCloneError) {
      const sides = {
        readable: require('internal/web/streams/readable-stream').prepareTransfer(readable, makeCloneError),
        writable: require('internal/web/streams/writable-stream').prepareTransfer(writable, makeCloneError),
      };
      const recordOfSide = (name) => require(`internal/web/streams/${name}-stream`).recordOf(sides[name]);
      return new TransformStream(bare, { readable: recordOfSide('readable'), writable: recordOfSide('writable'), hasBackpressure: undefined });
    },
    move(stream, target) {
      const { moveReadable, moveWritable } = require('internal/web/streams/transfer');
      moveReadable(recordOf(stream).readable, recordOf(target).readable);
      moveWritable(recordOf(stream).writable, recordOf(target).writable);
    },
  });

  class TransformStreamDefaultController {
    #record;

    constructor(token = undefined, record = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#record = record;
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('TransformStreamDefaultController');
      return value.#record;
    }

    get desiredSize() { return TransformStreamDefaultController.#check(this).desiredSize; }
    enqueue(chunk = undefined) { TransformStreamDefaultController.#check(this).enqueue(chunk); }
    error(reason = undefined) { TransformStreamDefaultController.#check(this).fail(reason); }
    terminate() { TransformStreamDefaultController.#check(this).terminate(); }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? this : inspectFields('TransformStreamDefaultController', {}, depth, options, inspect);
    }
  }
  finish(TransformStreamDefaultController);

  const shellOf = (controller) => controller.shell ??= new TransformStreamDefaultController(bare, controller);

  exports.TransformStream = TransformStream;
  exports.TransformStreamDefaultController = TransformStreamDefaultController;
})
