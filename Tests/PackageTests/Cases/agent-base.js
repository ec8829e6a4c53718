// An agent of one's own that https.get takes: it connects with tls.
const { Agent } = require('agent-base');
const https = require('https');
const tls = require('tls');

exports.onExecutePostLogin = async (event) => {
  const seen = [];
  class Own extends Agent {
    async callback(request, options) {
      seen.push(options.host, options.secureEndpoint, request.method);
      return tls.connect({ host: options.host, port: options.port, servername: 'localhost', ca: event.configuration.authority });
    }
  }
  const text = await new Promise((resolve, reject) => https.get(`${event.configuration.https}/echo`, { agent: new Own() }, async (response) => {
    let text = '';
    for await (const chunk of response) text += chunk;
    resolve(text);
  }).on('error', reject));
  console.log(seen, JSON.parse(text));
};
