// Requests signed and parsed.
const signature = require('http-signature');

exports.onExecutePostLogin = async (event) => {
  const headers = {};
  const request = { method: 'GET', path: '/x', getHeader: (name) => headers[name.toLowerCase()], setHeader: (name, value) => { headers[name.toLowerCase()] = value; } };
  request.setHeader('Date', 'Thu, 01 Jan 2026 00:00:00 GMT');
  signature.sign(request, { key: 'secret', keyId: 'ada', algorithm: 'hmac-sha256', headers: ['date'] });
  console.log(headers.authorization);
  const parsed = signature.parseRequest({ method: 'GET', url: '/x', headers, httpVersion: '1.1' }, { clockSkew: 1e12 });
  console.log(parsed.keyId, parsed.algorithm, signature.verifyHMAC(parsed, 'secret'), signature.verifyHMAC(parsed, 'wrong'));
};
