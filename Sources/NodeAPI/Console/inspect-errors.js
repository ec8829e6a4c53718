// Errors as Node prints them. The engine's stack has one line `function@file:line:column` per frame and no head;
// here it gets the form scripts and people know: `Name: message`, then `    at function (file:line:column)`.
(function (native, parts) {
  'use strict';
  const { lookUp, propertyOf, prefix } = parts;

  const INTERNAL = 'actionhost:';
  const FRAME = /^([^@]*)@(?:(.+:\d+:\d+)|\[(?:native|wasm) code\]|)$/;
  const NAMELESS_CODE = new Set(['', 'global code', 'module code']);
  const ENGINE_KEYS = new Set(['line', 'column', 'sourceURL']);

  // One frame in V8's form; undefined if the line is none of the engine's, '' for the host's own frames.
  function rewriteFrame(line) {
    const frame = FRAME.exec(line);
    if (frame === null) return undefined;
    const [, name, place] = frame;
    if (place?.startsWith(INTERNAL)) return '';
    if (NAMELESS_CODE.has(name)) return `    at ${place ?? '<anonymous>'}`;
    return `    at ${name === 'eval code' ? 'eval' : name} (${place ?? '<anonymous>'})`;
  }

  // The frames of an engine's stack, one a line; undefined if the text is something else, like a stack a script wrote itself.
  function framesOf(stack) {
    if (stack === '') return '';
    const lines = stack.split('\n').map(rewriteFrame);
    return lines.includes(undefined) ? undefined : lines.filter((line) => line !== '').join('\n');
  }

  function headOf(chain) {
    const name = lookUp(chain, 'name') ?? 'Error';
    const message = lookUp(chain, 'message') ?? '';
    const [nameText, messageText] = [String(name), String(message)];
    return nameText && messageText ? `${nameText}: ${messageText}` : nameText || messageText;
  }

  function stackOf(chain) {
    const stack = lookUp(chain, 'stack');
    if (!stack) return headOf(chain);
    const text = String(stack);
    const own = framesOf(text);
    if (own === undefined) return text;
    return own === '' ? headOf(chain) : `${headOf(chain)}\n${own}`;
  }

  // `class NotFound extends Error` keeps the inherited name: say both, or the better one.
  function withClassName(stack, name, about) {
    const isPlain = name.endsWith('Error') && stack.startsWith(name) && /^(:|\n|$)/.test(stack.slice(name.length));
    if (about.name !== null && !isPlain) return stack;
    let nameLength = name.length;
    let fallback = 'Error';
    if (about.name === null) {
      const start = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/.exec(stack) ?? /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
      nameLength = start?.[1].length ?? 0;
      fallback = start?.[1] || 'Error';
    }
    const className = prefix(about, fallback).slice(0, -1);
    if (className === name) return stack;
    if (!className.includes(name)) return `${className} [${name}]${stack.slice(nameLength)}`;
    return nameLength === 0 ? `${className}: ${stack}` : className + stack.slice(nameLength);
  }

  // The own properties to print below the stack: without those it already says, with a cause and errors that are not enumerable.
  function errorKeys(context, keys, chain, stack) {
    const isSaid = (key) => {
      const value = lookUp(chain, key);
      return typeof value !== 'string' || stack.includes(value);
    };
    const isEngines = (key) => ENGINE_KEYS.has(key) && !Object.getOwnPropertyDescriptor(chain[0], key).enumerable;
    const shown = keys.filter((key) => {
      if (context.showHidden) return key !== 'stack' && !isEngines(key);
      return !(key === 'name' || key === 'message' || key === 'stack') || !isSaid(key);
    });
    if (propertyOf(chain, 'cause') !== undefined && !shown.includes('cause')) shown.push('cause');
    if (Array.isArray(lookUp(chain, 'errors')) && !shown.includes('errors')) shown.push('errors');
    return shown;
  }

  // `base` is the error's text, `keys` are what follows it; `stack` is the text a script would expect in the property of that name.
  function describeError(context, chain, about) {
    const name = String(lookUp(chain, 'name') ?? 'Error');
    const message = lookUp(chain, 'message');
    const stack = stackOf(chain);
    const keys = errorKeys(context, about.keys, chain, stack);
    const text = withClassName(stack, name, about);
    const messageAt = typeof message === 'string' && message !== '' ? text.indexOf(message) : -1;
    const hasFrames = text.includes('\n    at', messageAt > 0 ? messageAt + message.length : 0);
    const base = hasFrames ? text : `[${text}]`;
    return { base: base.replaceAll('\n', `\n${' '.repeat(context.indentation)}`), keys, stack };
  }

  const frames = (stack) => (typeof stack === 'string' && framesOf(stack)) || '';

  return { describeError, frames };
})
