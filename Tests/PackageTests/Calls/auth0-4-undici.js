// Version 4 over the package undici: a token by a form, users read and changed, tried again after 429, a time limit, a file in a form.
const { fetch, FormData, Headers, File } = require('undici');
const { Blob } = require('buffer');
const { v4 } = require('uuid');

exports.onExecutePostLogin = async (event) => {
  const { https, key } = event.configuration;
  const client = Buffer.from(JSON.stringify({ name: 'node-auth0', version: '4.0.0', env: { node: '22.0.0' } })).toString('base64');
  const attempts = [];
  const send = async (url, init) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), init.timeout ?? 10000);
    try {
      return await fetch(url, { ...init, signal: controller.signal });
    } catch (error) {
      throw error.name === 'AbortError' ? Object.assign(new Error('The request was timed out.'), { name: 'TimeoutError' }) : error;
    } finally {
      clearTimeout(timer);
    }
  };
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'ada', client_secret: 'lovelace', audience: `${https}/api/v2/` });
  const grant = await (await send(`${https}/oauth/token`, { method: 'POST', body: form.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Auth0-Client': client } })).json();
  console.log(grant.token_type, grant.audience === `${https}/api/v2/`, JSON.parse(Buffer.from(grant.client_info, 'base64').toString()).env);
  const call = async (method, path, body) => {
    const headers = new Headers({ Authorization: `Bearer ${grant.access_token}`, 'Auth0-Client': client, 'X-Key': `${key}-4` });
    const isForm = body instanceof FormData;
    if (body && !isForm) headers.append('Content-Type', 'application/json');
    for (let attempt = 0; ; attempt++) {
      const response = await send(`${https}/api/v2${path}`, { method, headers, body: isForm || body === undefined ? body : JSON.stringify(body) });
      attempts.push(response.status);
      if (response.status === 429 && attempt < 3) { await response.text(); await new Promise((resolve) => setTimeout(resolve, 1 + Math.floor(Math.random() * 3))); continue; }
      if (response.status < 200 || response.status >= 300) {
        const { error, message, statusCode } = await response.json();
        throw Object.assign(new Error(message), { name: 'ManagementApiError', error, statusCode, headers: response.headers });
      }
      return response;
    }
  };
  console.log(await (await call('GET', `/users/${encodeURIComponent('auth0|1')}?${new URLSearchParams({ fields: 'user_id' })}`)).json().then(({ user_id, query }) => [user_id, query]));
  const list = await call('GET', '/users?per_page=50&include_totals=true');
  console.log(await list.json(), list.headers.get('x-ratelimit-limit'), list.url.endsWith('include_totals=true'));
  console.log(await (await call('PATCH', '/users/auth0%7C1', { app_metadata: { id: v4().length } })).json());
  console.log((await call('DELETE', '/users/auth0%7C1/roles', { roles: [] })).status);
  const users = new FormData();
  users.append('connection_id', 'con_1');
  users.append('users', new Blob([JSON.stringify([{ email: 'ada@example.com' }])], { type: 'application/json' }), 'users.json');
  const job = await (await call('POST', '/jobs/users-imports', users)).json();
  console.log(job.received.replace(/-{6,}[\w-]+/g, 'BOUNDARY').split('\r\n'), attempts);
  const error = await call('GET', '/users/none').catch((error) => error);
  console.log(error.name, error.statusCode, error.error, error.message, error.headers.get('content-type'));
  const late = await send(`${https}/silent`, { timeout: 50 }).catch((error) => error);
  console.log(late.name, late.message);
};
