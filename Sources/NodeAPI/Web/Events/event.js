// Event and CustomEvent of the DOM standard. A target is the whole path of an event: there is no tree.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, argumentType, constants, finish, inspectFields, invalidThis, isObject, missing } = require('internal/web/idl');
  const clock = binding('performance');

  let states;
  let hasState;

  class Event {
    #state;

    static {
      states = (event) => event.#state;
      hasState = (event) => isObject(event) && #state in event;
    }

    constructor(type, options = undefined) {
      if (arguments.length === 0) throw missing('The "type" argument must be specified');
      if (options !== undefined && options !== null) require('internal/validators').validateObject(options, 'options');
      this.#state = {
        type: `${type}`, bubbles: !!options?.bubbles, cancelable: !!options?.cancelable, composed: !!options?.composed,
        timeStamp: clock.now(), isTrusted: false, target: null, phase: 0, isDispatched: false,
        isCanceled: false, isStopped: false, isStoppedAtOnce: false, isPassive: false, isBeingDispatched: false,
      };
    }

    initEvent(type, bubbles = false, cancelable = false) {
      const state = stateOf(this);
      if (arguments.length === 0) throw missing('The "type" argument must be specified');
      if (state.isBeingDispatched) return;
      Object.assign(state, { type: `${type}`, bubbles: !!bubbles, cancelable: !!cancelable, isStopped: false, isCanceled: false });
    }

    stopImmediatePropagation() {
      const state = stateOf(this);
      state.isStopped = true;
      state.isStoppedAtOnce = true;
    }

    preventDefault() {
      const state = stateOf(this);
      if (state.cancelable && !state.isPassive) state.isCanceled = true;
    }

    get target() { return stateOf(this).target; }
    get currentTarget() { return stateOf(this).isBeingDispatched ? this.target : null; }
    get srcElement() { return stateOf(this).target; }
    get type() { return stateOf(this).type; }
    get cancelable() { return stateOf(this).cancelable; }
    get defaultPrevented() { return stateOf(this).isCanceled; }
    get timeStamp() { return stateOf(this).timeStamp; }

    composedPath() {
      const { isBeingDispatched, target } = stateOf(this);
      return isBeingDispatched ? [target] : [];
    }

    get returnValue() { return !stateOf(this).isCanceled; }
    set returnValue(value) { if (value === false) this.preventDefault(); }
    get isTrusted() { return stateOf(this).isTrusted; }
    get bubbles() { return stateOf(this).bubbles; }
    get composed() { return stateOf(this).composed; }
    get eventPhase() { return stateOf(this).isBeingDispatched ? 2 : 0; }
    get cancelBubble() { return stateOf(this).isStopped; }
    set cancelBubble(value) { if (value) stateOf(this).isStopped = true; }
    stopPropagation() { stateOf(this).isStopped = true; }

    [CUSTOM](depth, options, inspect) {
      const name = this.constructor.name;
      if (depth < 0) return name;
      const { type, isCanceled, cancelable, timeStamp } = stateOf(this);
      return inspectFields(name, { type, defaultPrevented: isCanceled, cancelable, timeStamp }, depth, options, inspect);
    }
  }

  const stateOf = (event) => {
    if (!hasState(event)) throw invalidThis('Event');
    return states(event);
  };

  constants(Event, { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 });
  finish(Event);

  class CustomEvent extends Event {
    #detail;

    constructor(type, options = undefined) {
      if (arguments.length === 0) throw missing('The "type" argument must be specified');
      super(type, options);
      this.#detail = options?.detail ?? null;
    }

    get detail() {
      if (!(isObject(this) && #detail in this)) throw invalidThis('CustomEvent');
      return this.#detail;
    }
  }
  finish(CustomEvent);

  exports.Event = Event;
  exports.CustomEvent = CustomEvent;
  exports.isEvent = hasState;
  exports.eventState = states;
  exports.makeTrusted = (event) => {
    states(event).isTrusted = true;
    return event;
  };
})
