// EventEmitterAsyncResource: an emitter whose listeners run in the async context it was made in.
(function (exports, require, module, binding) {
  'use strict';

  const EventEmitter = require('events');
  const { AsyncResource } = require('async_hooks');
  const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

  class EventEmitterReferencingAsyncResource extends AsyncResource {
    #eventEmitter;

    constructor(emitter, type, options) {
      super(type, options);
      this.#eventEmitter = emitter;
    }

    get eventEmitter() {
      return this.#eventEmitter;
    }
  }

  class EventEmitterAsyncResource extends EventEmitter {
    #asyncResource;

    constructor(options = undefined) {
      let name;
      if (typeof options === 'string') {
        name = options;
        options = undefined;
      } else {
        if (new.target === EventEmitterAsyncResource && typeof options?.name !== 'string') {
          throw new ERR_INVALID_ARG_TYPE('options.name', 'string', options?.name);
        }
        name = options?.name || new.target.name;
      }
      super(options);
      this.#asyncResource = new EventEmitterReferencingAsyncResource(this, name, options);
    }

    emit(event, ...values) {
      return this.#asyncResource.runInAsyncScope(super.emit, this, event, ...values);
    }

    emitDestroy() {
      this.#asyncResource.emitDestroy();
    }

    get asyncId() {
      return this.#asyncResource.asyncId();
    }

    get triggerAsyncId() {
      return this.#asyncResource.triggerAsyncId();
    }

    get asyncResource() {
      return this.#asyncResource;
    }
  }

  module.exports = EventEmitterAsyncResource;
})
