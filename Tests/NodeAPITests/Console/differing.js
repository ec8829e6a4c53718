// Where the text differs from Node's for a reason: what is expected instead. Each source is evaluated as a script named
// /app/action.js in a realm of its own, with `util` in scope as for cases.js, and yields a string.
(function () {
  const script = String.raw;
  return [
    {
      reason: 'frames are the engine\'s: no method receivers, no `new`, no module loader',
      source: script`function f() { return new Error('boom'); } util.inspect(f())`,
      expected: 'Error: boom\n    at f (/app/action.js:1:32)\n    at /app/action.js:1:58',
    },
    {
      reason: 'frames',
      source: script`const e = new RangeError('two\nlines'); e.code = 'E_RANGE'; util.inspect({ e })`,
      expected: '{\n  e: RangeError: two\n  lines\n      at /app/action.js:1:25 {\n    code: \'E_RANGE\'\n  }\n}',
    },
    {
      reason: 'frames; `line`, `column` and `sourceURL` of the engine are not shown',
      source: script`try { null.name } catch (error) { util.inspect(error) }`,
      expected: 'TypeError: null is not an object (evaluating \'null.name\')\n    at /app/action.js:1:11',
    },
    {
      reason: 'frames',
      source: script`class ValidationError extends Error { constructor(m) { super(m); this.name = 'ValidationError'; this.status = 400; } }
util.inspect(new ValidationError('bad'))`,
      expected: 'ValidationError: bad\n    at ValidationError (/app/action.js:1:61)\n    at /app/action.js:2:33 {\n  status: 400\n}',
    },
    {
      reason: 'frames',
      source: script`class NotFound extends Error { constructor(m) { super(m); } } util.inspect(new NotFound('gone'))`,
      expected: 'NotFound [Error]: gone\n    at NotFound (/app/action.js:1:54)\n    at /app/action.js:1:88',
    },
    {
      reason: 'frames',
      source: script`util.inspect(new Error('outer', { cause: new TypeError('inner') }))`,
      expected: 'Error: outer\n    at /app/action.js:1:23 {\n  [cause]: TypeError: inner\n      at /app/action.js:1:55\n}',
    },
    {
      reason: 'frames',
      source: script`util.inspect(new AggregateError([new Error('one'), 2], 'many'))`,
      expected: 'AggregateError: many\n    at /app/action.js:1:32 {\n  [errors]: [\n    Error: one\n        at /app/action.js:1:43,\n    2\n  ]\n}',
    },
    {
      reason: 'frames',
      source: script`util.inspect([1].map(function each() { return new Error('in map'); }))`,
      expected: '[\n  Error: in map\n      at each (/app/action.js:1:56)\n      at map (<anonymous>)\n      at /app/action.js:1:21\n]',
    },
    {
      reason: 'frames',
      source: script`util.format('%s failed', new Error('it'))`,
      expected: 'Error: it\n    at /app/action.js:1:35 failed',
    },
    {
      reason: 'frames; hidden properties of an error in Node\'s order, the stack in the form shown',
      source: script`util.format('%o', new Error('x'))`,
      expected: 'Error: x\n    at /app/action.js:1:28 {\n  [stack]: \'Error: x\\n    at /app/action.js:1:28\',\n  [message]: \'x\'\n}',
    },
    {
      reason: 'an error made with stackTraceLimit 0 has no frames (Node: the same, kept here because of the engine\'s empty stack)',
      source: script`const limit = Error.stackTraceLimit; Error.stackTraceLimit = 0; const e = new Error('bare'); Error.stackTraceLimit = limit; util.inspect(e)`,
      expected: '[Error: bare]',
    },
    {
      reason: 'the engine does not tell whether a promise is settled',
      source: script`util.inspect([Promise.resolve(1), new (class Job extends Promise {})(() => {})])`,
      expected: '[ Promise { <state unknown> }, Job [Promise] { <state unknown> } ]',
    },
    {
      reason: 'an iterator cannot be read without moving it on',
      source: script`util.inspect([new Map([[1, 2]]).entries(), new Set([1]).values()])`,
      expected: '[\n  [Map Iterator] { <items unknown> },\n  [Set Iterator] { <items unknown> }\n]',
    },
    {
      reason: 'what a custom inspector throws is told, where in Node it ends the log call',
      source: script`util.inspect({ a: { [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('broken'); } }, b: 1 })`,
      expected: '{ a: <Inspection threw (broken)>, b: 1 }',
    },
    {
      reason: 'the same for conversions by directives',
      source: script`util.format('%s %d %j', { toString() { throw new Error('a'); } }, { valueOf() { throw new Error('b'); } }, { toJSON() { throw new Error('c'); } })`,
      expected: '<Inspection threw (a)> <Inspection threw (b)> <Inspection threw (c)>',
    },
    {
      reason: 'functions of the engine have no own `caller` and `arguments`',
      source: script`util.format('%o', function f() {})`,
      expected: '<ref *1> [Function: f] {\n  [length]: 0,\n  [name]: \'f\',\n  [prototype]: { [constructor]: [Circular *1] }\n}',
    },
    {
      reason: 'the nesting printed is bounded, not left to the stack of the thread',
      source: script`let deep = {}; for (let i = 0; i < 5000; i++) deep = { deep }; String(util.inspect(deep, { depth: null }).includes('Inspection interrupted prematurely'))`,
      expected: 'true',
    },
  ];
})()
