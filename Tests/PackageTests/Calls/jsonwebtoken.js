// Tokens signed and checked as jws and jwa do: HMAC, RSA, PSS and elliptic curves with PEM and key objects; wrong keys and damaged tokens.
const crypto = require('crypto');

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const { constants: { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } } = crypto;

const algorithms = {
  HS: (bits) => ({
    sign: (text, key) => crypto.createHmac(`sha${bits}`, key).update(text).digest('base64url'),
    verify(text, signature, key) {
      const [own, other] = [Buffer.from(this.sign(text, key)), Buffer.from(signature)];
      return own.length === other.length && crypto.timingSafeEqual(own, other);
    },
  }),
  RS: (bits) => ({
    sign: (text, key) => crypto.createSign(`RSA-SHA${bits}`).update(text).sign(key, 'base64url'),
    verify: (text, signature, key) => crypto.createVerify(`RSA-SHA${bits}`).update(text).verify(key, signature, 'base64url'),
  }),
  PS: (bits) => ({
    sign: (text, key) => crypto.createSign(`RSA-SHA${bits}`).update(text).sign({ key, padding, saltLength }, 'base64url'),
    verify: (text, signature, key) => crypto.createVerify(`RSA-SHA${bits}`).update(text).verify({ key, padding, saltLength }, signature, 'base64url'),
  }),
  ES: (bits) => ({
    sign: (text, key) => crypto.sign(`sha${bits}`, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    verify: (text, signature, key) => crypto.verify(`sha${bits}`, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
  }),
};
const algorithm = (name) => algorithms[name.slice(0, 2)](name.slice(2));

function sign(payload, key, alg) {
  const text = `${encode({ alg, typ: 'JWT' })}.${encode(payload)}`;
  return `${text}.${algorithm(alg).sign(text, key)}`;
}

function verify(token, key) {
  const [header, payload, signature] = token.split('.');
  const { alg } = JSON.parse(Buffer.from(header, 'base64url'));
  return algorithm(alg).verify(`${header}.${payload}`, signature, key) ? JSON.parse(Buffer.from(payload, 'base64url')) : 'invalid signature';
}

exports.onExecutePostLogin = async (event) => {
  const payload = { sub: event.user.user_id, iat: 1_700_000_000, name: 'Zoë' };
  console.log(sign(payload, 'secret', 'HS256'), verify(sign(payload, crypto.createSecretKey(Buffer.from('secret')), 'HS512'), 'secret'));
  const pem = { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } };
  const rsa = crypto.generateKeyPairSync('rsa', { modulusLength: 2048, ...pem });
  const other = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  for (const alg of ['RS256', 'RS384', 'PS256', 'PS512']) {
    const token = sign(payload, rsa.privateKey, alg);
    console.log(alg, verify(token, rsa.publicKey), verify(token, crypto.createPublicKey(rsa.privateKey)), verify(token, other.publicKey), verify(token.replace(/\.\w/, '.x'), rsa.publicKey));
  }
  for (const [alg, namedCurve] of [['ES256', 'P-256'], ['ES384', 'P-384'], ['ES512', 'P-521']]) {
    const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve });
    const token = sign(payload, privateKey, alg);
    console.log(alg, token.split('.')[2].length, verify(token, publicKey), publicKey.asymmetricKeyDetails, privateKey.type);
  }
  for (const attempt of [() => sign(payload, 'no key', 'RS256'), () => sign(payload, rsa.publicKey, 'RS256'), () => sign(payload, undefined, 'HS256'), () => crypto.createPrivateKey('x')]) {
    try { attempt(); } catch (error) { console.log(error.name, error.code); }
  }
};
