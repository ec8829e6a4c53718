// What tests and suites have in common: a place in the tree, hooks, options, an end.
(function (exports, require, module, binding) {
  'use strict';

  const { AbortController } = require('internal/web/abort');
  const { Hooks } = require('internal/test/hooks');
  const { aborted, failure } = require('internal/test/failure');
  const { ended, needContext, started } = require('internal/test/current');
  const { readConcurrency, readSignal, readTimeout } = require('internal/test/options');
  const { reportEnd, reportStart } = require('internal/test/report');
  const { validateOneOf } = require('internal/validators');
  const { Promise } = globalThis;
  const native = binding('tests');

  const isSet = (mark) => mark !== undefined && mark !== false;

  exports.TestNode = class TestNode {
    children = [];
    hooks = new Hooks();
    diagnostics = [];
    error = null;
    passed = false;
    isFinished = false;
    startTime;
    endTime;
    #controller = new AbortController();
    #outerSignal;
    #onAbort;
    #waiting = [];
    #active = 0;

    constructor({ name, options, fn }, parent) {
      this.name = name;
      this.parent = parent;
      this.root = parent?.root ?? this;
      this.place = parent === undefined ? undefined : native.place();
      this.concurrency = readConcurrency(options.concurrency) ?? (parent?.concurrency ?? 1);
      if (this.concurrency > 1) needContext();
      this.timeout = readTimeout(options.timeout) ?? parent?.timeout;
      this.#outerSignal = readSignal(options.signal);
      this.#mark(options, parent);
      this.fn = this.isSkipped ? () => {} : fn;
      this.#onAbort = () => { this.cancel(aborted(this.#outerSignal)); };
      this.#outerSignal?.addEventListener('abort', this.#onAbort);
    }

    #mark({ only, skip, todo }, parent) {
      const isStrict = this.root.runsOnlyMarked === true;
      this.only = only ?? (parent !== undefined && !parent.runOnlyChildren);
      this.runOnlyChildren = parent === undefined ? isStrict : !this.only;
      this.isSkipped = isSet(skip);
      this.isTodo = isSet(todo);
      this.reason = [skip, todo].find((mark) => typeof mark === 'string');
      if (isStrict && parent !== undefined && !this.only) {
        this.isSkipped = true;
        this.reason = "'only' option not set";
      } else if (!isStrict && isSet(only)) {
        this.diagnostic("'only' changes nothing here: it counts in runs of nothing else, as with Node's --test-only");
      }
    }

    get signal() { return this.#controller.signal; }

    // The names from the outermost on.
    get path() {
      return this.parent === undefined || this.parent.parent === undefined ? [this.name] : [...this.parent.path, this.name];
    }

    diagnostic(message) { this.diagnostics[this.diagnostics.length] = `${message}`; }

    addHook(name, fn, options) {
      validateOneOf(name, 'hook name', ['before', 'after', 'beforeEach', 'afterEach']);
      this.hooks.add(name, fn, options);
    }

    // A child of this node; one that comes when this has ended is the file's, and fails.
    add(Kind, read) {
      const isLate = this.isFinished || this.isDescribed === true;
      const parent = isLate ? this.root : this;
      const child = new Kind(read, parent);
      parent.children[parent.children.length] = child;
      if (isLate) child.fail(failure('parentAlreadyFinished', 'test could not be started because its parent finished'));
      return child;
    }

    fail(error) {
      if (this.error !== null) return;
      this.endTime = native.now();
      this.passed = false;
      this.error = error;
    }

    pass() {
      if (this.endTime !== undefined) return;
      this.endTime = native.now();
      this.passed = true;
    }

    // Ends the waiting for it; false when its result is there already.
    cancel(error = failure('cancelledByParent', 'test did not finish before its parent and was cancelled')) {
      if (this.endTime !== undefined) return false;
      this.fail(error);
      this.#controller.abort();
      return true;
    }

    abort() { this.#controller.abort(); }

    get isCancelled() {
      if (this.#outerSignal?.aborted) this.#onAbort();
      return this.signal.aborted;
    }

    // Runs it when its turn has come.
    start() {
      if (this.parent.#active < this.parent.concurrency) return this.#begin();
      return new Promise((resolve) => {
        const { parent } = this;
        parent.#waiting[parent.#waiting.length] = { test: this, resolve };
      });
    }

    async #begin() {
      if (this.isFinished) return;
      this.parent.#active += 1;
      this.startTime = native.now();
      started(this);
      reportStart(this);
      await this.run();
      this.finish();
    }

    // The end: what is left of its subtests is cancelled, the result is reported, and what waits for its turn has it.
    finish() {
      if (this.isFinished) return;
      const wasStarted = this.startTime !== undefined;
      this.#waiting = [];
      let failed = 0;
      for (const child of this.children) {
        if (!child.isFinished) {
          child.cancel();
          child.finish();
        }
        if (!child.passed && !child.isTodo) failed += 1;
      }
      if (this.passed && failed > 0) {
        this.error = failure('subtestsFailed', `${failed} subtest${failed > 1 ? 's' : ''} failed`);
        this.passed = false;
      }
      this.isFinished = true;
      this.#outerSignal?.removeEventListener('abort', this.#onAbort);
      this.release?.();
      ended(this);
      reportEnd(this);
      if (wasStarted) this.parent.#childEnded();
    }

    #childEnded() {
      this.#active -= 1;
      while (this.#waiting.length > 0 && this.#active < this.concurrency) {
        const [{ test, resolve }] = this.#waiting.splice(0, 1);
        resolve(test.#begin());
      }
      if (this.parent === undefined && this.#active === 0) this.drained();
    }

    // Whether nothing runs and nothing waits for its turn.
    get isIdle() { return this.#active === 0 && this.#waiting.length === 0; }

    // Hooks around each test: from the outermost node in, and back.
    async beforeEach(test, context) {
      await this.parent?.beforeEach(test, context);
      await this.hooks.run('beforeEach', test, context);
    }

    async afterEach(test, context) {
      await this.hooks.run('afterEach', test, context);
      await this.parent?.afterEach(test, context);
    }
  };
})
