// Methods with arguments in the path, query and headers, registered ones too.
const { Client } = require('node-rest-client');

exports.onExecutePostLogin = async (event) => {
  const { http } = event.configuration;
  const client = new Client();
  const call = (method, url, options) => new Promise((resolve, reject) => client[method](url, options, (data, response) => resolve([response.statusCode, data])).on('error', reject));
  console.log(...await call('get', `${http}/echo/\${id}`, { path: { id: 5 }, parameters: { a: 'b' }, headers: { 'x-trace': 'abc' } }));
  console.log(...await call('post', `${http}/echo`, { data: { name: 'Ada' }, headers: { 'Content-Type': 'application/json' } }));
  client.registerMethod('status', `${http}/status/\${code}`, 'GET');
  console.log(await new Promise((resolve) => client.methods.status({ path: { code: 404 } }, (data, response) => resolve([response.statusCode, data]))));
};
