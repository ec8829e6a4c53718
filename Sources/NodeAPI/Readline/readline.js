// `readline`: the lines of a stream. There is no terminal, so nothing can be edited.
(function (exports, require, module) {
  'use strict';

  const { Object: { assign, defineProperty, setPrototypeOf }, Promise, Reflect: { apply }, Symbol } = globalThis;
  const EventEmitter = require('events');
  const { codes: { ERR_INVALID_ARG_VALUE }, makeCodes } = require('internal/errors');
  const { ERR_USE_AFTER_CLOSE } = makeCodes({ ERR_USE_AFTER_CLOSE: [Error, (name) => `${name} was closed`] });
  const lineEnd = /\r\n|\n|\r|\u2028|\u2029/g;

  function hide(object, name, value) {
    defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
  }

  // (input, output) or ({ input, output, prompt, crlfDelay, signal, … })
  function Interface(input, output, completer, terminal) {
    if (!(this instanceof Interface)) return new Interface(input, output, completer, terminal);
    apply(EventEmitter, this, []);
    const options = input?.input ? input : { input, output, terminal };
    if (options.historySize !== undefined && !(options.historySize >= 0)) throw new ERR_INVALID_ARG_VALUE('historySize', options.historySize);
    this.input = options.input;
    this.output = options.output;
    this.terminal = false;
    this.line = '';
    this.cursor = 0;
    this.history = [];
    this.crlfDelay = options.crlfDelay ? Math.max(100, options.crlfDelay) : 100;
    this.closed = false;
    this.paused = false;
    hide(this, '_prompt', options.prompt === undefined ? '> ' : `${options.prompt}`);
    hide(this, '_rest', '');
    hide(this, '_endedWithReturn', false);
    hide(this, '_question', undefined);
    read(this, options.signal);
  }
  setPrototypeOf(Interface.prototype, EventEmitter.prototype);
  setPrototypeOf(Interface, EventEmitter);

  function read(reader, signal) {
    const { StringDecoder } = require('string_decoder');
    const decoder = new StringDecoder('utf8');
    const listeners = {
      data: (chunk) => take(reader, typeof chunk === 'string' ? chunk : decoder.write(chunk)),
      end() {
        take(reader, decoder.end());
        if (reader._rest !== '') found(reader, reader._rest);
        reader.close();
      },
      error(error) { reader.emit('error', error); },
    };
    for (const name of ['error', 'data', 'end']) reader.input.on(name, listeners[name]);
    reader.once('close', () => {
      for (const name of ['error', 'data', 'end']) reader.input.removeListener(name, listeners[name]);
    });
    if (signal !== undefined) {
      require('internal/validators').validateAbortSignal(signal, 'options.signal');
      if (signal.aborted) require('internal/next-tick').nextTick(() => reader.close());
      else signal.addEventListener('abort', () => reader.close(), { once: true });
    }
    reader.input.resume();
  }

  // A line feed at the start of a chunk belongs to the carriage return that ended the last one.
  function take(reader, chunk) {
    if (chunk === '') return;
    const text = reader._rest + (reader._endedWithReturn && chunk[0] === '\n' ? chunk.slice(1) : chunk);
    reader._endedWithReturn = chunk.endsWith('\r');
    const lines = text.split(lineEnd);
    reader._rest = lines.pop();
    for (const line of lines) found(reader, line);
  }

  function found(reader, line) {
    if (reader.closed) return;
    const question = reader._question;
    if (question === undefined) {
      reader.emit('line', line);
      return;
    }
    reader._question = undefined;
    question(line);
  }

  assign(Interface.prototype, {
    getPrompt() { return this._prompt; },
    setPrompt(text) { this._prompt = text; },
    prompt() {
      if (this.paused) this.resume();
      this.output?.write(this._prompt);
    },
    question(query, options, callback) {
      if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
      const answer = typeof options === 'function' ? options : callback;
      if (typeof answer !== 'function' || this._question !== undefined) return;
      this.output?.write(query);
      this._question = answer;
      options?.signal?.addEventListener('abort', () => { if (this._question === answer) this._question = undefined; }, { once: true });
    },
    pause() {
      if (this.paused) return this;
      this.input.pause();
      this.paused = true;
      this.emit('pause');
      return this;
    },
    resume() {
      if (!this.paused) return this;
      this.input.resume();
      this.paused = false;
      this.emit('resume');
      return this;
    },
    write(text) {
      if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
      if (this.paused) this.resume();
      take(this, `${text}`);
    },
    close() {
      if (this.closed) return;
      this.pause();
      this.closed = true;
      this.emit('close');
    },
    getCursorPos() { return { rows: 0, cols: 0 }; },
    // The events are listened for from the moment of the call, not from the first step on.
    [Symbol.asyncIterator]() { return linesOf(this, EventEmitter.on(this, 'line', { close: ['close'], highWaterMark: 1024 })); },
  });
  async function* linesOf(reader, events) {
    try {
      for await (const [line] of events) yield line;
    } finally {
      reader.close();
    }
  }
  defineProperty(Interface.prototype, Symbol.dispose ?? Symbol('Symbol.dispose'), { value() { this.close(); }, writable: true, configurable: true });

  // Where a terminal's cursor goes is only written.
  function put(stream, code, callback) {
    if (callback !== undefined) require('internal/validators').validateFunction(callback, 'callback');
    if (stream === null || stream === undefined) {
      if (callback !== undefined) require('internal/next-tick').nextTick(callback, null);
      return true;
    }
    return stream.write(code, callback);
  }
  const move = (x, y) => (x < 0 ? `\u001b[${-x}D` : x > 0 ? `\u001b[${x}C` : '') + (y < 0 ? `\u001b[${-y}A` : y > 0 ? `\u001b[${y}B` : '');

  module.exports = {
    Interface,
    clearLine: (stream, side, callback) => put(stream, side < 0 ? '\u001b[1K' : side > 0 ? '\u001b[0K' : '\u001b[2K', callback),
    clearScreenDown: (stream, callback) => put(stream, '\u001b[0J', callback),
    createInterface: (...values) => new Interface(...values),
    cursorTo: (stream, x, y, callback) => (typeof y === 'number' ? put(stream, `\u001b[${y + 1};${x + 1}H`, callback)
      : put(stream, `\u001b[${x + 1}G`, typeof y === 'function' ? y : callback)),
    emitKeypressEvents() {},
    moveCursor: (stream, x, y, callback) => put(stream, move(x, y), callback),
  };
  defineProperty(module.exports, 'promises', { get: () => require('readline/promises'), enumerable: true, configurable: true });

  // For the form with promises.
  hide(Interface, 'ask', (reader, query, options) => new Promise((resolve, reject) => {
    if (reader.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    const { signal } = options ?? {};
    if (signal !== undefined) {
      require('internal/validators').validateAbortSignal(signal, 'options.signal');
      const stop = () => {
        const { AbortError } = require('internal/errors');
        reject(new AbortError(undefined, { cause: signal.reason }));
      };
      if (signal.aborted) {
        stop();
        return;
      }
      signal.addEventListener('abort', stop, { once: true });
    }
    apply(Interface.prototype.question, reader, [query, options ?? {}, resolve]);
  }));
})
