// EventTarget of the DOM standard, and attributes such as `onabort`.
(function (exports, require) {
  'use strict';

  const { CUSTOM, argumentType, fail, finish, inspectFields, invalidThis, isObject, missing, reportUncaught } = require('internal/web/idl');
  const { Event, CustomEvent, isEvent, eventState, makeTrusted } = require('internal/web/event');
  const { apply, defineProperty } = Reflect;

  let tables;
  let hasTable;
  // By which `events` finds out.
  const listenersKey = Symbol.for('actionhost.event-target.listeners');

  class EventTarget {
    // The listeners of each type, in order; made with the first one.
    #listeners = undefined;

    static {
      tables = (target) => target.#listeners ??= new Map();
      hasTable = (target) => isObject(target) && #listeners in target;
    }

    addEventListener(type, listener, options = undefined) {
      const listeners = tableOf(this);
      if (arguments.length < 2) throw missing('The "type" and "listener" arguments must be specified');
      const { capture, once, passive, signal } = readOptions(options);
      if (!isListener(listener)) return;
      type = `${type}`;
      if (signal !== undefined) {
        if (!require('internal/web/abort').isAbortSignal(signal)) throw argumentType('options.signal', 'AbortSignal', signal);
        if (signal.aborted) return;
      }
      const list = listeners.get(type) ?? [];
      if (list.some((entry) => entry.listener === listener && entry.capture === capture)) return;
      const entry = { listener, capture, once, passive, isRemoved: false };
      listeners.set(type, [...list, entry]);
      if (signal !== undefined) require('internal/web/abort').whenAborted(signal, () => remove(listeners, type, entry));
    }

    removeEventListener(type, listener, options = undefined) {
      const listeners = tableOf(this);
      if (arguments.length < 2) throw missing('The "type" and "listener" arguments must be specified');
      if (!isListener(listener)) return;
      type = `${type}`;
      const capture = isObject(options) ? !!options.capture : !!options;
      const entry = listeners.get(type)?.find((other) => other.listener === listener && other.capture === capture);
      if (entry !== undefined) remove(listeners, type, entry);
    }

    dispatchEvent(event) {
      tableOf(this);
      if (arguments.length < 1) throw missing('The "event" argument must be specified');
      if (!isEvent(event)) throw argumentType('event', 'Event', event);
      if (eventState(event).isBeingDispatched) {
        throw fail(Error, 'ERR_EVENT_RECURSION', `The event "${event.type}" is already being dispatched`);
      }
      return dispatch(this, event);
    }

    [listenersKey](type) { return (tableOf(this).get(`${type}`) ?? []).map((entry) => entry.listener); }

    [CUSTOM](depth, options, inspect) {
      if (!hasTable(this)) throw invalidThis('EventTarget');
      const { name } = this.constructor;
      return depth < 0 ? name : inspectFields(name, {}, depth, options, inspect);
    }
  }
  finish(EventTarget);

  const tableOf = (target) => {
    if (!hasTable(target)) throw invalidThis('EventTarget');
    return tables(target);
  };

  const readOptions = (options) => {
    if (typeof options === 'boolean') return { capture: options, once: false, passive: false, signal: undefined };
    if (options === undefined || options === null) return { capture: false, once: false, passive: false, signal: undefined };
    if (!isObject(options)) throw argumentType('options', 'Object', options);
    const { capture, once, passive, signal } = options;
    return { capture: !!capture, once: !!once, passive: !!passive, signal };
  };

  const isListener = (listener) => {
    if (typeof listener === 'function' || typeof listener === 'object' && listener !== null) return true;
    if (listener === null || listener === undefined) return false;
    throw argumentType('listener', 'EventListener', listener);
  };

  const remove = (listeners, type, entry) => {
    entry.isRemoved = true;
    const rest = listeners.get(type)?.filter((other) => other !== entry) ?? [];
    if (rest.length === 0) listeners.delete(type);
    else listeners.set(type, rest);
  };

  const dispatch = (target, event) => {
    const state = eventState(event);
    const listeners = tables(target);
    state.target = target;
    state.isBeingDispatched = true;
    // The listeners of now: those added meanwhile wait for the next event. As in Node, capturing ones have no precedence.
    for (const entry of listeners.get(state.type) ?? []) {
      if (state.isStoppedAtOnce) break;
      if (entry.isRemoved) continue;
      if (entry.once) remove(listeners, state.type, entry);
      call(target, event, state, entry);
    }
    state.isBeingDispatched = false;
    state.isStopped = false;
    state.isStoppedAtOnce = false;
    return !state.isCanceled;
  };

  const call = (target, event, state, { listener, passive }) => {
    state.isPassive = passive;
    try {
      const result = typeof listener === 'function' ? apply(listener, target, [event]) : listener.handleEvent(event);
      // As in Node: what an asynchronous listener rejects with is uncaught too.
      if (isObject(result) && typeof result.then === 'function') result.then(undefined, reportUncaught);
    } catch (error) {
      reportUncaught(error);
    }
    state.isPassive = false;
  };

  // An `onNAME` attribute: a listener that takes the place of the one set first.
  exports.defineHandler = (prototype, type, name = type, onSet = undefined) => {
    const handlers = new WeakMap();
    const get = function () {
      if (!hasTable(this)) throw invalidThis('EventTarget');
      return handlers.get(this)?.callback ?? null;
    };
    const set = function (value) {
      if (!hasTable(this)) throw invalidThis('EventTarget');
      const callback = value ?? null;
      const known = handlers.get(this);
      if (known !== undefined) {
        if (callback === null) {
          this.removeEventListener(type, known.listener);
          handlers.delete(this);
        } else {
          known.callback = callback;
        }
      } else if (callback !== null) {
        const handler = { callback, listener: undefined };
        handler.listener = function (event) {
          if (typeof handler.callback !== 'function') return;
          const result = apply(handler.callback, this, [event]);
          if (result === false) event.preventDefault();
          return result;
        };
        handlers.set(this, handler);
        this.addEventListener(type, handler.listener);
      }
      onSet?.(this);
    };
    defineProperty(get, 'name', { __proto__: null, value: `get on${name}`, configurable: true });
    defineProperty(set, 'name', { __proto__: null, value: `set on${name}`, configurable: true });
    defineProperty(prototype, `on${name}`, { __proto__: null, get, set, enumerable: true, configurable: true });
  };

  // For the host's own events: no user code between here and the listeners.
  exports.fire = (target, event) => dispatch(target, makeTrusted(event));
  exports.hasListeners = (target, type) => tables(target).has(type);
  exports.isEventTarget = hasTable;
  exports.Event = Event;
  exports.CustomEvent = CustomEvent;
  exports.EventTarget = EventTarget;
})
