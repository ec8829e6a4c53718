// Version 2 over superagent: a token, users read and changed, tried again after 429 by `retry`, rate limits in headers, errors of the API.
const superagent = require('superagent');
const retry = require('retry');

exports.onExecutePostLogin = async (event) => {
  const { https, key } = event.configuration;
  const client = Buffer.from(JSON.stringify({ name: 'node-auth0', version: '2.44.1', env: { node: '22.0.0' } })).toString('base64');
  const grant = await superagent.post(`${https}/oauth/token`).set('Auth0-Client', client).type('json')
    .send({ grant_type: 'client_credentials', client_id: 'ada', client_secret: 'lovelace', audience: `${https}/api/v2/` });
  console.log(grant.status, grant.body.token_type, grant.body.expires_in, JSON.parse(Buffer.from(grant.body.client_info, 'base64')), grant.body.audience === `${https}/api/v2/`);
  const attempts = [];
  const call = (method, path, change = (request) => request) => new Promise((resolve, reject) => {
    const operation = retry.operation({ retries: 3, minTimeout: 1, maxTimeout: 5, randomize: true });
    operation.attempt(() => {
      const request = superagent(method, `${https}/api/v2${path}`).set({ Authorization: `Bearer ${grant.body.access_token}`, 'Auth0-Client': client, 'X-Key': `${key}-2` });
      change(request).end((error, response) => {
        attempts.push(response?.status);
        if (error && response?.status === 429 && operation.retry(error)) return;
        if (error) reject(Object.assign(new Error(response.body.message), { name: response.body.error, statusCode: response.status }));
        else resolve(response);
      });
    });
  });
  console.log((await call('GET', '/users/auth0%7C1', (request) => request.query({ fields: 'user_id,email', include_fields: true }))).body.query);
  const list = await call('GET', '/users', (request) => request.query({ q: 'email:"ada@example.com"', search_engine: 'v3', per_page: 50, include_totals: true }));
  console.log(list.body, list.headers['x-ratelimit-remaining'], list.headers['x-ratelimit-reset']);
  console.log((await call('PATCH', '/users/auth0%7C1', (request) => request.send({ app_metadata: { plan: 'gold', none: null } }))).body);
  console.log((await call('POST', '/users/auth0%7C1/roles', (request) => request.send({ roles: ['rol_1'] }))).status, (await call('DELETE', '/users/auth0%7C1/roles', (request) => request.send({ roles: ['rol_1'] }))).status, attempts);
  const error = await call('GET', '/users/none').catch((error) => error);
  console.log(error.name, error.statusCode, error.message);
  const refused = await superagent.post(`${https}/oauth/token`).send({ grant_type: 'client_credentials', client_id: 'ada', client_secret: 'wrong' }).catch((error) => error);
  console.log(refused.status, refused.response.body, JSON.parse(refused.response.text).error);
};
