// URLs parsed, changed, joined and written.
const parse = require('url-parse');

exports.onExecutePostLogin = async (event) => {
  const url = parse('https://ada:secret@example.com:8443/path/a?q=1&r=x#hash', true);
  console.log(url.host, url.query, url.auth, url.origin, url.set('port', 443).set('query', { z: 1 }).toString(), parse('../b', 'http://example.com/a/c/').href, parse('//a.example/x', 'https:').protocol);
};
