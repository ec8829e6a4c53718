// Keys and certificates of SSH and PEM read, fingerprints, and signatures.
const sshpk = require('sshpk');
const { generateKeyPairSync } = require('crypto');

exports.onExecutePostLogin = async (event) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1', publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  const key = sshpk.parsePrivateKey(privateKey, 'pem');
  const signer = key.createSign('sha256');
  signer.update('text');
  const verifier = key.toPublic().createVerify('sha256');
  verifier.update('text');
  console.log(key.type, key.curve, key.size, key.toPublic().toString('ssh').split(' ')[0], key.fingerprint('sha256').toString().slice(0, 7), verifier.verify(signer.sign()));
};
