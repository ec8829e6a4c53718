// Signatures with keys of Node's.
const { createSign, createVerify } = require('browserify-sign');
const { generateKeyPairSync } = require('crypto');

exports.onExecutePostLogin = async (event) => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 1024, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } });
  const signature = createSign('RSA-SHA256').update('text').sign(pem.privateKey);
  console.log(signature.length, createVerify('RSA-SHA256').update('text').verify(pem.publicKey, signature), require('crypto').createVerify('RSA-SHA256').update('text').verify(pem.publicKey, signature));
};
