// request, fetch, stream and a Pool: GET and POST as JSON, redirects, an error and a timeout.
const undici = require('undici');

exports.onExecutePostLogin = async (event) => {
  const { https, authority } = event.configuration;
  const { statusCode, headers, body } = await undici.request(`${https}/echo?a=1`, { headers: { 'x-trace': 'abc' } });
  console.log(statusCode, headers['content-type'], await body.json());
  const pool = new undici.Pool(https, { connect: { ca: authority } });
  const posted = await pool.request({ path: '/echo', method: 'POST', body: JSON.stringify({ a: 1 }), headers: { 'content-type': 'application/json' } });
  console.log(await posted.body.json());
  console.log((await (await undici.fetch(`${https}/redirect/2`)).json()).url);
  const error = await undici.request(`${https}/silent`, { headersTimeout: 100 }).catch((error) => error);
  console.log(error.name, error.code, error.message);
  await pool.close();
};
