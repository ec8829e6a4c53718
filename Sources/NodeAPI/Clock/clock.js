// A `Date`, and formats of dates, that tell the host's time instead of the machine's; everything else of them is the engine's.
(function (global, now) {
  'use strict';

  const EngineDate = global.Date;
  const { prototype: formats } = global.Intl.DateTimeFormat;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { get, set } = WeakMap.prototype;

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

  // The engine's `format` is a getter of a function that is bound to its formatter: ours are by those.
  const { get: engineFormat } = getOwnPropertyDescriptor(formats, 'format');
  const { formatToParts: engineParts } = formats;
  const bound = new WeakMap();
  const orNow = (date) => (date === undefined ? now() : date);
  const bind = (format) => (date) => format(orNow(date));

  const { get: formatOf } = getOwnPropertyDescriptor({
    get format() {
      const format = apply(engineFormat, this, []);
      let own = apply(get, bound, [format]);
      if (own === undefined) {
        own = bind(format);
        apply(set, bound, [format, own]);
      }
      return own;
    },
  }, 'format');
  const { formatToParts } = { formatToParts(date) { return apply(engineParts, this, [orNow(date)]); } };
  defineProperty(formats, 'format', { get: formatOf });
  defineProperty(formats, 'formatToParts', { value: formatToParts });
})
