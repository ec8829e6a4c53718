// Cases for `assert`: [name, source of an async function body that returns a string]. They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const assert = require('assert');
    const tell = (e) => [e.name, e.code, e.message, e.generatedMessage, e.operator, typeof e.actual, typeof e.expected, e instanceof assert.AssertionError].join('|');
    const attempt = (f) => { try { return String(f()); } catch (e) { return tell(e); } };
    const attemptLater = async (f) => { try { return String(await f()); } catch (e) { return tell(e); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  const calls = ['assert(1)', 'assert(0, "why")', 'assert(false, new TypeError("own"))', 'assert.ok(true)', 'assert.ok()', 'assert.ok(null, "m")', 'assert.equal(1, "1")', 'assert.equal(1, 2)', 'assert.equal(1)', 'assert.equal(NaN, NaN)', 'assert.equal("a", "b", "m")',
    'assert.notEqual(1, 2)', 'assert.notEqual(1, 1)', 'assert.strictEqual(1, 1)', 'assert.strictEqual(1, 2)', 'assert.strictEqual("a", "b")', 'assert.strictEqual(1, "1", "m")', 'assert.strictEqual(1, 2, new RangeError("r"))', 'assert.notStrictEqual(1, 1)', 'assert.notStrictEqual(1, 2)',
    'assert.deepEqual({ a: 1 }, { a: "1" })', 'assert.deepStrictEqual({ a: 1 }, { a: 1 })', 'assert.deepStrictEqual([1, 2], [1, 2], "m")', 'assert.deepStrictEqual({ a: 1 }, { a: 2 }, "m")', 'assert.deepStrictEqual(1, 2)', 'assert.deepStrictEqual({ a: 1 }, { a: 2 })', 'assert.deepStrictEqual([1, 2, 3], [1, 2, 4])', 'assert.deepStrictEqual({ a: 1, b: { c: [1] } }, { a: 1, b: { c: [2] }, d: 3 })', 'assert.strictEqual({ a: 1 }, { a: 1 })', 'assert.strictEqual("a\\nb", "a\\nc")', 'assert.deepEqual({ a: 1 }, { a: 2 })', 'assert.deepEqual(1, 2)', 'assert.notDeepStrictEqual({ a: 1 }, { a: 1 })', 'assert.notDeepEqual([1], [1])', 'assert.notStrictEqual("a", "a")', 'assert.strictEqual(undefined, null)', 'assert.strictEqual(NaN, 0)', 'assert.deepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]]))', 'assert.deepStrictEqual(new Set([1]), new Set([2]))', 'assert.deepStrictEqual(new Date(0), new Date(1))', 'assert.equal({ a: 1 }, { a: 1 })', 'assert.notDeepStrictEqual({ a: 1 }, { a: 1 }, "m")', 'assert.notDeepEqual({ a: 1 }, { a: 2 })',
    'assert.fail()', 'assert.fail("boom")', 'assert.fail(new TypeError("t"))', 'assert.ifError(null)', 'assert.ifError(undefined)', 'assert.ifError(new Error("e"))', 'assert.ifError(0)', 'assert.ifError("s")',
    'assert.match("abc", /b/)', 'assert.match("abc", /x/)', 'assert.match(1, /x/)', 'assert.match("a", "b")', 'assert.match("a", /b/, "m")', 'assert.doesNotMatch("abc", /x/)', 'assert.doesNotMatch("abc", /b/)',
    'assert.strict.equal(1, "1", "m")', 'assert.strict.deepEqual({ a: 1 }, { a: "1" }, "m")', 'new assert.AssertionError({ message: "x" }).toString()', 'new assert.AssertionError()', 'new assert.AssertionError({ actual: 1, expected: 2, operator: "strictEqual" }).message'];
  for (const call of calls) add(call, `return attempt(() => ${call});`);
  const boom = '(() => { throw Object.assign(new TypeError("boom"), { code: "E" }); })';
  for (const args of ['', ', TypeError', ', RangeError', ', Error', ', /boom/', ', /other/', ', { message: "boom" }', ', { message: /bo/, code: "E" }', ', { code: "F" }, "m"', ', {}', ', (e) => true', ', (e) => false', ', function check() {}', ', "message"', ', "boom"', ', 5', ', "a", "b"', ', new TypeError("boom")', ', RangeError, "m"', ', /x/, "m"']) {
    add('throws' + args, `return attempt(() => assert.throws(${boom}${args}));`);
    add('rejects' + args, `return await attemptLater(() => assert.rejects(async () => ${boom}()${args}));`);
  }
  for (const args of ['', ', TypeError', ', "m"', ', TypeError, "m"']) {
    add('nothing thrown' + args, `return attempt(() => assert.throws(() => {}${args}));`);
    add('nothing rejected' + args, `return await attemptLater(() => assert.rejects(Promise.resolve()${args}));`);
    add('doesNotThrow' + args, `return attempt(() => assert.doesNotThrow(${boom}${args}));`);
    add('doesNotReject' + args, `return await attemptLater(() => assert.doesNotReject(async () => ${boom}()${args}));`);
  }
  add('checks of functions', `return attempt(() => assert.throws(5)) + await attemptLater(() => assert.rejects(5)) + await attemptLater(() => assert.rejects(() => 5));`);
  add('names', `return [require('assert/strict') === assert.strict, assert.strict.strict === assert.strict, assert.strict.equal === assert.strictEqual, assert.AssertionError.name, assert.ok.name, assert.equal.name].join();`);
  add('keys of an error', `try { assert.strictEqual(1, 2); } catch (e) { return Object.keys(e).join() + JSON.stringify(e); }`);
  return cases;
})()
