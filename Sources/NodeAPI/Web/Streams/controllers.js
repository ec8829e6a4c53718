// The controllers of a readable stream and the BYOB request: shells around their records.
(function (exports, require) {
  'use strict';

  const { CUSTOM, argumentType, finish, illegalConstructor, inspectFields, invalidThis, isObject } = require('internal/web/idl');
  const { typeError } = require('internal/web/streams/shared');

  const bare = Symbol('bare');

  class ReadableStreamDefaultController {
    #record;

    constructor(token = undefined, record = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#record = record;
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('ReadableStreamDefaultController');
      return value.#record;
    }

    get desiredSize() { return ReadableStreamDefaultController.#check(this).desiredSize; }
    close() { ReadableStreamDefaultController.#check(this).close(); }
    enqueue(chunk = undefined) { ReadableStreamDefaultController.#check(this).enqueue(chunk); }
    error(error = undefined) { ReadableStreamDefaultController.#check(this).fail(error); }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? this : inspectFields('ReadableStreamDefaultController', {}, depth, options, inspect);
    }
  }
  finish(ReadableStreamDefaultController);

  class ReadableByteStreamController {
    #record;

    constructor(token = undefined, record = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#record = record;
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('ReadableByteStreamController');
      return value.#record;
    }

    get byobRequest() {
      const request = ReadableByteStreamController.#check(this).byobRequest();
      return request === null ? null : request.shell ??= new ReadableStreamBYOBRequest(bare, request);
    }

    get desiredSize() { return ReadableByteStreamController.#check(this).desiredSize; }

    close() {
      const record = ReadableByteStreamController.#check(this);
      if (!record.canTake) throw typeError(record.isClosing ? 'Controller is already closed' : 'ReadableStream is already closed');
      record.close();
    }

    enqueue(chunk) {
      const record = ReadableByteStreamController.#check(this);
      if (!ArrayBuffer.isView(chunk)) throw argumentType('buffer', ['Buffer', 'TypedArray', 'DataView'], chunk);
      if (chunk.byteLength === 0 || chunk.buffer.byteLength === 0) throw typeError('chunk ArrayBuffer is zero-length or detached');
      if (!record.canTake) throw typeError(record.isClosing ? 'Controller is already closed' : 'ReadableStream is already closed');
      record.enqueue(chunk);
    }

    error(error = undefined) { ReadableByteStreamController.#check(this).fail(error); }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? this : inspectFields('ReadableByteStreamController', {}, depth, options, inspect);
    }
  }
  finish(ReadableByteStreamController);

  class ReadableStreamBYOBRequest {
    #record;

    constructor(token = undefined, record = undefined) {
      if (token !== bare) throw illegalConstructor();
      this.#record = record;
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('ReadableStreamBYOBRequest');
      return value.#record;
    }

    get view() { return ReadableStreamBYOBRequest.#check(this).view; }

    respond(bytesWritten) {
      const { controller, view } = ReadableStreamBYOBRequest.#check(this);
      if (controller === undefined) throw typeError('This BYOB request has been invalidated');
      if (view.buffer.byteLength === 0) throw typeError('Viewed ArrayBuffer is detached');
      const count = +bytesWritten;
      if (!(count >= 0)) throw argumentType('bytesWritten', 'number', bytesWritten);
      controller.respond(Math.floor(count));
    }

    respondWithNewView(view) {
      const { controller } = ReadableStreamBYOBRequest.#check(this);
      if (!ArrayBuffer.isView(view)) throw argumentType('view', ['Buffer', 'TypedArray', 'DataView'], view);
      if (controller === undefined) throw typeError('This BYOB request has been invalidated');
      controller.respondWithView(view);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { view, controller } = this.#record;
      const fields = { view, controller: controller === undefined ? undefined : exports.shellOf(controller) };
      return inspectFields('ReadableStreamBYOBRequest', fields, depth, options, inspect);
    }
  }
  finish(ReadableStreamBYOBRequest);

  exports.shellOf = (controller) => controller.shell ??= controller.isByte
    ? new ReadableByteStreamController(bare, controller) : new ReadableStreamDefaultController(bare, controller);
  Object.assign(exports, { ReadableStreamDefaultController, ReadableByteStreamController, ReadableStreamBYOBRequest });
})
