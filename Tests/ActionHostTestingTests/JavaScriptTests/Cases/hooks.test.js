// Hooks, and the order in which they run.
'use strict';
const { after, afterEach, before, beforeEach, describe, it, test } = require('node:test');
const assert = require('node:assert');

const log = [];
const note = (text) => () => { log.push(text); };
const taken = () => log.splice(0).join(' ');

before((t) => { log.push(`file-before:${t.name}`); });
beforeEach((t) => { log.push(`file-beforeEach:${t.name}`); });
afterEach((t) => { log.push(`file-afterEach:${t.name}`); });
after(() => {});

test('skipped tests have none', { skip: true });
describe('a suite', () => {
  before((s) => { log.push(`before:${s.name}`); });
  after(note('after'));
  beforeEach(note('beforeEach'));
  afterEach(note('afterEach'));
  it('one', async (t) => {
    log.push('one');
    await t.test('sub', note('sub'));
  });
  describe('inside', () => {
    before(note('inner-before'));
    beforeEach(note('inner-beforeEach'));
    afterEach(note('inner-afterEach'));
    after(note('inner-after'));
    it('two', note('two'));
  });
});
test('the order', () => { assert.equal(taken(), ''); });

test('hooks of a test', async (t) => {
  taken();
  t.before(note('before'));
  t.beforeEach(note('beforeEach'));
  t.afterEach(note('afterEach'));
  t.after(note('after'));
  await t.test('one', note('one'));
  await t.test('two', note('two'));
  t.diagnostic(taken());
});
test('what came after it', () => { assert.equal(taken(), ''); });

describe('before fails', () => {
  before(() => { throw new Error('not ready'); });
  it('one', () => {});
  it('two', () => {});
});
describe('beforeEach fails', () => {
  beforeEach(async () => { throw new Error('not ready'); });
  it('one', () => {});
});
describe('afterEach fails', () => {
  afterEach(() => { throw new Error('not clean'); });
  it('one', () => {});
  it('fails by itself', () => { throw new Error('own'); });
});
describe('after fails', () => {
  after(() => { throw new Error('not clean'); });
  it('one', () => {});
});
describe('a hook with a callback', () => {
  before((s, done) => { setImmediate(done); });
  beforeEach((t, done) => { setImmediate(() => done(new Error('told'))); });
  it('one', () => {});
});
describe('a hook that takes too long', () => {
  before(() => new Promise((resolve) => { setTimeout(resolve, 200); }), { timeout: 10 });
  it('one', () => {});
});
test('t.after fails', (t) => { t.after(() => { throw new Error('not clean'); }); });
test('t.after of a test that fails', (t) => {
  t.after(() => { log.push(`${t.error.message} ${t.passed}`); });
  throw new Error('own');
});
test('what it saw', () => { assert.match(taken(), /own false/); });
