// Its fetch, Headers, Request and Response: GET, POST and an error.
const { fetch, Headers, Request, Response } = require('cross-fetch/dist/node-ponyfill');

exports.onExecutePostLogin = async (event) => {
  const { http } = event.configuration;
  console.log(await (await fetch(`${http}/echo`, { headers: new Headers({ 'x-trace': 'abc' }) })).json());
  console.log(await (await fetch(new Request(`${http}/echo`, { method: 'POST', body: 'text' }))).json());
  console.log(await new Response('body').text(), (await fetch(`${http}/status/404`)).ok);
  const error = await fetch('http://localhost:1/').catch((error) => error);
  console.log(error.name);
};
