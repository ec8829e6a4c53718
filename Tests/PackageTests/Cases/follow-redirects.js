// https.get and http.request through chains of redirects, the final URL, a limit, and methods that change to GET.
const { http, https } = require('follow-redirects');

exports.onExecutePostLogin = async (event) => {
  const { https: secure, http: plain } = event.configuration;
  const read = (client, url, options = {}, body) => new Promise((resolve, reject) => {
    const request = client.request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => resolve({ response, text }));
    });
    request.on('error', reject).end(body);
  });
  const { response, text } = await read(https, `${secure}/redirect/3`, { headers: { 'x-trace': 'abc' } });
  console.log(response.statusCode, response.responseUrl.replace(secure, ''), JSON.parse(text).headers['x-trace'], response.redirects.length);
  console.log(JSON.parse((await read(https, `${secure}/redirect/1`, { method: 'POST' }, 'body')).text));
  console.log(JSON.parse((await read(http, `${plain}/goto?${secure}/echo`, { method: 'POST' }, 'kept')).text));
  console.log((await read(https, `${secure}/redirect/1`, { followRedirects: false })).response.statusCode);
  const error = await read(https, `${secure}/redirect/5`, { maxRedirects: 2 }).catch((error) => error);
  console.log(error.name, error.code, error.message);
};
