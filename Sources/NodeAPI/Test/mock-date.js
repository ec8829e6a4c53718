// A `Date` that tells the time of a mocked clock; everything else of it is the real one's.
(function (exports) {
  'use strict';

  const { Reflect: { construct, getOwnPropertyDescriptor, ownKeys }, Object: { defineProperty } } = globalThis;

  exports.makeMockDate = function makeMockDate(RealDate, now) {
    function Date(...parts) {
      if (new.target === undefined) return construct(RealDate, [now()]).toString();
      return construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
    }
    for (const key of ownKeys(RealDate)) defineProperty(Date, key, getOwnPropertyDescriptor(RealDate, key));
    defineProperty(Date, 'now', { value: { now() { return now(); } }.now, writable: true, enumerable: false, configurable: true });
    defineProperty(Date, 'toString', { value: () => 'function Date() { [native code] }', writable: true, enumerable: false, configurable: true });
    defineProperty(Date, 'isMock', { value: true, writable: false, enumerable: true, configurable: false });
    return Date;
  };
})
