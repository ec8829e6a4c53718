// Version 4: the same over fetch, with Headers, Request, AbortController, a form, a back-off, and errors with status, headers and body.
class ResponseError extends Error {
  constructor(statusCode, body, headers) {
    super(JSON.parse(body).message);
    Object.assign(this, { name: 'ManagementApiError', statusCode, headers });
  }
}

class Client {
  constructor(base, token, key) {
    Object.assign(this, { base, token, key, retries: 0 });
  }

  async request(path, { method = 'GET', query, body } = {}) {
    const headers = new Headers({ Authorization: `Bearer ${this.token}`, 'x-key': this.key });
    headers.set('Auth0-Client', btoa(JSON.stringify({ name: 'node-auth0', version: '4.10.0' })));
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const url = new URL(`/api/v2${path}`, this.base);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, String(value));
    for (let attempt = 0; ; attempt += 1) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 10_000);
      try {
        const response = await fetch(new Request(url, { method, headers, body: body && JSON.stringify(body), signal: controller.signal }));
        if (response.status === 429 && attempt < 5) {
          this.retries += 1;
          await response.arrayBuffer();
          await new Promise((done) => { setTimeout(done, 2 ** attempt); });
          continue;
        }
        if (!response.ok) throw new ResponseError(response.status, await response.text(), response.headers);
        return { status: response.status, headers: response.headers, data: response.status === 204 ? undefined : await response.json() };
      } finally {
        clearTimeout(timer);
      }
    }
  }
}

exports.onExecutePostLogin = async (event) => {
  const { https, key } = event.configuration;
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'ada', client_secret: 'lovelace', audience: 'https://tenant.example/api/v2/' });
  const token = await (await fetch(`${https}/oauth/token`, { method: 'POST', body: form })).json();
  console.log(token.scope.split(' '), token.audience);
  const refused = await fetch(`${https}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) });
  console.log(refused.ok, refused.status, await refused.json());

  const client = new Client(https, token.access_token, `${key}-4`);
  const id = encodeURIComponent(event.user.user_id);
  const user = await client.request(`/users/${id}`, { query: { fields: 'user_id,email', include_fields: true } });
  console.log(user.data.user_id, user.data.query, atob(user.data.client), user.headers.get('x-ratelimit-remaining'));
  console.log((await client.request(`/users/${id}`, { method: 'PATCH', body: { user_metadata: { name: 'Zoë' } } })).data);
  console.log((await client.request(`/users/${id}`, { method: 'DELETE' })).status);
  console.log(await Promise.all([1, 2, 3].map(async (page) => (await client.request('/users', { query: { page } })).data.query)));
  const error = await client.request('/users/nobody').catch((error) => error);
  console.log(error instanceof ResponseError, String(error), error.statusCode, error.headers.get('content-type'), client.retries);
};
