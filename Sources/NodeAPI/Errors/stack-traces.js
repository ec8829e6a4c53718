// An error's `stack` as V8 makes it: `Name: message`, then a line for each frame; with `Error.captureStackTrace`, `Error.stackTraceLimit` and
// `Error.prepareStackTrace`, by which packages read frames. As there, the text is made when it is first read.
//
// The engine gives an error its frames alone, when it is made, and has no place to step in. So the classes that scripts see have the
// engine make the errors, and put the text in place of the frames; for errors that the host makes, it is returned how that is done. What the
// engine throws by itself keeps the frames alone.
(function (global, makeCallSite) {
  'use strict';

  const { Error: EngineError, Object: { defineProperty, setPrototypeOf }, Reflect: { apply, construct } } = global;
  const { captureStackTrace: captureFrames } = EngineError;
  const { indexOf, slice, startsWith } = String.prototype;
  const { exec } = RegExp.prototype;
  const toText = String;

  const FRAME = /^([^@]*)@(?:(.+):(\d+):(\d+)|\[(?:native|wasm) code\]|)$/;
  const INTERNAL = 'actionhost:';
  const MODULE = 'actionhost:node:';
  // Of the call that has the engine make an error.
  const OWN_FRAME = 'construct@[native code]\n';

  const shown = (value) => ({ __proto__: null, value, writable: true, enumerable: true, configurable: true });
  const hidden = (value) => ({ __proto__: null, value, writable: true, enumerable: false, configurable: true });

  let CallSite;

  // The name that Node has for a file; undefined for the host's own files that are no module: they are left out.
  function fileOf(name) {
    if (name === undefined) return null;
    if (!apply(startsWith, name, [INTERNAL])) return name;
    return apply(startsWith, name, [MODULE]) ? apply(slice, name, [INTERNAL.length]) : undefined;
  }

  // The call sites of the engine's text.
  function sitesOf(frames, limit) {
    CallSite ??= makeCallSite();
    const sites = [];
    for (let start = 0; start < frames.length && sites.length < limit;) {
      const end = apply(indexOf, frames, ['\n', start]);
      const frame = apply(exec, FRAME, [apply(slice, frames, end === -1 ? [start] : [start, end])]);
      start = end === -1 ? frames.length : end + 1;
      const file = frame === null ? undefined : fileOf(frame[2]);
      if (file === undefined) continue;
      const site = file === null ? new CallSite(frame[1], null, null, null) : new CallSite(frame[1], file, +frame[3], +frame[4]);
      // Defined, not set: Array.prototype may have setters.
      defineProperty(sites, sites.length, shown(site));
    }
    return sites;
  }

  function headOf({ name = 'Error', message = '' }) {
    const nameText = toText(name);
    const messageText = toText(message);
    return nameText === '' || messageText === '' ? nameText + messageText : `${nameText}: ${messageText}`;
  }

  function format(target, sites) {
    const prepare = Error.prepareStackTrace;
    if (typeof prepare === 'function') return apply(prepare, Error, [target, sites]);
    let text = headOf(target);
    for (let index = 0; index < sites.length; index++) text += `\n    at ${sites[index]}`;
    return text;
  }

  // Has `target.stack` made of the engine's frames.
  function define(target, frames, limit) {
    let isMade = false;
    let stack;
    defineProperty(target, 'stack', {
      __proto__: null,
      get() {
        if (isMade) return stack;
        isMade = true; // before it is: what makes it may read it
        stack = format(target, sitesOf(frames, limit));
        return stack;
      },
      set(value) {
        if (this === target) defineProperty(target, 'stack', hidden(value));
        else defineProperty(this, 'stack', shown(value));
      },
      enumerable: false,
      configurable: true,
    });
  }

  function frameLimit() {
    const limit = Error.stackTraceLimit;
    // The engine itself keeps no more than 100.
    return typeof limit === 'number' ? (limit > 100 ? 100 : limit | 0) : undefined;
  }

  const undefinedStack = (target) => defineProperty(target, 'stack', hidden(undefined));

  // Gives an error that the engine has made the text, in place of its frames.
  function finish(error) {
    const frames = error.stack;
    if (typeof frames !== 'string') return error; // made while no script runs
    delete error.line;
    delete error.column;
    delete error.sourceURL;
    const limit = frameLimit();
    if (limit === undefined) undefinedStack(error);
    else define(error, apply(startsWith, frames, [OWN_FRAME]) ? apply(slice, frames, [OWN_FRAME.length]) : frames, limit);
    return error;
  }

  // Puts a class in the place of one of the engine's: a bound one, whose text is that of the engine's functions. Nothing has run yet in the
  // realm, so most of it is plain assignment, which takes a fraction of the time.
  function replace(name, make, parent) {
    const { prototype } = global[name];
    defineProperty(make, 'name', { __proto__: null, value: name });
    make.prototype = prototype;
    const Replacement = make.bind(undefined);
    defineProperty(Replacement, 'name', { __proto__: null, value: name });
    defineProperty(Replacement, 'prototype', { __proto__: null, value: prototype });
    prototype.constructor = Replacement;
    global[name] = Replacement;
    if (parent !== undefined) setPrototypeOf(Replacement, parent);
    return Replacement;
  }

  function errorClass(name, parent) {
    const Original = global[name];
    return replace(name, function make(message) { return finish(construct(Original, arguments, new.target ?? make)); }, parent);
  }

  const Error = errorClass('Error');
  for (const name of ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']) errorClass(name, Error);
  const { AggregateError, TypeError } = global;
  replace('AggregateError', function make(errors, message) { return finish(construct(AggregateError, arguments, new.target ?? make)); }, Error);

  const { captureStackTrace } = {
    captureStackTrace(target, caller) {
      if (target === null || (typeof target !== 'object' && typeof target !== 'function')) throw new TypeError('Invalid argument');
      const limit = frameLimit();
      if (limit === undefined) {
        undefinedStack(target);
        return;
      }
      const holder = {};
      apply(captureFrames, EngineError, [holder, typeof caller === 'function' ? caller : captureStackTrace]);
      define(target, holder.stack, limit);
    },
  };
  defineProperty(Error, 'captureStackTrace', hidden(captureStackTrace));
  defineProperty(Error, 'stackTraceLimit', shown(10));

  return finish;
})
