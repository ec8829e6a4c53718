// A `Date` that tells the host's time instead of the machine's; everything else of `Date` is the engine's.
(function (global, now) {
  'use strict';

  const EngineDate = global.Date;
  const { construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

  function Date(...parts) {
    if (new.target === undefined) return construct(EngineDate, [now()]).toString();
    return construct(EngineDate, parts.length === 0 ? [now()] : parts, new.target);
  }

  function define(object, name, value) {
    const { enumerable, configurable, writable } = getOwnPropertyDescriptor(EngineDate, name);
    defineProperty(object, name, { value, enumerable, configurable, writable });
  }

  define(Date, 'length', EngineDate.length);
  define(Date, 'now', { now() { return now(); } }.now);
  define(Date, 'parse', EngineDate.parse);
  define(Date, 'UTC', EngineDate.UTC);
  define(Date, 'prototype', EngineDate.prototype);
  defineProperty(EngineDate.prototype, 'constructor', { value: Date });
  defineProperty(global, 'Date', { value: Date });
})
