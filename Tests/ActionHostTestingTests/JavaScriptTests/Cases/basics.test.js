// How single tests end.
'use strict';
const { test, it } = require('node:test');
const assert = require('node:assert');

test('passes', () => {});
test('passes later', async () => { await new Promise((resolve) => { setTimeout(resolve, 2); }); });
test('throws', () => { throw new Error('boom'); });
test('rejects', async () => { await null; throw new TypeError('later'); });
test('an assertion', () => { assert.equal(1, 2); });
test('a difference', () => { assert.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }); });
test('a message of its own', () => { assert.ok(false, 'said so'); });
test('throws null', () => { throw null; });
test('throws a text', () => { throw 'text'; });
test('throws an object', () => { throw { a: 1 }; });
test('rejects with nothing', () => Promise.reject());
test('returns a value', () => 5);

test('a callback', (t, done) => { setImmediate(done); });
test('a callback with null', (t, done) => { done(null); });
test('a callback with an error', (t, done) => { setImmediate(() => done(new Error('told'))); });
test('a callback with a text', (t, done) => { done('text'); });
test('a callback twice', (t, done) => { done(); done(); });
test('a callback and a promise', async (t, done) => { done(); });

test('has a name', (t) => { assert.equal(t.name, 'has a name'); assert.equal(t.fullName, 'has a name'); });
test('has a signal', (t) => { assert.equal(t.signal.aborted, false); });
test('its receiver is its context', function (t) { assert.equal(this, t); });
test(function named() {});
test(() => {});
test();
test('', () => {});
test('nothing to do');
test({ name: 'in options' });
it('is test', () => { assert.equal(it, test); assert.equal(require('node:test'), test); });

test('subtests', async (t) => {
  await t.test('one', () => {});
  await t.test('two', () => { throw new TypeError('x'); });
  await t.test('three', async (inner) => { await inner.test('deep', () => { assert.equal(inner.fullName, 'subtests > three'); }); });
});
test('two fail', async (t) => {
  await t.test('one', () => { throw new Error('1'); });
  await t.test('two', () => { throw new Error('2'); });
});
test('a subtest that nobody awaits', (t) => { t.test('goes on', () => new Promise((resolve) => { setTimeout(resolve, 50); })); });
test('subtests of the global function', async () => {
  await test('first', () => {});
  await Promise.resolve();
  await it('second', () => {});
});
test('what subtests return', async (t) => {
  assert.equal(await t.test('five', () => 5), undefined);
});
test('the last', () => {});
