// Suites.
'use strict';
const { describe, it, suite, test } = require('node:test');
const assert = require('node:assert');

describe('a suite', () => {
  it('passes', () => {});
  it('fails', () => { throw new Error('x'); });
  describe('inside', () => {
    it('passes', (t) => { assert.equal(t.fullName, 'a suite > inside > passes'); });
  });
});
describe('empty', () => {});
describe('throws', () => {
  it('is cancelled', () => {});
  throw new Error('while it was described');
});
describe('rejects', async () => {
  it('is cancelled', () => {});
  await null;
  throw new Error('later');
});
describe('described later', async () => {
  await new Promise((resolve) => { setTimeout(resolve, 1); });
  it('comes with it', () => {});
});
describe('the next one', () => { it('is not part of it', () => {}); });
suite('suite is describe', (s) => {
  assert.equal(s.name, 'suite is describe');
  test('test is it', () => {});
});
describe('its receiver', function (s) { it('is its context', () => { assert.equal(this, s); }); });
describe.skip('skipped', () => { it('never runs', () => { throw new Error('it did'); }); });
describe('skipped by an option', { skip: 'for a reason' }, () => { it('never runs', () => {}); });
describe.todo('to do', () => { it('runs', () => {}); });
describe('marks', () => {
  it.skip('skipped', () => { throw new Error('it did'); });
  it.todo('to do', () => { throw new Error('not yet'); });
  it('skipped for a reason', { skip: 'no time' }, () => {});
});
describe('too slow', { timeout: 20 }, () => {
  it('takes long', () => new Promise((resolve) => { setTimeout(resolve, 200); }));
  it('never begins', () => {});
});
describe('subtests', () => {
  it('has one', async (t) => { await t.test('inside', () => {}); });
});
