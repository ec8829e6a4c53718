// The `events` module: EventEmitter. What it does with promises and iterators is loaded when it is used.
(function (exports, require, module, binding) {
  'use strict';

  const {
    Array: { isArray }, Error, Object: { defineProperties, defineProperty, getPrototypeOf }, Reflect: { apply, ownKeys },
    Symbol,
  } = globalThis;
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNHANDLED_ERROR } } = require('internal/errors');
  const { validateBoolean, validateFunction, validateNumber } = require('internal/validators');

  const captureRejectionSymbol = Symbol.for('nodejs.rejection');
  const errorMonitor = Symbol('events.errorMonitor');
  const capture = Symbol('kCapture');
  const shapeMode = Symbol('shapeMode');
  let defaultMaxListeners = 10;

  function EventEmitter(options) {
    apply(init, this, [options]);
  }

  function init(options) {
    if (this._events === undefined || this._events === getPrototypeOf(this)._events) {
      this._events = { __proto__: null };
      this._eventsCount = 0;
    }
    this._maxListeners ||= undefined;
    this[shapeMode] = false; // Node's own, which is seen when an emitter is printed
    if (options?.captureRejections) {
      validateBoolean(options.captureRejections, 'options.captureRejections');
      this[capture] = true;
    } else {
      this[capture] = EventEmitter.prototype[capture];
    }
  }

  const { prototype } = EventEmitter;
  prototype._events = undefined;
  prototype._eventsCount = 0;
  prototype._maxListeners = undefined;
  defineProperty(prototype, capture, { value: false, writable: true, enumerable: false });

  prototype.setMaxListeners = function setMaxListeners(n) {
    validateNumber(n, 'setMaxListeners', 0);
    this._maxListeners = n;
    return this;
  };

  const maxListeners = (emitter) => emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;

  prototype.getMaxListeners = function getMaxListeners() {
    return maxListeners(this);
  };

  // Nobody listens to an error: it is thrown, as it is if it can be.
  const throwUnhandled = (error) => {
    if (error instanceof Error) throw error;
    const { inspect } = require('internal/inspect-value');
    let text;
    try {
      text = inspect(error);
    } catch {
      text = error;
    }
    const unhandled = new ERR_UNHANDLED_ERROR(text);
    unhandled.context = error;
    throw unhandled;
  };

  const emitRejection = (emitter, error, type, values) => {
    if (typeof emitter[captureRejectionSymbol] === 'function') {
      emitter[captureRejectionSymbol](error, type, ...values);
      return;
    }
    // A listener of 'error' that is rejected itself must not be asked again.
    const before = emitter[capture];
    try {
      emitter[capture] = false;
      emitter.emit('error', error);
    } finally {
      emitter[capture] = before;
    }
  };

  const watch = (emitter, result, type, values) => {
    if (!emitter[capture]) return;
    try {
      const { then } = result;
      if (typeof then === 'function') {
        apply(then, result, [undefined, (error) => { require('internal/next-tick').nextTick(emitRejection, emitter, error, type, values); }]);
      }
    } catch (error) {
      emitter.emit('error', error);
    }
  };

  prototype.emit = function emit(type, ...values) {
    const events = this._events;
    if (type === 'error') {
      if (events !== undefined && events[errorMonitor] !== undefined) this.emit(errorMonitor, ...values);
      if (events === undefined || events.error === undefined) throwUnhandled(values[0]);
    } else if (events === undefined) {
      return false;
    }
    const handler = events[type];
    if (handler === undefined) return false;
    if (typeof handler === 'function') {
      const result = apply(handler, this, values);
      if (result !== undefined && result !== null) watch(this, result, type, values);
      return true;
    }
    // Listeners that come or go meanwhile do not count for this event.
    const listeners = handler.slice();
    for (let index = 0; index < listeners.length; index += 1) {
      const result = apply(listeners[index], this, values);
      if (result !== undefined && result !== null) watch(this, result, type, values);
    }
    return true;
  };

  const warn = (emitter, type, listeners) => {
    listeners.warned = true;
    const { inspect } = require('internal/inspect-value');
    const name = emitter.constructor?.name ?? 'EventEmitter';
    const warning = new Error(
      `Possible EventEmitter memory leak detected. ${listeners.length} ${String(type)} listeners added to ${inspect(emitter, { depth: -1 })}. ` +
      `MaxListeners is ${maxListeners(emitter)}. Use emitter.setMaxListeners() to increase limit`);
    warning.name = 'MaxListenersExceededWarning';
    warning.emitter = emitter;
    warning.type = type;
    warning.count = listeners.length;
    require('process').emitWarning(warning, name);
  };

  const add = (emitter, type, listener, prepend) => {
    validateFunction(listener, 'listener');
    let events = emitter._events;
    if (events === undefined) {
      events = emitter._events = { __proto__: null };
      emitter._eventsCount = 0;
    } else if (events.newListener !== undefined) {
      emitter.emit('newListener', type, listener.listener ?? listener);
      // A listener of 'newListener' may have replaced the table.
      events = emitter._events;
    }
    const existing = events[type];
    if (existing === undefined) {
      events[type] = listener;
      emitter._eventsCount += 1;
      return emitter;
    }
    let listeners = existing;
    if (typeof existing === 'function') {
      listeners = events[type] = prepend ? [listener, existing] : [existing, listener];
    } else if (prepend) {
      existing.unshift(listener);
    } else {
      existing.push(listener);
    }
    const limit = maxListeners(emitter);
    if (limit > 0 && listeners.length > limit && !listeners.warned) warn(emitter, type, listeners);
    return emitter;
  };

  prototype.addListener = function addListener(type, listener) {
    return add(this, type, listener, false);
  };
  prototype.on = prototype.addListener;

  prototype.prependListener = function prependListener(type, listener) {
    return add(this, type, listener, true);
  };

  const wrapOnce = (target, type, listener) => {
    validateFunction(listener, 'listener');
    let fired = false;
    const wrapped = (function onceWrapper(...values) {
      if (fired) return undefined;
      target.removeListener(type, wrapped);
      fired = true;
      return apply(listener, target, values);
    }).bind(undefined);
    wrapped.listener = listener;
    return wrapped;
  };

  prototype.once = function once(type, listener) {
    this.on(type, wrapOnce(this, type, listener));
    return this;
  };

  prototype.prependOnceListener = function prependOnceListener(type, listener) {
    this.prependListener(type, wrapOnce(this, type, listener));
    return this;
  };

  const dropType = (emitter, events, type) => {
    emitter._eventsCount -= 1;
    if (emitter._eventsCount === 0) emitter._events = { __proto__: null };
    else delete events[type];
  };

  prototype.removeListener = function removeListener(type, listener) {
    validateFunction(listener, 'listener');
    const events = this._events;
    const list = events?.[type];
    if (list === undefined) return this;
    if (list === listener || list.listener === listener) {
      dropType(this, events, type);
      if (events.removeListener !== undefined) this.emit('removeListener', type, list.listener ?? listener);
    } else if (typeof list !== 'function') {
      let position = list.length - 1;
      while (position >= 0 && list[position] !== listener && list[position].listener !== listener) position -= 1;
      if (position < 0) return this;
      list.splice(position, 1);
      if (list.length === 1) events[type] = list[0];
      if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
    }
    return this;
  };
  prototype.off = prototype.removeListener;

  prototype.removeAllListeners = function removeAllListeners(type) {
    const events = this._events;
    if (events === undefined) return this;
    if (events.removeListener === undefined) {
      if (arguments.length === 0) {
        this._events = { __proto__: null };
        this._eventsCount = 0;
      } else if (events[type] !== undefined) {
        dropType(this, events, type);
      }
      return this;
    }
    // Somebody wants to hear of each one.
    if (arguments.length === 0) {
      for (const key of ownKeys(events)) {
        if (key !== 'removeListener') this.removeAllListeners(key);
      }
      this.removeAllListeners('removeListener');
      this._events = { __proto__: null };
      this._eventsCount = 0;
      return this;
    }
    const list = events[type];
    if (typeof list === 'function') {
      this.removeListener(type, list);
    } else if (list !== undefined) {
      for (let index = list.length - 1; index >= 0; index -= 1) this.removeListener(type, list[index]);
    }
    return this;
  };

  const listenersOf = (emitter, type, unwraps) => {
    const list = emitter._events?.[type];
    if (list === undefined) return [];
    if (typeof list === 'function') return [unwraps ? list.listener ?? list : list];
    return unwraps ? list.map((listener) => listener.listener ?? listener) : list.slice();
  };

  prototype.listeners = function listeners(type) {
    return listenersOf(this, type, true);
  };

  prototype.rawListeners = function rawListeners(type) {
    return listenersOf(this, type, false);
  };

  prototype.listenerCount = function listenerCount(type, listener) {
    const list = this._events?.[type];
    if (list === undefined) return 0;
    if (listener !== undefined && listener !== null) {
      const all = typeof list === 'function' ? [list] : list;
      return all.filter((each) => each === listener || each.listener === listener).length;
    }
    return typeof list === 'function' ? 1 : list.length;
  };

  prototype.eventNames = function eventNames() {
    return this._eventsCount > 0 ? ownKeys(this._events) : [];
  };

  const isTarget = (value) => typeof value?.addEventListener === 'function';

  // An EventTarget that wants to be looked into has a method of this name, which gives its listeners of a type.
  const targetListeners = Symbol.for('actionhost.event-target.listeners');
  // It knows no limits by itself.
  let limits;

  const helpers = {
    once(emitter, name, options) {
      return require('internal/events-async').once(emitter, name, options);
    },
    on(emitter, name, options) {
      return require('internal/events-async').on(emitter, name, options);
    },
    getEventListeners(emitterOrTarget, type) {
      if (typeof emitterOrTarget?.listeners === 'function') return emitterOrTarget.listeners(type);
      if (isTarget(emitterOrTarget)) return emitterOrTarget[targetListeners]?.(type) ?? [];
      throw new ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], emitterOrTarget);
    },
    getMaxListeners(emitterOrTarget) {
      if (typeof emitterOrTarget?.getMaxListeners === 'function') return maxListeners(emitterOrTarget);
      if (isTarget(emitterOrTarget)) return limits?.get(emitterOrTarget) ?? defaultMaxListeners;
      throw new ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], emitterOrTarget);
    },
    setMaxListeners(n = defaultMaxListeners, ...targets) {
      validateNumber(n, 'setMaxListeners', 0);
      if (targets.length === 0) {
        defaultMaxListeners = n;
        return;
      }
      for (const target of targets) {
        if (typeof target?.setMaxListeners === 'function') target.setMaxListeners(n);
        else if (isTarget(target)) (limits ??= new WeakMap()).set(target, n);
        else throw new ERR_INVALID_ARG_TYPE('eventTargets', ['EventEmitter', 'EventTarget'], target);
      }
    },
    listenerCount(emitter, type) {
      if (typeof emitter.listenerCount === 'function') return emitter.listenerCount(type);
      return apply(prototype.listenerCount, emitter, [type]);
    },
    addAbortListener(signal, listener) {
      return require('internal/events-async').addAbortListener(signal, listener);
    },
  };

  EventEmitter.prototype = prototype;
  module.exports = EventEmitter;
  for (const name of ['once', 'on', 'getEventListeners', 'getMaxListeners', 'addAbortListener', 'setMaxListeners', 'listenerCount']) {
    EventEmitter[name] = helpers[name];
  }
  EventEmitter.EventEmitter = EventEmitter;
  EventEmitter.usingDomains = false;
  EventEmitter.init = init;

  defineProperties(EventEmitter, {
    captureRejectionSymbol: { value: captureRejectionSymbol, enumerable: true, configurable: false, writable: false },
    captureRejections: {
      get: () => EventEmitter.prototype[capture],
      set(value) {
        validateBoolean(value, 'EventEmitter.captureRejections');
        EventEmitter.prototype[capture] = value;
      },
      enumerable: true,
      configurable: true,
    },
    errorMonitor: { value: errorMonitor, enumerable: true, configurable: false, writable: false },
    defaultMaxListeners: {
      get: () => defaultMaxListeners,
      set(value) {
        validateNumber(value, 'defaultMaxListeners', 0);
        defaultMaxListeners = value;
      },
      enumerable: true,
      configurable: true,
    },
    EventEmitterAsyncResource: {
      get: () => require('internal/events-resource'),
      set: undefined,
      enumerable: true,
      configurable: true,
    },
  });
})
