// What is thrown where nobody can catch it.
'use strict';
const { test } = require('node:test');
const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

test('thrown in a timer', () => new Promise(() => { setTimeout(() => { throw new Error('in a timer'); }, 1); }));
test('a rejection that nobody handles', async () => {
  Promise.reject(new Error('nobody'));
  await wait(5);
});
test('thrown in a tick', async () => {
  process.nextTick(() => { throw new TypeError('in a tick'); });
  await wait(5);
});
test('the next one runs', async () => { await wait(1); });
test('a rejection that is handled later', async () => {
  const rejected = Promise.reject(new Error('late'));
  await null;
  await rejected.catch(() => {});
});
test('a subtest that comes too late', (t) => { setTimeout(() => { t.test('too late', () => {}); }, 1); });
test('in the meantime', async () => { await wait(10); });
