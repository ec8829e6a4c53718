// The `console` of a script's realm. It is made before the script runs and takes from the realm all it needs then: what a script
// does to built-ins later changes nothing here. Texts are made by `native`, in a global object of their own, when a method is called.
(function (native) {
  'use strict';
  const { format, frames, inspect: inspectNatively, now, table } = native;
  const { apply } = Reflect;
  const { defineProperty } = Object;
  const { isArray } = Array;
  const { floor } = Math;
  const { indexOf, padStart, slice } = String.prototype;
  const { toFixed } = Number.prototype;
  const TypeErrorClass = TypeError;
  const toText = String;
  const TAG = Symbol.toStringTag;

  const prototype = {}; // as in Node, an object of the console's own
  const GROUP_INDENTATION = '  ';
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;

  // What a custom inspector is given: everything in it belongs to the script's realm.
  const userRealm = {
    __proto__: null,
    inspect(value, options, depth) {
      const chosen = typeof options === 'boolean' ? { showHidden: options, depth: depth === undefined ? 2 : depth } : options; // Node's old signature
      return inspectNatively(value, chosen, userRealm);
    },
    makeOptions(
      depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters, colors, showProxy, numericSeparator,
    ) {
      const stylize = (text) => `${text}`;
      return {
        depth, showHidden, customInspect, maxArrayLength, maxStringLength, breakLength, compact, sorted, getters,
        colors, showProxy, numericSeparator, stylize,
      };
    },
  };
  userRealm.inspect.custom = Symbol.for('nodejs.util.inspect.custom');

  // What the engine throws by itself has frames and no message.
  function engineStack() {
    try {
      return null.stack;
    } catch (error) {
      return error.stack;
    }
  }

  const textOf = (args) => (args.length === 1 && typeof args[0] === 'string' ? args[0] : format(args, userRealm));

  function indented(text, indentation) {
    let lines = '';
    let start = 0;
    for (let end = apply(indexOf, text, ['\n']); end !== -1; end = apply(indexOf, text, ['\n', start])) {
      lines += indentation + apply(slice, text, [start, end + 1]);
      start = end + 1;
    }
    return lines + indentation + apply(slice, text, [start]);
  }

  const twoDigits = (number) => apply(padStart, `${number}`, [2, '0']);

  // 1.234ms, 1.234s, 2:03.456 (m:ss.mmm) or 1:02:03.456 (h:mm:ss.mmm)
  function durationText(milliseconds) {
    if (milliseconds < SECOND) return `${+apply(toFixed, milliseconds, [3])}ms`;
    if (milliseconds < MINUTE) return `${apply(toFixed, milliseconds / SECOND, [3])}s`;
    const hours = floor(milliseconds / HOUR);
    const minutes = floor((milliseconds % HOUR) / MINUTE);
    const seconds = apply(padStart, apply(toFixed, (milliseconds % MINUTE) / SECOND, [3]), [6, '0']);
    return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds} (h:mm:ss.mmm)` : `${minutes}:${seconds} (m:ss.mmm)`;
  }

  function makeConsole(write) {
    let indentation = '';
    let counts;
    let timers;

    function emit(level, text) {
      write(level, indentation === '' ? text : indented(text, indentation));
    }
    function log(args) {
      emit('log', textOf(args));
    }
    function warnOf(text) {
      emit('warn', `Warning: ${text}`);
    }
    function group(args) {
      if (args.length > 0) log(args);
      indentation += GROUP_INDENTATION;
    }
    function elapsed(label, method) {
      const start = timers?.[label];
      if (start === undefined) warnOf(`No such label '${label}' for console.${method}()`);
      return start === undefined ? undefined : durationText(now() - start);
    }

    const console = {
      __proto__: prototype,
      log(...args) {
        log(args);
      },
      warn(...args) {
        emit('warn', textOf(args));
      },
      dir(value, options) {
        emit('log', inspectNatively(value, { __proto__: null, customInspect: false, ...options }, userRealm));
      },
      time(label = 'default') {
        const name = `${label}`;
        timers ??= { __proto__: null };
        if (timers[name] === undefined) timers[name] = now();
        else warnOf(`Label '${name}' already exists for console.time()`);
      },
      timeEnd(label = 'default') {
        const name = `${label}`;
        const text = elapsed(name, 'timeEnd');
        if (text === undefined) return;
        delete timers[name];
        emit('log', `${name}: ${text}`);
      },
      timeLog(label = 'default', ...data) {
        const name = `${label}`;
        const text = elapsed(name, 'timeLog');
        if (text === undefined) return;
        const args = ['%s: %s', name, text];
        // Defined, not set: Array.prototype may have setters.
        for (let index = 0; index < data.length; index++) defineProperty(args, index + 3, { __proto__: null, value: data[index] });
        log(args);
      },
      trace(...args) {
        const message = textOf(args);
        const places = frames(engineStack());
        emit('trace', `Trace${message && `: ${message}`}${places && `\n${places}`}`);
      },
      assert(condition, ...args) {
        if (condition) return;
        if (args.length === 0) {
          emit('error', 'Assertion failed');
          return;
        }
        args[0] = `Assertion failed: ${toText(args[0])}`;
        emit('error', textOf(args));
      },
      clear() {},
      count(label = 'default') {
        const name = `${label}`;
        counts ??= { __proto__: null };
        counts[name] = (counts[name] ?? 0) + 1;
        emit('log', `${name}: ${counts[name]}`);
      },
      countReset(label = 'default') {
        const name = `${label}`;
        if (counts?.[name] === undefined) warnOf(`Count for '${name}' does not exist`);
        else delete counts[name];
      },
      group(...args) {
        group(args);
      },
      groupEnd() {
        indentation = apply(slice, indentation, [GROUP_INDENTATION.length]);
      },
      table(data, columns) {
        if (columns !== undefined && data !== null && typeof data === 'object' && !isArray(columns)) {
          const error = new TypeErrorClass('The "properties" argument must be an instance of Array');
          defineProperty(error, 'code', { __proto__: null, value: 'ERR_INVALID_ARG_TYPE', writable: true, enumerable: true, configurable: true });
          throw error;
        }
        emit('log', table(data, columns, userRealm));
      },
      debug(...args) {
        emit('debug', textOf(args));
      },
      info(...args) {
        emit('info', textOf(args));
      },
      dirxml(...args) {
        log(args);
      },
      error(...args) {
        emit('error', textOf(args));
      },
      groupCollapsed(...args) {
        group(args);
      },
      profile() {},
      profileEnd() {},
      timeStamp() {},
    };
    return defineProperty(console, TAG, { __proto__: null, value: 'console', configurable: true });
  }

  return defineProperty(makeConsole, 'userRealm', { __proto__: null, value: userRealm });
})
