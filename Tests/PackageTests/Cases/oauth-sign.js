// Texts of OAuth 1 signed with HMAC and RSA.
const oauth = require('oauth-sign');

exports.onExecutePostLogin = async (event) => {
  console.log(oauth.hmacsign('POST', 'https://api.example.com/', { a: 'b', c: ['d', 'ü'] }, 'cs', 'ts'), oauth.hmacsign256('GET', 'https://x.example/', { z: '1' }, 'cs'), oauth.rfc3986("it's (ok)!"), oauth.generateBase('GET', 'https://x.example/', { b: 1, a: 2 }));
};
