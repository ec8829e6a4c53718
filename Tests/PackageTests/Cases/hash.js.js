// Digests and codes of texts.
const hash = require('hash.js');

exports.onExecutePostLogin = async (event) => {
  console.log(hash.sha256().update('abc').digest('hex'), hash.sha512().update('abc').digest('hex').slice(0, 16), hash.hmac(hash.sha1, 'key').update('abc').digest('hex'), hash.ripemd160().update('abc').digest('hex'));
};
