// GET and POST as JSON, forms, query, headers, redirects, gzip, streams, retries of 503, hooks, an HTTP error and a timeout.
const got = require('got');

exports.onExecutePostLogin = async (event) => {
  const { https, key } = event.configuration;
  const api = got.extend({ prefixUrl: https, headers: { 'x-trace': 'abc' }, retry: 0 });
  console.log(await api('echo', { searchParams: { a: 1, b: 'x y' } }).json());
  const posted = await api.post('echo', { json: { name: 'Ada' }, responseType: 'json' });
  console.log(posted.statusCode, posted.body, posted.headers['content-type']);
  console.log((await api.post('echo', { form: { a: 1, b: 'ü' } }).json()).body);
  console.log((await api('redirect/2').json()).url, await api('gzip').json(), await api('brotli').text(), (await api('basic', { username: 'ada', password: 'lovelace' })).statusCode);
  console.log((await api('echo').buffer()).constructor.name, await api(`busy/${key}-got`, { retry: { limit: 2, calculateDelay: ({ attemptCount }) => (attemptCount < 3 ? 1 : 0) } }).json().then((r) => r.method));
  let text = '';
  for await (const chunk of api.stream('stream')) text += chunk;
  console.log(text);
  const hooked = api.extend({ hooks: { beforeRequest: [(options) => { options.headers['x-hook'] = '1'; }] } });
  console.log((await hooked('echo').json()).headers['x-hook']);
  for (const attempt of [() => api('status/404').json(), () => api('silent', { timeout: 100 }), () => api('redirect/5', { maxRedirects: 1 }), () => got('http://localhost:1/', { retry: 0 })]) {
    const error = await attempt().catch((error) => error);
    console.log(error.name, error.code, error.response?.statusCode, error.message);
  }
};
