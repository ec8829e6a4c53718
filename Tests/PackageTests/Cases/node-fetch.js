// GET, POST of JSON and of a form, headers, redirects (followed, manual, error), gzip, streams, an error's code and an abort.
const fetch = require('node-fetch');

exports.onExecutePostLogin = async (event) => {
  const { https } = event.configuration;
  console.log(await (await fetch(`${https}/echo?a=1`, { headers: { 'X-Trace': 'é'.normalize('NFD').length } })).json());
  const posted = await fetch(`${https}/echo`, { method: 'POST', body: JSON.stringify({ a: 1 }), headers: { 'Content-Type': 'application/json' } });
  console.log(posted.ok, posted.status, posted.statusText, posted.headers.get('content-type'), await posted.json());
  console.log(await (await fetch(`${https}/echo`, { method: 'PUT', body: new URLSearchParams({ x: 'y z' }) })).json());
  const redirected = await fetch(`${https}/redirect/2`);
  console.log(redirected.redirected, redirected.url.endsWith('/echo/redirected'), (await redirected.json()).method);
  console.log((await fetch(`${https}/redirect/2`, { redirect: 'manual' })).status);
  console.log(await (await fetch(`${https}/gzip`)).json(), await (await fetch(`${https}/brotli`)).text(), await (await fetch(`${https}/deflate`)).text());
  console.log([...(await fetch(`${https}/cookies`)).headers.raw()['set-cookie']]);
  for (const attempt of [
    () => fetch(`${https}/redirect/2`, { redirect: 'error' }), () => fetch(`${https}/silent`, { signal: AbortSignal.timeout(50) }),
    () => fetch(`${https}/close`), () => fetch('http://localhost:1/').catch((error) => { error.message = 'refused'; throw error; }), () => fetch('ftp://host/'),
  ]) {
    const error = await attempt().catch((error) => error);
    console.log(error.name, error.type, error.code, error.message.replace(/:\d+/, ''));
  }
  let size = 0;
  for await (const chunk of (await fetch(`${https}/stream`)).body) size += chunk.length;
  console.log(size);
};
