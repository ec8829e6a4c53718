// Signatures and shared secrets of curves, from fixed keys.
const { ec: EC, eddsa: EdDSA } = require('elliptic');

exports.onExecutePostLogin = async (event) => {
  const ec = new EC('secp256k1');
  const key = ec.keyFromPrivate('1'.repeat(64), 'hex');
  const signature = key.sign('ab'.repeat(32));
  console.log(key.getPublic('hex'), signature.toDER('hex'), key.verify('ab'.repeat(32), signature), key.verify('cd'.repeat(32), signature));
  const other = new EC('p256');
  console.log(other.keyFromPrivate('2').derive(other.keyFromPrivate('3').getPublic()).toString(16), new EdDSA('ed25519').keyFromSecret('1'.repeat(64)).sign('abcd').toHex(), other.genKeyPair().getPublic().validate());
};
