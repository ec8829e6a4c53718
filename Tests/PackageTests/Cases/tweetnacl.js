// Boxes, signatures and hashes of NaCl.
const nacl = require('tweetnacl');

exports.onExecutePostLogin = async (event) => {
  const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1));
  const message = Buffer.from('hello');
  const box = nacl.secretbox(message, new Uint8Array(24), new Uint8Array(32).fill(2));
  console.log(Buffer.from(nacl.sign.detached(message, pair.secretKey)).toString('hex'), nacl.sign.detached.verify(message, nacl.sign.detached(message, pair.secretKey), pair.publicKey), Buffer.from(box).toString('hex'), String(Buffer.from(nacl.secretbox.open(box, new Uint8Array(24), new Uint8Array(32).fill(2)))), nacl.randomBytes(8).length, Buffer.from(nacl.hash(message)).toString('hex').slice(0, 16));
};
