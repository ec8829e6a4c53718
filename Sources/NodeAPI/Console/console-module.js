// The `console` module, which is also the global `console` of packages: what it prints is in the login's log.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { assign, defineProperty, keys }, WeakSet } = globalThis;
  const { makeConsole } = binding('console');
  const { write } = binding('log');
  const console = makeConsole(write);
  const consoles = new WeakSet([console]);
  const errorLevels = { __proto__: null, error: true, warn: true, trace: true };

  function checked(stream, name) {
    if (stream === null || typeof stream !== 'object' || typeof stream.write !== 'function') {
      const { ERR_CONSOLE_WRITABLE_STREAM } = require('internal/errors').makeCodes({
        ERR_CONSOLE_WRITABLE_STREAM: [TypeError, (stream) => `Console expects a writable stream instance for ${stream}`],
      });
      throw new ERR_CONSOLE_WRITABLE_STREAM(name);
    }
    return stream;
  }

  // (stdout, stderr, ignoreErrors) or ({ stdout, stderr, ignoreErrors })
  function Console(options, ...rest) {
    if (new.target === undefined) return new Console(options, ...rest);
    const isList = options === undefined || options === null || typeof options.write === 'function';
    const { ignoreErrors = true, stdout, stderr = stdout } = isList ? { stdout: options, stderr: rest[0], ignoreErrors: rest[1] } : options;
    checked(stdout, 'stdout');
    checked(stderr, 'stderr');
    const made = makeConsole((level, text) => {
      const stream = errorLevels[level] ? stderr : stdout;
      try {
        stream.write(`${text}\n`);
      } catch (error) {
        if (!ignoreErrors) throw error;
      }
    });
    for (const name of keys(made)) this[name] = made[name];
    consoles.add(this);
  }
  // The console itself was made by no constructor, yet is an instance.
  defineProperty(Console, Symbol.hasInstance, { value: (value) => consoles.has(value), configurable: true });

  assign(console, { Console });
  module.exports = console;
})
