// Tests that run at the same time.
'use strict';
const { describe, it, test } = require('node:test');
const assert = require('node:assert');
const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

test('one after the other', async (t) => {
  const log = [];
  const add = async (name, time) => { await t.test(name, async () => { log.push(`+${name}`); await wait(time); log.push(`-${name}`); }); };
  await Promise.all([add('a', 10), add('b', 1)]);
  assert.equal(log.join(' '), '+a -a +b -b');
});
test('two at a time', { concurrency: 2 }, async (t) => {
  const log = [];
  const add = async (name, time) => { await t.test(name, async () => { log.push(`+${name}`); await wait(time); log.push(`-${name}`); }); };
  await Promise.all([add('a', 20), add('b', 30), add('c', 40)]);
  assert.equal(log.join(' '), '+a +b -a +c -b -c');
});
describe('a suite', { concurrency: true }, () => {
  const log = [];
  it('a', async () => { log.push('+a'); await wait(5); log.push('-a'); });
  it('b', async () => { log.push('+b'); await wait(10); log.push('-b'); });
  it('c', async () => { log.push('+c'); await wait(15); assert.equal(log.join(' '), '+a +b +c -a -b'); });
});
test('each knows its own subtests', { concurrency: 2 }, async (t) => {
  await Promise.all(['a', 'b'].map((name, index) => t.test(name, async () => {
    await wait(5 + index * 5);
    await test(`of ${name}`, () => {});
  })));
});
