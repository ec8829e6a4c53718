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
const gate = () => {
  let open;
  const opened = new Promise((resolve) => { open = resolve; });
  return { open, opened };
};
test('two at a time', { concurrency: 2 }, async (t) => {
  const log = [];
  const first = gate();
  const second = gate();
  const a = t.test('a', async () => { log.push('+a'); await first.opened; log.push('-a'); });
  const b = t.test('b', async () => { log.push('+b'); first.open(); await second.opened; log.push('-b'); });
  const c = t.test('c', async () => { log.push('+c'); second.open(); });
  await Promise.all([a, b, c]);
  assert.equal(log.join(' '), '+a +b -a +c -b');
});
describe('a suite', { concurrency: true }, () => {
  const log = [];
  const last = gate();
  it('a', async () => { log.push('+a'); await last.opened; });
  it('b', async () => { log.push('+b'); await last.opened; });
  it('c', async () => { log.push('+c'); last.open(); assert.equal(log.join(' '), '+a +b +c'); });
});
test('each knows its own subtests', { concurrency: 2 }, async (t) => {
  await Promise.all(['a', 'b'].map((name, index) => t.test(name, async () => {
    await wait(5 + index * 5);
    await test(`of ${name}`, () => {});
  })));
});
