// Mocks end with their test.
'use strict';
const { mock, test } = require('node:test');
const assert = require('node:assert');
const object = { greet: (name) => `hello ${name}` };

test('in a test', (t) => {
  t.mock.method(object, 'greet', () => 'mocked');
  assert.equal(object.greet('x'), 'mocked');
  assert.deepEqual(object.greet.mock.calls.map((call) => call.arguments), [['x']]);
});
test('after it', () => { assert.equal(object.greet('x'), 'hello x'); });
test('timers', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1000 });
  let fired = 0;
  setTimeout(() => { fired = Date.now(); }, 50);
  t.mock.timers.tick(49);
  assert.equal(fired, 0);
  t.mock.timers.tick(1);
  assert.equal(fired, 1050);
});
test('after them', async () => {
  assert.ok(Date.now() > 1e12);
  await new Promise((resolve) => { setTimeout(resolve, 1); });
});
test('of the module', () => {
  const f = mock.fn((a) => a * 2);
  assert.equal(f(4), 8);
  assert.equal(f.mock.callCount(), 1);
});
