// The keys of a tenant over https with an agent, one found by its id, made a public key from JWK, as PEM; what was found is kept; errors by name.
const crypto = require('crypto');
const https = require('https');
const { parse } = require('url');
const { promisify } = require('util');

class SigningKeyNotFoundError extends Error {
  constructor(message) {
    super(message);
    Error.captureStackTrace(this, this.constructor);
    this.name = 'SigningKeyNotFoundError';
  }
}

function request(options, callback) {
  const { hostname, port, path, protocol } = parse(options.uri);
  const requested = https.request({ hostname, port, path, protocol, headers: options.headers, agent: options.agent, timeout: options.timeout }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => {
      if (response.statusCode < 200 || response.statusCode >= 300) return callback(new Error(text && JSON.parse(text).message));
      return callback(null, text && JSON.parse(text));
    });
  });
  requested.on('timeout', () => requested.destroy()).on('error', callback).end();
}

exports.onExecutePostLogin = async (event) => {
  const known = new Map();
  let requests = 0;
  const agent = new https.Agent({ keepAlive: false, maxSockets: 2 });
  const getSigningKey = async (kid) => {
    if (known.has(kid)) return known.get(kid);
    requests += 1;
    const { keys } = await promisify(request)({ uri: `${event.configuration.https}/.well-known/jwks.json`, headers: { accept: 'application/json' }, agent, timeout: 10_000 });
    for (const jwk of keys.filter((key) => key.use === 'sig' && key.kty === 'RSA')) {
      const publicKey = crypto.createPublicKey({ key: jwk, format: 'jwk' });
      known.set(jwk.kid, { kid: jwk.kid, alg: jwk.alg, details: publicKey.asymmetricKeyDetails, getPublicKey: () => publicKey.export({ format: 'pem', type: 'spki' }) });
    }
    if (!known.has(kid)) throw new SigningKeyNotFoundError(`Unable to find a signing key that matches '${kid}'`);
    return known.get(kid);
  };
  const key = await getSigningKey('key-1');
  console.log(key.kid, key.alg, key.details, key.getPublicKey());
  console.log(await getSigningKey('key-1') === key, requests, String(await getSigningKey('other').catch((error) => error)));
  console.log(String(await promisify(request)({ uri: `${event.configuration.https}/nothing`, timeout: 10_000 }).catch((error) => error)));
};
