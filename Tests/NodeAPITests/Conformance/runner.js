// Runs the cases of a file, here or in Node: `run(file, only)` resolves to JSON with a text for each.
//
// A file's value is `{ cases, differs, node22 }`. A case is an expression whose value is shown, or `[name, body]`: the body of an async
// function that prints, or returns what is shown. What it throws is shown too.
// `differs` lists the expected failures: reason → names. `node22` lists what is as in Node 22 and not as in the version that is compared
// with: [name, text, reason].
(async function run({ cases, differs = {}, node22 = [] }, only) {
  const { inspect, format } = require('util');
  const { Console } = require('console');
  const { Writable } = require('stream');
  const { setTimeout, clearTimeout, Promise } = globalThis;
  const AsyncFunction = (async () => {}).constructor;

  // What the engines say in words of their own, and mean the same by.
  const engineWords = [
    [/^Cannot convert a [Ss]ymbol (value )?to a (string|number)$/, 'a symbol cannot be converted'],
    [/^Cannot convert a BigInt value to a number$|^Conversion from 'BigInt' to 'number' is not allowed\.$|^BigInt does not support >>> operator$/, 'a BigInt is no number'],
    [/^Cannot mix BigInt and other types, use explicit conversions$|^Invalid mix of BigInt and other type in /, 'BigInts are not mixed with others'],
    [/^Cannot read properties of (undefined|null)|^Cannot convert undefined or null to object$|^(undefined|null) is not an object/, 'undefined and null have no properties'],
    [/^Class constructor \w+ cannot be invoked without 'new'$|^Cannot call a class constructor (\w+ )?without \|?new\|?$/, 'a class needs new'],
    [/^Cannot convert object to primitive value$|^No default value$/, 'there is no primitive value'],
    [/ is not a function\b/, 'is not a function'],
    [/ is not a constructor\b/, 'is not a constructor'],
    [/ is not iterable\b|^undefined is not a function \(near /, 'is not iterable'],
    [/^Can't find variable: (\w+)$|^(\w+) is not defined$/, 'is not defined'],
    [/^Start offset -1 is outside the bounds of the buffer$|^byteOffset cannot be negative$/, 'the offset is negative'],
    [/^Invalid typed array index$|^index is out of range$/, 'the index is out of range'],
    [/^Invalid time value$|^Invalid Date$/, 'there is no such date'],
    [/^Invalid time zone specified: |^invalid time zone: /i, 'there is no such time zone'],
    [/^Invalid regular expression: /, 'there is no such regular expression'],
    [/^URI malformed$|^URI error$|^String contained an illegal UTF-16 sequence\.$/, 'the URI is malformed'],
    [/^Invalid count value: |^String\.prototype\.repeat argument must be /, 'the count is out of range'],
    [/^Not an integer$|cannot be converted to a BigInt because it is not an integer$/, 'is no integer'],
    [/^Do not know how to serialize a BigInt$|^JSON\.stringify cannot serialize BigInt\.$/, 'a BigInt has no JSON'],
    [/^Cannot assign to read only property |^Attempted to assign to readonly property\.$/, 'the property is read-only'],
    [/^Cannot freeze array buffer views with elements$|^Attempting to store non-configurable property on a typed array/, 'bytes cannot be frozen'],
  ];
  const inEngineWords = (message) => engineWords.find(([words]) => words.test(message))?.[1];
  const failure = (error) => (error === null || typeof error !== 'object' && typeof error !== 'function'
    ? `throws ${inspect(error)}` : `throws ${error.constructor?.name} ${error.name} ${String(error.code)}: ${
      (error.code === undefined && inEngineWords(error.message)) || error.message}`);
  const show = (value) => inspect(value, { depth: 4 });
  const attempt = (work) => {
    try {
      return show(work());
    } catch (error) {
      return failure(error);
    }
  };
  const rejection = (promise) => promise.then((value) => `fulfilled ${show(value)}`, failure);
  const delay = (time, value) => new Promise((resolve) => { setTimeout(resolve, time, value); });

  async function textOf(body) {
    let printed = '';
    const stdout = new Writable({ decodeStrings: false, write(chunk, _, done) { printed += chunk; done(); } });
    const print = (...values) => { printed += `${format(...values)}\n`; };
    const names = ['print', 'console', 'show', 'attempt', 'rejection', 'delay', 'require'];
    let timer;
    const late = new Promise((resolve) => { timer = setTimeout(resolve, 3000, 'never settled'); });
    try {
      const ran = new AsyncFunction(...names, body)(print, new Console({ stdout }), show, attempt, rejection, delay, require);
      const value = await Promise.race([late, ran]);
      return printed + (value === undefined ? '' : typeof value === 'string' ? value : show(value));
    } catch (error) {
      return printed + failure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  const results = [];
  for (const test of cases) {
    const [name, body] = typeof test === 'string' ? [test, `return show(${test}\n);`] : test;
    if (only !== undefined && !only.includes(name)) continue;
    globalThis.conformanceCase?.(name);
    results.push([name, (await textOf(body)).toWellFormed?.() ?? '']);
  }
  return JSON.stringify({ results, differs, node22 });
})
