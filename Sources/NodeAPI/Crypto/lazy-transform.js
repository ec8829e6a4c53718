// Makes the objects of a class streams when they are first used as such: few hashes are, and streams take long to load.
(function (exports, require) {
  'use strict';

  const { Object: { defineProperty, setPrototypeOf }, Proxy, Reflect: { apply, get, has, set } } = globalThis;

  // `optionsOf` returns the options of an object of the class in an array, and undefined for any other.
  exports.extendTransform = function extendTransform(Class, optionsOf) {
    const { prototype } = Class;
    let Transform;

    function load() {
      if (Transform === undefined) {
        ({ Transform } = require('stream'));
        setPrototypeOf(Class, Transform);
        setPrototypeOf(prototype, Transform.prototype);
      }
      return Transform.prototype;
    }

    // In the place of Transform.prototype, until somebody looks beyond the class itself.
    setPrototypeOf(prototype, new Proxy({ __proto__: null }, {
      get: (_, key, receiver) => get(load(), key, receiver),
      getPrototypeOf: () => load(),
      has: (_, key) => has(load(), key),
      set: (_, key, value, receiver) => set(load(), key, value, receiver),
    }));

    for (const name of ['_readableState', '_writableState']) {
      defineProperty(prototype, name, {
        get() {
          const options = optionsOf(this);
          if (options === undefined) return undefined;
          load();
          apply(Transform, this, options);
          this._writableState.decodeStrings = false;
          return this[name];
        },
        set(value) { defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
        enumerable: true,
        configurable: true,
      });
    }
  };
})
