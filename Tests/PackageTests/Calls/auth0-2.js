// Version 2: a token by client credentials over axios, users read, changed and made with the telemetry header, tried again after 429, an error's body.
const axios = require('axios');

const telemetry = Buffer.from(JSON.stringify({ name: 'node-auth0', version: '2.44.1', env: { node: '22.0.0' } })).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');

exports.onExecutePostLogin = async (event) => {
  const { https, key } = event.configuration;
  const { data: token } = await axios.post(
    `${https}/oauth/token`,
    { grant_type: 'client_credentials', client_id: 'ada', client_secret: 'lovelace', audience: 'https://tenant.example/api/v2/' },
    { headers: { 'Auth0-Client': telemetry, 'Content-Type': 'application/json' } });
  console.log(token.token_type, token.expires_in, token.audience, JSON.parse(Buffer.from(token.client_info, 'base64').toString()).name);

  const api = axios.create({
    baseURL: `${https}/api/v2`,
    headers: { Authorization: `Bearer ${token.access_token}`, 'Auth0-Client': telemetry, 'x-key': `${key}-2` },
    paramsSerializer: { serialize: (params) => new URLSearchParams(params).toString() },
  });
  let retries = 0;
  api.interceptors.response.use(undefined, async (error) => {
    if (error.response?.status !== 429 || retries > 9) throw error;
    retries += 1;
    await new Promise((done) => { setTimeout(done, Number(error.response.headers['retry-after']) * 1000 + 1); });
    return api.request(error.config);
  });
  const id = encodeURIComponent(event.user.user_id);
  console.log((await api.get(`/users/${id}`, { params: { fields: 'user_id', include_fields: true } })).data.query);
  console.log((await api.patch(`/users/${id}`, { app_metadata: { seen: true, name: 'Zoë' } })).data.received);
  console.log((await api.get('/users', { params: { q: 'email:"a@b.c"', search_engine: 'v3' } })).data);
  const created = await api.post('/users/auth0%7C2/roles', { roles: ['r1'] });
  console.log(created.status, created.data.received, (await api.delete(`/users/${id}`)).status);
  const missing = await api.get('/users/nobody').catch((error) => error);
  console.log(missing.isAxiosError, missing.response.status, missing.response.data.message, missing.response.headers['x-ratelimit-limit'], retries);
};
