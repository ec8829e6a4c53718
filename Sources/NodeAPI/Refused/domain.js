// `domain`, long deprecated: errors that are thrown while a domain runs something, and those of its emitters, are its own.
(function (exports, require) {
  'use strict';

  const { Reflect: { apply }, Object: { assign } } = globalThis;
  const EventEmitter = require('events');
  const entered = [];

  class Domain extends EventEmitter {
    members = [];
    #fail = (error) => { this.emit('error', error); };

    enter() {
      entered.push(this);
      exports.active = this;
    }

    exit() {
      const index = entered.lastIndexOf(this);
      if (index !== -1) entered.length = index;
      exports.active = entered.at(-1) ?? null;
    }

    add(emitter) {
      if (this.members.includes(emitter)) return;
      this.members.push(emitter);
      emitter.on('error', this.#fail);
    }

    remove(emitter) {
      const index = this.members.indexOf(emitter);
      if (index === -1) return;
      this.members.splice(index, 1);
      emitter.removeListener('error', this.#fail);
    }

    run(work, ...values) {
      this.enter();
      try {
        return apply(work, this, values);
      } catch (error) {
        if (this.listenerCount('error') === 0) throw error;
        this.#fail(error);
        return undefined;
      } finally {
        this.exit();
      }
    }

    bind(callback) {
      const domain = this;
      return function (...values) { return domain.run(() => apply(callback, this, values)); };
    }

    intercept(callback) {
      const domain = this;
      return function (error, ...values) {
        if (error instanceof Error) {
          domain.#fail(error);
          return undefined;
        }
        return domain.run(() => apply(callback, this, values));
      };
    }

    dispose() { this.exit(); }
  }

  const create = () => new Domain();
  assign(exports, { Domain, active: null, create, createDomain: create });
})
