// Cases for `readline`, `domain` and `trace_events`: [name, source of an async function body that returns a string]. They run in this host and in Node.
(function () {
  const helper = `
    const readline = require('readline'); const { Readable, Writable, PassThrough } = require('stream');
    const attempt = (f) => { try { return String(f()); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
    const log = [];
    const read = async (chunks, options) => { const lines = []; for await (const line of readline.createInterface({ input: Readable.from(chunks, { objectMode: false }), crlfDelay: Infinity, ...options })) lines.push(line); return JSON.stringify(lines); };
    const sink = () => { const out = new PassThrough(); out.setEncoding('utf8'); return out; };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  for (const chunks of ["['a\\nb\\nc']", "['a\\nb\\n']", "['a\\r\\nb\\r\\nc\\r\\n']", "['a\\r', '\\nb']", "['a', 'b', '\\nc']", "['\\n\\n']", "['a\\rb']", "['é', 'ß\\n']", '[]', "['one line']"]) {
    add('lines of ' + chunks, `return read(${chunks});`);
  }
  add('split character', `return read([Buffer.from([0xc3]), Buffer.from([0xa9, 10])]);`);
  add('events', `const r = readline.createInterface({ input: Readable.from(['a\\nb']) }); r.on('line', (l) => log.push(l)); r.on('close', () => log.push('close')); await new Promise((done) => r.once('close', done)); return log.join();`);
  add('close is once', `const r = readline.createInterface({ input: new PassThrough() }); r.on('close', () => log.push('c')); r.close(); r.close(); return log.join() + r.closed;`);
  add('question', `const input = new PassThrough(); const output = sink(); const r = readline.createInterface({ input, output }); const answer = new Promise((done) => r.question('who? ', done)); input.write('me\\n'); const got = await answer; r.close(); return got + output.read();`);
  add('question after close', `const r = readline.createInterface({ input: new PassThrough() }); r.close(); return attempt(() => r.question('x', () => {}));`);
  add('promised question', `const input = new PassThrough(); const r = require('readline/promises').createInterface({ input, output: sink() }); const answer = r.question('? '); input.write('yes\\n'); const got = await answer; r.close(); return got;`);
  add('promised question aborted', `const r = require('readline/promises').createInterface({ input: new PassThrough(), output: sink() }); const a = new AbortController(); const answer = r.question('? ', { signal: a.signal }); a.abort(); const e = await answer.catch((e) => e); r.close(); return [e.name, e.code, e.message].join();`);
  add('prompt', `const output = sink(); const r = readline.createInterface({ input: new PassThrough(), output, prompt: 'p> ' }); r.prompt(); r.setPrompt('q> '); r.prompt(); const text = output.read(); const last = r.getPrompt(); r.close(); return text + last;`);
  add('pause and resume', `const r = readline.createInterface({ input: new PassThrough() }); r.on('pause', () => log.push('p')).on('resume', () => log.push('r')); r.pause(); r.pause(); r.resume(); r.resume(); r.close(); return log.join();`);
  add('break', `const lines = []; for await (const l of readline.createInterface({ input: Readable.from(['a\\nb\\nc\\n']) })) { lines.push(l); if (l === 'b') break; } return lines.join();`);
  for (const options of ['', '{}', '{ input: 5 }', '{ input: process.stdin, prompt: 5 }']) add('createInterface ' + options, `return attempt(() => readline.createInterface(${options})).split(' ').slice(0, 2).join();`);
  for (const call of ['clearLine(o, -1)', 'clearLine(o, 0)', 'clearLine(o, 1)', 'clearScreenDown(o)', 'cursorTo(o, 3)', 'cursorTo(o, 3, 4)', 'moveCursor(o, -1, 2)', 'moveCursor(o, 1, -2)']) {
    add(call, `const o = sink(); const r = readline.${call}; return r + JSON.stringify(o.read());`);
  }
  add('no stream', `return String(readline.clearLine(undefined, 0));`);
  add('instance', `const r = readline.createInterface({ input: new PassThrough() }); const is = r instanceof readline.Interface && r instanceof require('events'); r.close(); return is + String(r.terminal);`);
  add('names', `return Object.keys(readline).sort().join() + Object.keys(require('readline/promises')).sort().join();`);
  add('Readline', `const o = sink(); const l = new (require('readline/promises').Readline)(o); l.cursorTo(1).clearLine(0); const before = o.read(); await l.commit(); return String(before) + JSON.stringify(o.read());`);

  add('domain run', `const d = require('domain').create(); d.on('error', (e) => log.push(e.message)); d.run(() => { const e = new (require('events'))(); d.add(e); e.emit('error', new Error('of the emitter')); }); return log.join();`);
  add('domain active', `const domain = require('domain'); const d = domain.createDomain(); d.run(() => log.push(domain.active === d)); return log.join() + (d instanceof domain.Domain);`);
  add('domain intercept', `const d = require('domain').create(); d.on('error', (e) => log.push('E' + e.message)); const f = d.intercept((v) => log.push(v)); f(null, 1); f(new Error('x')); return log.join();`);
  add('domain bind', `const d = require('domain').create(); return String(d.bind((a, b) => a + b)(1, 2));`);

  add('tracing', `const t = require('trace_events').createTracing({ categories: ['a', 'b'] }); const before = t.enabled; return [before, t.categories].join();`);
  for (const options of ['', '{}', '{ categories: [] }', "{ categories: 'a' }"]) add('createTracing ' + options, `return attempt(() => require('trace_events').createTracing(${options}));`);
  return cases;
})()
