// Tokens signed, checked and encrypted with secrets and keys; claims that fail; keys as JWK and PEM; a set of keys.
const jose = require('jose');

exports.onExecutePostLogin = async (event) => {
  const secret = new TextEncoder().encode('a secret of thirty-two bytes ...');
  const token = await new jose.SignJWT({ role: 'admin' }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(1700000000).setIssuer('me').setAudience('you').setExpirationTime(4000000000).sign(secret);
  console.log(token, (await jose.jwtVerify(token, secret, { issuer: 'me', audience: 'you' })).payload, jose.decodeJwt(token).role, jose.decodeProtectedHeader(token));
  for (const options of [{ issuer: 'other' }, { currentDate: new Date(5e12) }, { algorithms: ['HS512'] }]) {
    const error = await jose.jwtVerify(token, secret, options).catch((error) => error);
    console.log(error.name, error.code, error.claim, error.message);
  }
  const { publicKey, privateKey } = await jose.generateKeyPair('ES256');
  const signed = await new jose.SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
  const jwk = await jose.exportJWK(publicKey);
  console.log(Object.keys(jwk).sort(), (await jose.jwtVerify(signed, jose.createLocalJWKSet({ keys: [{ ...jwk, kid: 'k1', alg: 'ES256' }] }))).payload);
  const rsa = await jose.generateKeyPair('RS256', { modulusLength: 2048 });
  const pem = await jose.exportSPKI(rsa.publicKey);
  console.log(pem.split('\n')[0], (await jose.compactVerify(await new jose.CompactSign(Buffer.from('hi')).setProtectedHeader({ alg: 'PS256' }).sign(rsa.privateKey), rsa.publicKey)).protectedHeader);
  console.log((await jose.jwtVerify(await new jose.SignJWT({}).setProtectedHeader({ alg: 'RS256' }).sign(rsa.privateKey), await jose.importSPKI(pem, 'RS256'))).protectedHeader.alg);
  for (const [alg, enc, key] of [['dir', 'A256GCM', secret], ['A256KW', 'A128CBC-HS256', secret], ['PBES2-HS256+A128KW', 'A128GCM', secret]]) {
    const encrypted = await new jose.EncryptJWT({ x: 1 }).setProtectedHeader({ alg, enc }).encrypt(key);
    const error = await jose.jwtDecrypt(`${encrypted.slice(0, -4)}AAAA`, key).catch((error) => error);
    console.log(alg, (await jose.jwtDecrypt(encrypted, key, { keyManagementAlgorithms: [alg] }).catch((error) => error)).payload, error.code);
  }
  console.log(await jose.calculateJwkThumbprint({ kty: 'oct', k: 'AAAA' }), jose.base64url.encode('ü'));
  const remote = jose.createRemoteJWKSet(new URL(`${event.configuration.https}/.well-known/jwks.json`));
  console.log((await remote({ alg: 'RS256', kid: 'key-1' }, {})).type, (await remote({ alg: 'RS256', kid: 'none' }, {}).catch((error) => error)).code);
};
