// Runs ES modules for `require`, as Node 22 does: its result is the module's namespace.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('modules');
  const { defineProperty, keys } = Object;
  const namespaces = new WeakSet();

  function expose(namespace, name, get) {
    if (!Object.hasOwn(namespace, name)) defineProperty(namespace, name, { get, enumerable: true, configurable: true });
  }

  // The value that an importing module gets for a name: of another ES module's namespace, or of what a CommonJS module exports.
  function member(value, name) {
    if (name === '*') return namespaces.has(value) ? value : namespaceOf(value);
    if (namespaces.has(value) || name !== 'default') return value?.[name];
    return value;
  }

  function namespaceOf(value) {
    const namespace = { __proto__: null };
    if (value !== null && (typeof value === 'object' || typeof value === 'function')) {
      for (const name of keys(value)) expose(namespace, name, () => value[name]);
    }
    defineProperty(namespace, 'default', { value, enumerable: true, configurable: true });
    return namespace;
  }

  // `load(specifier)` requires a module on behalf of this one; `made` is its record in the cache.
  exports.run = function run(made, path, load) {
    const [make, text] = native.compileModule(path, () => require('internal/webassembly'));
    const { imports } = JSON.parse(text);
    const namespace = { __proto__: null };
    namespaces.add(namespace);
    defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
    made.exports = namespace;
    const scope = { __proto__: null };
    const body = make({
      scope,
      default: undefined,
      meta: { __proto__: null, dirname: made.path, filename: path, url: `file://${encodeURI(path)}`, resolve: (id) => `file://${load.resolve(id)}` },
      import: async (specifier) => {
        const value = load(`${specifier}`);
        return member(value, '*');
      },
      exported(getters) {
        for (const name of keys(getters)) expose(namespace, name, getters[name]);
      },
    });
    // Cycles find what is declared already: all modules are made known before any of their bodies runs on.
    for (const { specifier, names, reexports } of imports) {
      const value = load(specifier);
      for (const [there, here] of names) defineProperty(scope, here, { get: () => member(value, there) });
      for (const [there, here] of reexports) {
        if (here !== '*') {
          expose(namespace, here, () => member(value, there));
          continue;
        }
        for (const name of keys(member(value, '*'))) {
          if (name !== 'default') expose(namespace, name, () => member(value, name));
        }
      }
    }
    body();
    if (Object.hasOwn(namespace, 'module.exports')) made.exports = namespace['module.exports'];
    else if (Object.hasOwn(namespace, 'default')) defineProperty(namespace, '__esModule', { value: true });
  };
})
