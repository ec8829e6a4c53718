// `readline/promises`: questions whose answers are promised.
(function (exports, require) {
  'use strict';

  const readline = require('readline');
  const { Interface: Base } = readline;

  class Interface extends Base {
    question(query, options) { return Base.ask(this, query, options); }
  }

  // Collects what is to be written to a terminal.
  class Readline {
    #stream;
    #steps = [];
    #autoCommit;

    constructor(stream, { autoCommit = false } = {}) {
      if (typeof stream?.write !== 'function') {
        throw new (require('internal/errors').codes.ERR_INVALID_ARG_TYPE)('stream', 'Writable', stream);
      }
      this.#stream = stream;
      this.#autoCommit = autoCommit;
    }

    #add(step) {
      if (this.#autoCommit) step(this.#stream);
      else this.#steps.push(step);
      return this;
    }

    clearLine(side) { return this.#add((stream) => readline.clearLine(stream, side)); }

    clearScreenDown() { return this.#add((stream) => readline.clearScreenDown(stream)); }

    cursorTo(x, y) { return this.#add((stream) => readline.cursorTo(stream, x, y)); }

    moveCursor(x, y) { return this.#add((stream) => readline.moveCursor(stream, x, y)); }

    async commit() {
      const steps = this.#steps;
      this.#steps = [];
      for (const step of steps) step(this.#stream);
    }

    rollback() {
      this.#steps = [];
      return this;
    }
  }

  Object.assign(exports, { Interface, Readline, createInterface: (...values) => new Interface(...values) });
})
