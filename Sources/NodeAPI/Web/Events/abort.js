// AbortController and AbortSignal of the DOM standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, argumentType, finish, illegalConstructor, inspectFields, invalidThis, isObject, missing } = require('internal/web/idl');
  const { EventTarget, Event, defineHandler, fire, hasListeners } = require('internal/web/events');

  const key = Symbol('key');
  const domException = (message, name) => new globalThis.DOMException(message, name);

  let states;
  let hasState;

  class AbortSignal extends EventTarget {
    // `reason` is undefined until the signal aborts; `algorithms` run before the listeners.
    #state = { isAborted: false, reason: undefined, algorithms: undefined, sources: undefined, dependents: undefined };

    static {
      states = (signal) => signal.#state;
      hasState = (signal) => isObject(signal) && #state in signal;
    }

    constructor(token = undefined) {
      if (token !== key) throw illegalConstructor();
      super();
    }

    get aborted() { return stateOf(this).isAborted; }
    get reason() { return stateOf(this).reason; }

    throwIfAborted() {
      const { isAborted, reason } = stateOf(this);
      if (isAborted) throw reason;
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      return inspectFields('AbortSignal', { aborted: stateOf(this).isAborted }, depth, options, inspect);
    }

    static abort(reason = domException('This operation was aborted', 'AbortError')) {
      const signal = new AbortSignal(key);
      Object.assign(states(signal), { isAborted: true, reason });
      return signal;
    }

    static timeout(delay) {
      require('internal/validators').validateInteger(delay, 'delay', 0, 2 ** 32 - 1);
      const signal = new AbortSignal(key);
      const timer = globalThis.setTimeout(() => {
        abort(signal, domException('The operation was aborted due to timeout', 'TimeoutError'));
      }, Math.min(delay, 2 ** 31 - 1));
      timer.unref?.();
      return signal;
    }

    static any(signals) {
      const list = readSignals(signals);
      const result = new AbortSignal(key);
      const state = states(result);
      const aborted = list.find((signal) => states(signal).isAborted);
      if (aborted !== undefined) {
        Object.assign(state, { isAborted: true, reason: states(aborted).reason });
        return result;
      }
      // A signal that follows others is never followed itself: whoever asks for it follows its sources.
      state.sources = new Set();
      for (const signal of list) {
        for (const source of states(signal).sources ?? [signal]) {
          state.sources.add(source);
          (states(source).dependents ??= new Set()).add(result);
        }
      }
      return result;
    }
  }

  const stateOf = (signal) => {
    if (!hasState(signal)) throw invalidThis('AbortSignal');
    return states(signal);
  };

  const readSignals = (signals) => {
    if (!isObject(signals) || typeof signals[Symbol.iterator] !== 'function') throw argumentType('signals', 'Array', signals);
    const list = [...signals];
    list.forEach((signal, index) => {
      if (!hasState(signal)) throw argumentType(`signals[${index}]`, 'AbortSignal', signal);
    });
    return list;
  };

  defineHandler(AbortSignal.prototype, 'abort');
  finish(AbortSignal);

  const abort = (signal, reason) => {
    const state = states(signal);
    if (state.isAborted) return;
    const followers = [...state.dependents ?? []].filter((dependent) => !states(dependent).isAborted);
    for (const each of [signal, ...followers]) Object.assign(states(each), { isAborted: true, reason });
    for (const each of [signal, ...followers]) runSteps(each);
  };

  const runSteps = (signal) => {
    const state = states(signal);
    const { algorithms } = state;
    state.algorithms = undefined;
    state.sources = undefined;
    state.dependents = undefined;
    for (const algorithm of algorithms ?? []) algorithm();
    if (hasListeners(signal, 'abort')) fire(signal, new Event('abort'));
  };

  // Calls `algorithm` when the signal aborts, or at once; returns a function that takes it back.
  exports.whenAborted = (signal, algorithm) => {
    const state = states(signal);
    if (state.isAborted) {
      algorithm();
      return () => {};
    }
    (state.algorithms ??= new Set()).add(algorithm);
    return () => state.algorithms?.delete(algorithm);
  };

  class AbortController {
    #signal = new AbortSignal(key);

    get signal() {
      if (!(isObject(this) && #signal in this)) throw invalidThis('AbortController');
      return this.#signal;
    }

    abort(reason = domException('This operation was aborted', 'AbortError')) {
      if (!(isObject(this) && #signal in this)) throw invalidThis('AbortController');
      abort(this.#signal, reason);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      return inspectFields('AbortController', { signal: this.signal }, depth, options, inspect);
    }
  }
  finish(AbortController);

  exports.isAbortSignal = hasState;
  exports.AbortSignal = AbortSignal;
  exports.AbortController = AbortController;
})
