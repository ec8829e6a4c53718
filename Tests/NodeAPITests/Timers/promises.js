// Cases for `timers` and `timers/promises`: [name, source of an async function body that returns a string]. They run in this host and in
// Node, and the strings are compared.
(function () {
  const helper = `
    const timers = require('timers'), promises = require('timers/promises');
    const log = [];
    const attempt = async (f) => { try { return String(await f()); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  add('the globals', `return ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'].map((n) => timers[n] === globalThis[n]).join();`);
  add('promises', `return [timers.promises === promises, require('node:timers') === timers, require('node:timers/promises') === promises].join();`);
  add('setTimeout', `return [await promises.setTimeout(1, 'a'), await promises.setTimeout(), await promises.setTimeout(1, null, {})].join();`);
  add('setTimeout waits', `const t = Date.now(); await promises.setTimeout(30); return String(Date.now() - t >= 29);`);
  add('setImmediate', `return [await promises.setImmediate('a'), await promises.setImmediate()].join();`);
  add('setInterval', `for await (const v of promises.setInterval(1, 'v')) { log.push(v); if (log.length === 3) break; } return log.join();`);
  add('scheduler', `return [await promises.scheduler.wait(1), await promises.scheduler.yield()].join();`);
  for (const value of ['"x"', 'null', '{}']) add('delay ' + value, `return attempt(() => promises.setTimeout(${value}));`);
  for (const value of ['5', 'null', '"x"']) add('options ' + value, `return await attempt(() => promises.setTimeout(1, 1, ${value})) + await attempt(() => promises.setImmediate(1, ${value}));`);
  add('options.ref', `setTimeout(() => {}, 100); return await attempt(() => promises.setTimeout(1, 1, { ref: 1 })) + await attempt(() => promises.setTimeout(1, 'ok', { ref: false }));`);
  add('options.signal', `return attempt(() => promises.setTimeout(1, 1, { signal: 5 }));`);
  add('aborted', `const c = new AbortController(); const p = attempt(() => promises.setTimeout(1e6, 1, { signal: c.signal })); c.abort(); return p;`);
  add('already aborted', `const signal = AbortSignal.abort('why'); try { await promises.setImmediate(1, { signal }); } catch (e) { return [e.name, e.code, e.cause].join(); }`);
  add('interval aborted', `const c = new AbortController(); return attempt(async () => { for await (const v of promises.setInterval(1, 1, { signal: c.signal })) { log.push(v); if (log.length === 2) c.abort(); } });`);
  return cases;
})()
