// Its parsed options, and a proxy that is not there.
const { HttpsProxyAgent } = require('https-proxy-agent');
const https = require('https');

exports.onExecutePostLogin = async (event) => {
  const agent = new HttpsProxyAgent('http://localhost:1');
  console.log(agent.proxy.host, agent.proxy.port, agent.secureProxy);
  const error = await new Promise((resolve) => https.get(`${event.configuration.https}/echo`, { agent }, resolve).on('error', resolve));
  console.log(error.code, error.name);
};
