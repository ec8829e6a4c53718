// GET and POST as JSON, query, headers, redirects, gzip, basic auth, interceptors, an error's status, a timeout and an abort.
const axios = require('axios');

exports.onExecutePostLogin = async (event) => {
  const { https } = event.configuration;
  const api = axios.create({ baseURL: https, headers: { 'X-Trace': event.user.user_id }, timeout: 5000 });
  api.interceptors.request.use((config) => { config.headers['x-intercepted'] = 'yes'; return config; });
  console.log((await api.get('/echo', { params: { q: 'a b', list: [1, 2], when: new Date(0) } })).data);
  const posted = await api.post('/echo', { name: 'Ada', umlaut: 'ü' });
  console.log(posted.status, posted.statusText, posted.headers['content-type'], posted.data);
  console.log((await api.put('/echo', new URLSearchParams({ a: '1', b: 'x y' }))).data);
  console.log((await api.get('/redirect/3')).data.url, (await api.get('/gzip')).data, (await api.get('/brotli')).data, (await api.get('/deflate')).data);
  console.log((await api.get('/basic', { auth: { username: 'ada', password: 'lovelace' } })).data.headers.authorization);
  console.log((await api.get('/stream', { responseType: 'text' })).data, (await api.head('/echo')).status);
  const stream = (await api.get('/stream', { responseType: 'stream' })).data;
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  console.log(size, (await api.get('/echo', { responseType: 'arraybuffer' })).data.constructor.name);
  for (const attempt of [
    () => api.get('/status/404'), () => api.get('/silent', { timeout: 100 }), () => api.get('/redirect/9', { maxRedirects: 2 }),
    () => api.get('/close'), () => axios.get('http://localhost:1/'), () => api.get('/silent', { signal: AbortSignal.timeout(50) }),
  ]) {
    const error = await attempt().catch((error) => error);
    console.log(axios.isAxiosError(error), error.name, error.code, error.message, error.response?.status, error.response?.data);
  }
};
