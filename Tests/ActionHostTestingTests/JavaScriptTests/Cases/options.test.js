// Options of tests.
'use strict';
const { describe, it, test } = require('node:test');
const assert = require('node:assert');

test('skip', { skip: true }, () => { throw new Error('it ran'); });
test('skip for a reason', { skip: 'no time' });
test('do not skip', { skip: false }, () => {});
test.skip('skip by name', () => { throw new Error('it ran'); });
test('skip from inside', (t) => { t.skip('changed my mind'); });
test('skip from inside, and fail', (t) => { t.skip(); throw new Error('anyway'); });
test('todo', { todo: true }, () => { throw new Error('not yet'); });
test('todo for a reason', { todo: 'soon' }, () => {});
test.todo('todo by name');
test('todo from inside', (t) => { t.todo('soon'); throw new Error('not yet'); });
test('a todo in a test', async (t) => { await t.test('not yet', { todo: true }, () => { throw new Error('x'); }); });

test('too slow', { timeout: 10 }, () => new Promise((resolve) => { setTimeout(resolve, 200); }));
test('hangs', { timeout: 10 }, () => new Promise(() => {}));
test('in time', { timeout: 5000 }, () => new Promise((resolve) => { setTimeout(resolve, 1); }));
test('subtests have the time of their test', { timeout: 20 }, async (t) => {
  await t.test('inside', () => new Promise((resolve) => { setTimeout(resolve, 200); }));
});
test('aborted', async (t) => {
  const controller = new AbortController();
  const inner = t.test('while it runs', { signal: controller.signal }, () => new Promise(() => {}));
  controller.abort(new Error('enough'));
  await inner;
  await t.test('before it runs', { signal: AbortSignal.abort(new Error('never')) }, () => {});
});
test('its signal says when it is over', async (t) => {
  let signal;
  await t.test('inside', (inner) => { signal = inner.signal; });
  assert.equal(signal.aborted, true);
});

test('a plan', (t) => { t.plan(2); t.assert.ok(1); t.assert.equal(1, 1); });
test('a plan that does not hold', (t) => { t.plan(2); t.assert.ok(1); });
test('a plan of subtests', async (t) => { t.plan(1); await t.test('counts', () => {}); });
test('a plan among the options', { plan: 1 }, () => {});
test('two plans', (t) => { t.plan(0); t.plan(0); });
test('an assertion of the context', (t) => { t.assert.deepStrictEqual([1], [2]); });

for (const [name, options] of Object.entries({
  timeout: { timeout: 'x' }, concurrency: { concurrency: 0 }, concurrencyText: { concurrency: 'x' }, signal: { signal: 5 }, timeoutRange: { timeout: -1 },
})) {
  test(`a wrong option: ${name}`, async (t) => { await t.test('inside', options, () => {}); });
}
test('a wrong plan', (t) => { t.plan('x'); });
describe('only', () => {
  it.only('changes nothing here', () => {});
  it('runs as well', () => {});
});
