// MessageChannel, MessagePort, MessageEvent and BroadcastChannel: within one realm, as there are no other threads to talk to.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, fail, finish, inspectFields, invalidThis, isObject, missing } = require('internal/web/idl');
  const { Event, EventTarget, defineHandler, fire } = require('internal/web/events');

  const bare = Symbol('bare');

  class MessageEvent extends Event {
    #fields;

    constructor(type, init = {}) {
      if (arguments.length === 0) throw missing('The "type" argument must be specified');
      super(type, init);
      const { data = null, origin = '', lastEventId = '', source = null, ports = [] } = init ?? {};
      this.#fields = { data, origin: `${origin}`, lastEventId: `${lastEventId}`, source, ports: Object.freeze([...ports]) };
    }

    static #check(value) {
      if (!(isObject(value) && #fields in value)) throw invalidThis('MessageEvent');
      return value.#fields;
    }

    get data() { return MessageEvent.#check(this).data; }
    get origin() { return MessageEvent.#check(this).origin; }
    get lastEventId() { return MessageEvent.#check(this).lastEventId; }
    get source() { return MessageEvent.#check(this).source; }
    get ports() { return MessageEvent.#check(this).ports; }
  }
  finish(MessageEvent);

  const cloning = binding('clone');

  let stateOf;
  let isPort;
  let transfer;

  class MessagePort extends EventTarget {
    #state = { peer: undefined, queue: [], isStarted: false, isClosed: false, isDetached: false };

    static {
      // The target takes over what the source was.
      transfer = (source, target) => {
        target.#state = source.#state;
        source.#state = { ...source.#state, peer: undefined, queue: [], isDetached: true };
        const { peer } = target.#state;
        if (peer !== undefined) peer.#state.peer = target;
        target.#state.isStarted = false;
      };
      isPort = (value) => isObject(value) && #state in value;
      stateOf = (value) => {
        if (!isPort(value)) throw invalidThis('MessagePort');
        return value.#state;
      };
    }

    constructor(token = undefined) {
      if (token !== bare) throw fail(TypeError, 'ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called');
      super();
    }

    postMessage(message, options = undefined) {
      const { peer, isClosed } = stateOf(this);
      if (arguments.length === 0) throw missing('Not enough arguments to MessagePort.postMessage');
      const given = isObject(options) ? (typeof options[Symbol.iterator] === 'function' ? options : options.transfer) : undefined;
      const list = [...given ?? []];
      if (list.includes(this)) throw new globalThis.DOMException('Transfer list contains source port', 'DataCloneError');
      const { value: data, transferred } = cloning.transfer(message, list);
      if (isClosed || peer === undefined) return;
      stateOf(peer).queue.push({ data, ports: transferred.filter(isPort) });
      deliver(peer);
    }

    start() {
      const state = stateOf(this);
      if (state.isStarted) return;
      state.isStarted = true;
      for (let count = state.queue.length; count > 0; count -= 1) deliver(this);
    }

    close() {
      const state = stateOf(this);
      if (state.isClosed) return;
      for (const port of [this, state.peer]) {
        if (port === undefined) continue;
        stateOf(port).isClosed = true;
        later(() => fire(port, new Event('close')));
      }
    }

    ref() { stateOf(this); }
    unref() { stateOf(this); }

    [CUSTOM](depth, options, inspect) {
      const { isClosed, isStarted } = stateOf(this);
      return depth < 0 ? this : inspectFields('MessagePort', { active: !isClosed, refed: isStarted }, depth, options, inspect);
    }
  }
  finish(MessagePort);
  cloning.register({
    name: 'MessagePort',
    is: isPort,
    prepare(port, makeCloneError) {
      if (stateOf(port).isDetached) throw makeCloneError('MessagePort in transfer list is already detached');
      return new MessagePort(bare);
    },
    move: transfer,
  });
  defineHandler(MessagePort.prototype, 'message', 'message', (port) => port.start());
  defineHandler(MessagePort.prototype, 'messageerror');
  defineHandler(MessagePort.prototype, 'close');

  const later = (action) => void globalThis.setImmediate(action);

  // A task for each message, as between threads.
  const deliver = (port) => {
    if (!stateOf(port).isStarted || stateOf(port).queue.length === 0) return;
    later(() => {
      const { queue } = stateOf(port);
      if (queue.length === 0) return;
      fire(port, new MessageEvent('message', queue.shift()));
    });
  };

  class MessageChannel {
    constructor() {
      this.port1 = new MessagePort(bare);
      this.port2 = new MessagePort(bare);
      stateOf(this.port1).peer = this.port2;
      stateOf(this.port2).peer = this.port1;
    }
  }
  finish(MessageChannel);
  delete MessageChannel.prototype[Symbol.toStringTag]; // as in Node

  const channels = new Map();

  class BroadcastChannel extends EventTarget {
    #name;
    #isClosed = false;

    constructor(name) {
      if (arguments.length === 0) throw missing('The "name" argument must be specified');
      super();
      this.#name = `${name}`;
      channels.set(this.#name, [...channels.get(this.#name) ?? [], this]);
    }

    get name() {
      if (!(isObject(this) && #name in this)) throw invalidThis('BroadcastChannel');
      return this.#name;
    }

    postMessage(message) {
      if (!(isObject(this) && #name in this)) throw invalidThis('BroadcastChannel');
      if (arguments.length === 0) throw missing('The "message" argument must be specified');
      if (this.#isClosed) throw new globalThis.DOMException('BroadcastChannel is closed.', 'InvalidStateError');
      for (const other of channels.get(this.#name)) {
        if (other === this) continue;
        const { value: data } = cloning.transfer(message, []);
        later(() => { if (!other.#isClosed) fire(other, new MessageEvent('message', { data })); });
      }
    }

    close() {
      if (!(isObject(this) && #name in this)) throw invalidThis('BroadcastChannel');
      this.#isClosed = true;
      channels.set(this.#name, (channels.get(this.#name) ?? []).filter((other) => other !== this));
    }

    ref() { return this; }
    unref() { return this; }

    [CUSTOM](depth, options, inspect) {
      return depth < 0 ? 'BroadcastChannel'
        : inspectFields('BroadcastChannel', { name: this.#name, active: !this.#isClosed }, depth, options, inspect);
    }
  }
  finish(BroadcastChannel);
  defineHandler(BroadcastChannel.prototype, 'message');
  defineHandler(BroadcastChannel.prototype, 'messageerror');

  exports.isMessagePort = isPort;
  Object.assign(exports, { MessageChannel, MessagePort, MessageEvent, BroadcastChannel });
})
