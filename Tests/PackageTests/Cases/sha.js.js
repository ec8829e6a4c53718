// Digests in pieces.
const sha = require('sha.js');

exports.onExecutePostLogin = async (event) => {
  for (const name of ['sha1', 'sha224', 'sha256', 'sha384', 'sha512']) console.log(name, sha(name).update('ab').update(Buffer.from('c')).digest('hex'));
};
