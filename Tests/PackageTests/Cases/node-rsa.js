// Keys imported and exported, texts encrypted and signed.
const NodeRSA = require('node-rsa');
const { generateKeyPairSync } = require('crypto');

exports.onExecutePostLogin = async (event) => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 1024, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  const key = new NodeRSA(pem.privateKey);
  console.log(key.getKeySize(), key.isPrivate(), key.exportKey('pkcs8-public-pem') === pem.publicKey.trim(), key.decrypt(key.encrypt('secret ü'), 'utf8'));
  const signature = key.sign('text', 'base64');
  console.log(new NodeRSA(pem.publicKey).verify('text', signature, 'utf8', 'base64'), new NodeRSA(pem.publicKey).verify('other', signature, 'utf8', 'base64'));
};
