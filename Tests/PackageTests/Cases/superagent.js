// GET and POST as JSON, query, forms, headers, redirects, gzip, basic auth, an agent with cookies, retries, errors and a timeout.
const superagent = require('superagent');

exports.onExecutePostLogin = async (event) => {
  const { https, authority, key } = event.configuration;
  const got = await superagent.get(`${https}/echo`).query({ a: 1, b: 'x y' }).set('X-Trace', 'abc').accept('json').ca(authority);
  console.log(got.status, got.ok, got.type, got.body);
  console.log((await superagent.post(`${https}/echo`).send({ name: 'Ada' }).send({ more: [1] })).body);
  console.log((await superagent.put(`${https}/echo`).type('form').send({ a: 'ü', b: 2 })).body);
  console.log((await superagent.get(`${https}/redirect/2`)).body.url, (await superagent.get(`${https}/gzip`)).body);
  console.log((await superagent.get(`${https}/basic`).auth('ada', 'lovelace')).body.headers.authorization);
  const agent = superagent.agent();
  await agent.get(`${https}/cookies`);
  console.log((await agent.get(`${https}/echo`)).body.headers.cookie);
  console.log((await superagent.get(`${https}/stream`).buffer(true)).text);
  console.log((await superagent.post(`${https}/echo`).field('name', 'Ada').attach('file', Buffer.from('abc'), 'a.txt')).body.body.replace(/-{20,}[-0-9a-f]+/g, 'BOUNDARY'));
  console.log((await superagent.get(`${https}/busy/${key}-superagent`).retry(3)).body.method);
  for (const attempt of [() => superagent.get(`${https}/status/404`), () => superagent.get(`${https}/silent`).timeout(100), () => superagent.get(`${https}/close`), () => superagent.get('http://localhost:1/').then(() => 0, (error) => { throw Object.assign(error, { message: 'refused' }); })]) {
    const error = await attempt().catch((error) => error);
    console.log(error.message.replace(/\d{4,}/, ''), error.status, error.code, error.response?.body);
  }
};
