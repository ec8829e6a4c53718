// Proxies that environment variables name.
const { getProxyForUrl } = require('proxy-from-env');

exports.onExecutePostLogin = async (event) => {
  process.env.https_proxy = 'http://proxy.example:8080';
  process.env.no_proxy = 'localhost,.internal.example';
  for (const url of ['https://example.com/', 'http://example.com/', 'https://a.internal.example/', 'https://localhost:3/']) console.log(getProxyForUrl(url));
  delete process.env.https_proxy;
  delete process.env.no_proxy;
};
