// `fetch` against the server of fetch-server.js, at `base`.
(() => {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);

  add('a request', `return (await fetch(base + '/echo?q=1#fragment')).text();`);
  add('an answer', `const r = await fetch(base + '/json'); return util.inspect([r.status, r.statusText, r.ok, r.type, r.redirected, r.url.replace(base, ''), r.headers.get('content-type'), await r.json(), r.bodyUsed]);`);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'patch']) add(`method ${method}`, `return (await fetch(base + '/echo', { method: '${method}', body: 'text' })).text();`);
  for (const method of ['GET', 'HEAD']) add(`a body with ${method}`, `return fetch(base, { method: '${method}', body: 'x' }).then(String, (e) => e.name + e.message);`);
  for (const method of ['CONNECT', 'TRACE', 'a b', '']) add(`method ${method} is refused`, `return fetch(base, { method: '${method}' }).then(String, (e) => e.name + e.message);`);
  add('HEAD', `const r = await fetch(base + '/status/200', { method: 'HEAD' }); return [r.status, await r.text(), r.headers.get('x-kind')].join();`);
  add('own headers', `return (await fetch(base + '/echo', { headers: { 'X-Own': ' a ', Authorization: 'Bearer t', cookie: 'c=1' } })).text();`);
  add('headers as a list', `return (await fetch(base + '/echo', { headers: [['x-own', 'a'], ['X-Own', 'b']] })).text();`);
  for (const [name, body] of Object.entries({
    text: `'héllo'`, params: `new URLSearchParams({ a: '1 2', b: 'ü' })`, bytes: `new Uint8Array([104, 105])`, buffer: `new Uint8Array([104, 105]).buffer`,
    view: `new DataView(new Uint8Array([1, 104, 105]).buffer, 1)`, blob: `new Blob(['b'], { type: 'text/x' })`, 'blob without type': `new Blob(['b'])`,
    form: `(() => { const f = new FormData(); f.append('a', 'x"y'); f.append('f', new Blob(['file'], { type: 'text/plain' }), 'n.txt'); return f; })()`,
    number: '5', object: '({})', nothing: 'null', empty: `''`,
  })) add(`body: ${name}`, `return (await fetch(base + '/echo', { method: 'POST', body: ${body} })).text();`);
  add('a body that is a stream', `const body = new ReadableStream({ async pull(c) { for (const t of ['one', 'two']) c.enqueue(new TextEncoder().encode(t)); c.close(); } }); return (await fetch(base + '/echo', { method: 'POST', body, duplex: 'half' })).text();`);
  add('a stream without duplex', `return fetch(base, { method: 'POST', body: new ReadableStream() }).then(String, (e) => e.name + e.message);`);
  add('a stream that fails', `const body = new ReadableStream({ pull(c) { c.error(new Error('mine')); } }); return fetch(base + '/echo', { method: 'POST', body, duplex: 'half' }).then(String, (e) => e.name + e.message);`);
  add('an iterator as body', `async function* body() { yield new TextEncoder().encode('a'); yield new TextEncoder().encode('b'); } return (await fetch(base + '/echo', { method: 'POST', body: body(), duplex: 'half' })).text();`);
  for (const status of [301, 302, 303, 307, 308]) {
    for (const method of ['GET', 'POST', 'PUT']) {
      add(`redirect ${status} of ${method}`, `const r = await fetch(base + '/redirect/${status}', { method: '${method}', headers: { 'x-own': 'kept' }${method === 'GET' ? '' : `, body: 'text'`} }); return [r.redirected, r.url.replace(base, ''), await r.text()].join();`);
    }
  }
  add('redirect with a body that is a stream', `return fetch(base + '/redirect/307', { method: 'POST', body: new Blob(['x']).stream(), duplex: 'half' }).then((r) => r.status, (e) => e.name + e.message);`);
  add('redirect: error', `return fetch(base + '/redirect/302', { redirect: 'error' }).then(String, (e) => e.name + e.message + e.cause?.message);`);
  add('redirect: manual', `const r = await fetch(base + '/redirect/302', { redirect: 'manual' }); return [r.status, r.type, r.headers.get('location'), r.ok].join();`);
  add('a redirect to nowhere', `const r = await fetch(base + '/nowhere'); return r.status;`);
  add('a redirect to another scheme', `return fetch(base + '/redirect/302?to=ftp://x').then(String, (e) => e.name + e.message);`);
  add('redirects without end', `return fetch(base + '/redirect/302?to=' + encodeURIComponent('/redirect/302')).then((r) => r.text(), (e) => e.name + e.message + e.cause?.message);`);
  add('redirect and fragment', `return (await fetch(base + '/redirect/302#kept')).url.replace(base, '');`);
  add('authorization stays with its origin', `const other = base.replace('127.0.0.1', 'localhost'); const r = await fetch(base + '/redirect/302?to=' + encodeURIComponent(other + '/echo'), { headers: { authorization: 'a', cookie: 'c', 'x-own': 'x' } }).catch((e) => ({ text: () => String(e.cause?.code) })); return r.text();`);
  for (const packing of ['gzip', 'deflate', 'br']) add(`packed with ${packing}`, `const r = await fetch(base + '/packed/${packing}'); return [(await r.text()).length, r.headers.get('content-encoding')].join();`);
  add('badly packed', `const r = await fetch(base + '/badly-packed'); return r.text().then(String, (e) => e.name + e.message);`);
  for (const status of [201, 204, 304, 400, 404, 500, 503]) add(`status ${status}`, `const r = await fetch(base + '/status/${status}'); return [r.status, r.statusText, r.ok, await r.text(), r.body === null].join();`);
  add('headers of an answer', `const r = await fetch(base + '/headers'); return util.inspect([r.headers.getSetCookie(), r.headers.get('set-cookie'), r.headers.get('x-many'), r.headers.get('content-type')]);`);
  add('headers beyond ASCII', `const all = []; for (let i = 0; i < 2; i++) { const r = await fetch(base + '/latin1'); all.push(...r.headers, await r.text()); } return JSON.stringify(all);`);
  add('headers of an answer stay', `const r = await fetch(base + '/json'); try { r.headers.set('a', 'b'); } catch (e) { return e.name + e.message; }`);
  add('text of bytes', `return JSON.stringify(await (await fetch(base + '/bytes')).text());`);
  add('bytes', `return util.inspect(new Uint8Array(await (await fetch(base + '/bytes')).arrayBuffer()));`);
  add('JSON that is none', `return (await fetch(base + '/bytes')).json().then(String, (e) => e.name);`);
  add('a form', `const f = await (await fetch(base + '/form')).formData(); return [f.get('a'), f.get('f').name, f.get('f').type, await f.get('f').text()].join();`);
  add('pieces', `const r = await fetch(base + '/pieces'), d = new TextDecoder(); let text = ''; for await (const piece of r.body) text += d.decode(piece, { stream: true }); return text;`);
  add('a reader', `const reader = (await fetch(base + '/pieces')).body.getReader(); let n = 0; for (let s; !(s = await reader.read()).done;) n += s.value.length; return n;`);
  add('clone', `const r = await fetch(base + '/json'), c = r.clone(); return (await r.text()) === (await c.text());`);
  add('used twice', `const r = await fetch(base + '/json'); await r.text(); return r.text().then(String, (e) => e.name + e.message);`);
  add('cancelled body', `const r = await fetch(base + '/stuck'); await r.body.cancel(); return r.bodyUsed;`);
  add('aborted before', `return fetch(base, { signal: AbortSignal.abort() }).then(String, (e) => [e.name, e.message, e.code].join());`);
  add('aborted with a reason', `return fetch(base, { signal: AbortSignal.abort('why') }).then(String, (e) => 'reason ' + e);`);
  add('aborted while it waits', `const c = new AbortController(); setTimeout(() => c.abort(), 50); return fetch(base + '/silence', { signal: c.signal }).then(String, (e) => [e.name, e.message].join());`);
  add('aborted in the body', `const c = new AbortController(); const r = await fetch(base + '/stuck', { signal: c.signal }); setTimeout(() => c.abort(), 50); return r.text().then(String, (e) => [e.name, e.message].join());`);
  add('a time limit', `return fetch(base + '/silence', { signal: AbortSignal.timeout(50) }).then(String, (e) => [e.name, e.message, e.code].join());`);
  add('a broken body', `const r = await fetch(base + '/broken'); return r.text().then(String, (e) => [e.name, e.message, e.cause?.code].join());`);
  add('nobody there', `return fetch('http://127.0.0.1:1/').then(String, (e) => [e.name, e.message, e.cause?.code, e.cause?.syscall, e.cause?.address, e.cause?.port].join());`);
  add('an unknown host', `return fetch('http://nothing.invalid/').then(String, (e) => [e.name, e.message, e.cause?.code, e.cause?.syscall, e.cause?.hostname].join());`);
  add('the server hangs up', `return fetch(base + '/hang-up').then(String, (e) => [e.name, e.message, e.cause?.code, e.cause?.name].join());`);
  for (const url of ['', 'nothing', '/path', 'ftp://x/', 'http://', 'http://a b/', 'http://user:password@127.0.0.1/', 'data:text/plain,hi', 'about:blank']) {
    add(`URL ${url}`, `return fetch('${url}').then(async (r) => r.status + await r.text(), (e) => [e.name, e.message, e.cause?.message].join());`);
  }
  add('a Request', `const q = new Request(base + '/echo', { method: 'POST', body: 'a', headers: { 'x-own': '1' } }); const r = await fetch(q, { headers: { 'x-own': '2' } }); return [q.bodyUsed, await r.text()].join();`);
  add('a Request twice', `const q = new Request(base + '/echo', { method: 'POST', body: 'a' }); await fetch(q); return fetch(q).then(String, (e) => e.name + e.message);`);
  add('many at a time', `return (await Promise.all(Array.from({ length: 20 }, (_, i) => fetch(base + '/echo?' + i).then((r) => r.json())))).map((a) => a.path.slice(6)).join();`);
  add('a port that is not for HTTP', `return fetch('http://127.0.0.1:25/').then(String, (e) => e.name + e.message + e.cause?.message);`);
  return cases;
})()
