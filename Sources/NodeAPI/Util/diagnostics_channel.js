// `diagnostics_channel`: named channels that tell their subscribers what is published.
(function (exports, require) {
  'use strict';

  const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateFunction } = require('internal/validators');
  const { apply } = Reflect;
  const channels = new Map();

  class Channel {
    constructor(name) {
      this._subscribers = [];
      this._stores = new Map();
      this.name = name;
    }
    get hasSubscribers() { return this._subscribers.length > 0 || this._stores.size > 0; }
    subscribe(subscription) {
      validateFunction(subscription, 'subscription');
      this._subscribers = [...this._subscribers, subscription];
    }
    unsubscribe(subscription) {
      const index = this._subscribers.indexOf(subscription);
      if (index === -1) return false;
      this._subscribers = this._subscribers.toSpliced(index, 1);
      return true;
    }
    bindStore(store, transform) { this._stores.set(store, transform); }
    unbindStore(store) { return this._stores.delete(store); }
    publish(data) {
      for (const subscriber of this._subscribers) {
        try {
          subscriber(data, this.name);
        } catch (error) {
          // The publisher is not to blame: told as an error that nobody caught.
          require('internal/next-tick').nextTick(() => { throw error; });
        }
      }
    }
    runStores(data, work, receiver, ...values) {
      let run = () => {
        this.publish(data);
        return apply(work, receiver, values);
      };
      for (const [store, transform] of this._stores) {
        const inner = run;
        run = () => store.run(transform === undefined ? data : transform(data), inner);
      }
      return run();
    }
  }

  function channel(name) {
    if (typeof name !== 'string' && typeof name !== 'symbol') throw new ERR_INVALID_ARG_TYPE('channel', ['string', 'symbol'], name);
    if (!channels.has(name)) channels.set(name, new Channel(name));
    return channels.get(name);
  }

  const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

  // Tells of a call: its start, what it throws, and its end.
  const traced = (channels, context, call) => channels.start.runStores(context, () => {
    try {
      return call();
    } catch (error) {
      context.error = error;
      channels.error.publish(context);
      throw error;
    } finally {
      channels.end.publish(context);
    }
  });

  class TracingChannel {
    constructor(names) {
      for (const event of EVENTS) this[event] = typeof names === 'string' ? channel(`tracing:${names}:${event}`) : names[event];
    }
    get hasSubscribers() { return EVENTS.some((event) => this[event]?.hasSubscribers); }
    subscribe(handlers) { for (const event of EVENTS) if (handlers[event]) this[event].subscribe(handlers[event]); }
    unsubscribe(handlers) {
      return EVENTS.filter((event) => handlers[event]).map((event) => this[event].unsubscribe(handlers[event])).every(Boolean);
    }
    traceSync(work, context = {}, receiver, ...values) {
      return traced(this, context, () => (context.result = apply(work, receiver, values)));
    }
    tracePromise(work, context = {}, receiver, ...values) {
      const settled = (key, value) => {
        context[key] = value;
        if (key === 'error') this.error.publish(context);
        this.asyncStart.publish(context);
        this.asyncEnd.publish(context);
      };
      return traced(this, context, () => Promise.resolve(apply(work, receiver, values)).then(
        (value) => { settled('result', value); return value; },
        (error) => { settled('error', error); throw error; }));
    }
    traceCallback(work, position = -1, context = {}, receiver = undefined, ...values) {
      const callback = values.at(position);
      validateFunction(callback, 'callback');
      const told = (...results) => {
        const [error, result] = results;
        if (error) {
          context.error = error;
          this.error.publish(context);
        } else context.result = result;
        return this.asyncStart.runStores(context, () => {
          try {
            return apply(callback, undefined, results);
          } finally {
            this.asyncEnd.publish(context);
          }
        });
      };
      values.splice(position, 1, told);
      return traced(this, context, () => apply(work, receiver, values));
    }
  }

  Object.assign(exports, {
    Channel,
    channel,
    hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? false,
    subscribe(name, subscription) { channel(name).subscribe(subscription); },
    unsubscribe: (name, subscription) => channel(name).unsubscribe(subscription),
    tracingChannel: (names) => new TracingChannel(names),
  });
})
