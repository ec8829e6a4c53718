// GET and POST as JSON, query, forms, multipart, headers, redirects, gzip, a cookie jar, basic auth, streams, errors and a timeout.
const request = require('request');
const { promisify } = require('util');

exports.onExecutePostLogin = async (event) => {
  const { https } = event.configuration;
  const api = request.defaults({ baseUrl: https, json: true, headers: { 'x-trace': 'abc' } });
  const get = promisify(api.get.bind(api)), post = promisify(api.post.bind(api));
  const first = await get('/echo', { qs: { a: 1, b: 'x y' } });
  console.log(first.statusCode, first.headers['content-type'], first.body);
  console.log((await post('/echo', { body: { name: 'Ada' } })).body, (await post('/echo', { form: { a: 'ü', b: [1, 2] } })).body.body);
  console.log((await post('/echo', { formData: { name: 'Ada', file: { value: Buffer.from('abc'), options: { filename: 'a.txt' } } } })).body.body.replace(/-{20,}[-0-9a-f]+/g, 'BOUNDARY'));
  console.log((await get('/redirect/2')).body.url, (await get('/redirect/2', { followRedirect: false })).statusCode, (await get('/gzip', { gzip: true })).body);
  const jar = request.jar();
  await get('/cookies', { jar });
  console.log(jar.getCookieString(https), (await get('/echo', { jar })).body.headers.cookie);
  console.log((await get('/basic', { auth: { user: 'ada', pass: 'lovelace' } })).statusCode, (await get('/echo', { auth: { bearer: 'token' } })).body.headers.authorization);
  let text = '';
  for await (const chunk of request(`${https}/stream`).on('response', (r) => console.log(r.statusCode)).pipe(new (require('stream').PassThrough)())) text += chunk;
  console.log(text);
  for (const [url, options] of [['/silent', { timeout: 100 }], ['/close', {}], ['/redirect/5', { maxRedirects: 1 }]]) {
    const error = await get(url, options).catch((error) => error);
    console.log(error.code, error.connect, error.message.replace(/https.*/, ''));
  }
};
