// Cases for certificates in the crypto module: [name, source of an async function body that returns a text].
(function () {
  const pems = {
    authority: `-----BEGIN CERTIFICATE-----
MIIB2zCCAYGgAwIBAgIUIIjHPsEc8V+nRczzFbT5tYg6c0wwCgYIKoZIzj0EAwIw
OjELMAkGA1UEBhMCREUxFjAUBgNVBAoMDUV4YW1wbGUsIEluYy4xEzARBgNVBAMM
CkV4YW1wbGUgQ0EwIBcNMjYxMTI0MjIxNjIwWhgPMjEyNjEwMzEyMjE2MjBaMDox
CzAJBgNVBAYTAkRFMRYwFAYDVQQKDA1FeGFtcGxlLCBJbmMuMRMwEQYDVQQDDApF
eGFtcGxlIENBMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkNYVxmY01d7SDIOp
UsLAmBOiNuCYPp48KoQZ6290H4JqeJ50XBsMMgj1IdbXdbWBzpWzLaOmEOd4piYL
JDggJqNjMGEwHQYDVR0OBBYEFL32MmMhH4qKbKfM2k2J4vJHvDpzMB8GA1UdIwQY
MBaAFL32MmMhH4qKbKfM2k2J4vJHvDpzMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
AQH/BAQDAgEGMAoGCCqGSM49BAMCA0gAMEUCIQDGbXvdXVURp9UrkxTKFwjb/0r4
ugQzwMsSAQ4SeUXDSwIgH2k6/kfz/tIZO7/9TcMYUWkaPnPFfz/wX8I8Nxsn7Qg=
-----END CERTIFICATE-----
`,
    leaf: `-----BEGIN CERTIFICATE-----
MIIDyTCCA3CgAwIBAgIIASNFZ4mrze8wCgYIKoZIzj0EAwIwOjELMAkGA1UEBhMC
REUxFjAUBgNVBAoMDUV4YW1wbGUsIEluYy4xEzARBgNVBAMMCkV4YW1wbGUgQ0Ew
IBcNMjYxMTI0MjIxNjIwWhgPMjEyNjEwMzEyMjE2MjBaMIGWMQswCQYDVQQGEwJE
RTEPMA0GA1UECAwGQmF5ZXJuMREwDwYDVQQHDAhNw7xuY2hlbjEQMA4GA1UECgwH
RXhhbXBsZTEMMAoGA1UECwwDT25lMQwwCgYDVQQLDANUd28xFDASBgNVBAMMC2V4
YW1wbGUuY29tMR8wHQYJKoZIhvcNAQkBFhBtYWlsQGV4YW1wbGUuY29tMIIBIjAN
BgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApgRCXMqWOSiu83UdnIqmji7H85uw
MvX9DA8+wEJ/8DavAG3lRXOsgK7tJFP61HBQS4m/fDAvDFedLr0FnSf4bRKnaI9b
l032LIVzsrIsb4peCyFj48kT1YP4YWNV+yZbo+kAwhWQpvv3g9KbTxO/B5wM4OTd
zk0thusk8kBRc2FpKfr7mu2QZloK/Jc+k05Zzx+dgSMgkqXZoq/pQ4RVfl44Xzq2
ypnoJm/LmsqIg3CTexmcJ/8Hz6RdVuvEaQOyZ+EHebx3nIU8DL+gYfm1M/m1ZXlE
T6zPJvDPrrXRhQXdRyyetrWj4tIjzpfQlmscxqgATV5abg74pn1xBauOFwIDAQAB
o4IBNDCCATAwZgYDVR0RBF8wXYILZXhhbXBsZS5jb22CDSouZXhhbXBsZS5vcmeH
BH8AAAGHEAAAAAAAAAAAAAAAAAAAAAGBEG1haWxAZXhhbXBsZS5jb22GFWh0dHBz
Oi8vZXhhbXBsZS5jb20vYTAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIw
WgYIKwYBBQUHAQEETjBMMCMGCCsGAQUFBzABhhdodHRwOi8vb2NzcC5leGFtcGxl
LmNvbTAlBggrBgEFBQcwAoYZaHR0cDovL2V4YW1wbGUuY29tL2NhLmNydDALBgNV
HQ8EBAMCB4AwHQYDVR0OBBYEFDd5nCC7YgZVOjgUxX5Jp6f7RY5kMB8GA1UdIwQY
MBaAFL32MmMhH4qKbKfM2k2J4vJHvDpzMAoGCCqGSM49BAMCA0cAMEQCIGPC8f0p
L8qLoKd84OHfTHXOQnktE/waPsOnLUwboyEWAiAYY/n0GFnk6Ibj29LnkjKmyczw
RvD63g71uqn1Nwmk4g==
-----END CERTIFICATE-----
`,
    odd: `-----BEGIN CERTIFICATE-----
MIIDuDCCAqCgAwIBAgIBADANBgkqhkiG9w0BAQsFADAiMRIwEAYDVQQDDAlvZGQs
IG5hbWUxDDAKBgNVBAoMA0ErQjAgFw0yNjExMjQyMjMwMDRaGA8yMTI2MTAzMTIy
MzAwNFowIjESMBAGA1UEAwwJb2RkLCBuYW1lMQwwCgYDVQQKDANBK0IwggEiMA0G
CSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCmBEJcypY5KK7zdR2ciqaOLsfzm7Ay
9f0MDz7AQn/wNq8AbeVFc6yAru0kU/rUcFBLib98MC8MV50uvQWdJ/htEqdoj1uX
TfYshXOysixvil4LIWPjyRPVg/hhY1X7Jluj6QDCFZCm+/eD0ptPE78HnAzg5N3O
TS2G6yTyQFFzYWkp+vua7ZBmWgr8lz6TTlnPH52BIyCSpdmir+lDhFV+XjhfOrbK
megmb8uayoiDcJN7GZwn/wfPpF1W68RpA7Jn4Qd5vHechTwMv6Bh+bUz+bVleURP
rM8m8M+utdGFBd1HLJ62taPi0iPOl9CWaxzGqABNXlpuDvimfXEFq44XAgMBAAGj
gfYwgfMwgcYGA1UdEQSBvjCBu4Idb2RkLmV4YW1wbGUsIEROUzpldmlsLmV4YW1w
bGWCD3F1b3RlJ2QuZXhhbXBsZYINd8OtZGUuZXhhbXBsZYYYaHR0cDovL2V4YW1w
bGUuY29tL2EsYlxjiAMqAwSIA1UEA6QmMCQxDzANBgNVBAMMBkRpciwgeDERMA8G
A1UECgwIw4PCnG5kZXKgDQYDKgMEoAYMBHRleHSHECABDbgAAAAAAAAAAAAAAAGB
DWFAb2RkLmV4YW1wbGUwCQYDVR0TBAIwADAdBgNVHQ4EFgQUN3mcILtiBlU6OBTF
fkmnp/tFjmQwDQYJKoZIhvcNAQELBQADggEBAEHxA4EUINInB233jb3J4YalCYD9
47MgTzB6VWB+7+fY19j8LtPGwNQzidkQhe0WGFjzoBhZTuwzG8TxbpX2twIo+ALi
x0XtfTlMyG4VevxUxXNMpfmqBEp0QSAW1B6FqvFOEYELJt/A4UqNQGm4uX0Z/J3M
DF6YIsZujzB9HoMLLZAz3vHOuExmcRn5CUPkPwvTcAAHot7m2bgUpGM+yFszHvHr
XDmWSIcuFOHFbzeKsE16qX/fyZVD9jqmAQSGVtxOrenRRLwmlNeJ/w+G1DOrngK0
SOcr2igXyF/7FHe/5Jv2Y1ErC4tfKFiAW8bSeiK5g1/uGBe7DhcSyQoNdIk=
-----END CERTIFICATE-----
`,
    authorityKey: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2sfXMOGS8mCpErMf
teaLGjzuPUvwq5FqY+2K9gPlRByhRANCAASQ1hXGZjTV3tIMg6lSwsCYE6I24Jg+
njwqhBnrb3Qfgmp4nnRcGwwyCPUh1td1tYHOlbMto6YQ53imJgskOCAm
-----END PRIVATE KEY-----
`,
    leafKey: `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCmBEJcypY5KK7z
dR2ciqaOLsfzm7Ay9f0MDz7AQn/wNq8AbeVFc6yAru0kU/rUcFBLib98MC8MV50u
vQWdJ/htEqdoj1uXTfYshXOysixvil4LIWPjyRPVg/hhY1X7Jluj6QDCFZCm+/eD
0ptPE78HnAzg5N3OTS2G6yTyQFFzYWkp+vua7ZBmWgr8lz6TTlnPH52BIyCSpdmi
r+lDhFV+XjhfOrbKmegmb8uayoiDcJN7GZwn/wfPpF1W68RpA7Jn4Qd5vHechTwM
v6Bh+bUz+bVleURPrM8m8M+utdGFBd1HLJ62taPi0iPOl9CWaxzGqABNXlpuDvim
fXEFq44XAgMBAAECggEAIzGB8/PKVsGmHNw188p8tmV6Y80cVCFLjHPq5Iz0XDLr
dFbXpJp59imfAfV/letdSjYgTq5UOvST0KWnfAJOKqkqrgK98txHFHcR6M7Wlqqp
dwiUCWTF/JxmWhbZ0kz2Xk/1pi82JAAEH4DVBbV06KMPI9nAn4xC23gbs/MokSG8
Rj/eBMmrt1vM8gl/k4jBqj+G6oHq/MbEgwS8ZJH9yVvGx8lZlGEIAlRuEqyl6RM/
YbtKNKHEkTRPFzrjPG76rt77d+yw+E4k8t4yqRo6NrFYqFNH/ue4lgwGRjnPuNIY
vPKTm243Thbf1ygDDPbICVpNvylvK8xjQUrBNV14yQKBgQDoWVVgAiwLrB6nNOnV
MHH3rleQTmyuw0hXzKhts4+WKh0Sp66hyTdWjRblGMQGgfwmZphURozH1pvhmBwZ
in1R6Kt2BNOBRkj9EN533eRnt3iZALXGi6Mrs3Jsox2PkffeknpaOFzRH1nc6+Fc
nGNvXnPpmhv/aRw3yKlXwhE3xQKBgQC26meUQDjboGNxh3ibuhYEk46Oxd7Asx8z
o0Jwpe6Mqwh7r1OZEs4neVBX1Eliqs9tJ3jS++z8Ri/3Tch9rnIynhkqqB1Lq5XB
7DbZszhq+GTktvJ5GbU3qP4+JpaLfx5BWpWyOTa9MukHvL0CUnsCVSAvqN0A31RS
Km1vZ+1wKwKBgQCf4RjGP7hfL8jH9bkRYYyKigTm35AZkXauM72R/wTGp6PpukiI
OxVBEUS30BrS/46qPd6D3yfwOtR4n1p2mL0zJ48UXq3LPrnqqTjr8lvAopbxcXOj
c2KMJ6aM6pDkweR12wUmH7J+k7waMJWaTGJ/t9a637h0P7eTCxi7smZ2oQKBgEOk
s+FTTrOJwLy/SI7uZi4TE2khK5s/oo5KFcvq0SkcJur2j4fQOITIjDmuu+TNHiBT
tI7xs1Yn7p0aGsa/uGOXq97mhM7zCVLJtA8WBAsrCMS8EzdNloKa8EqzooC75cht
Y2ahWejl5t+BoLQ3JF5cdKarX+9up5QrNIU6fcg5AoGAJhd4UH2uytrp+mI1JOGR
hrdLekBGrcSUIPrarxt9iLFZFUr7T9IcPXlwGM14nyFPHO+T7E6KVzZzNFixONv5
W24StmVglXvPw6LE3Hl7C+sXcLCVYs7xw0Uhe+ttxfakffJ5ExaE4nez9G5pJnbv
ReQKtWPwo2T+uPIE3O5JNq8=
-----END PRIVATE KEY-----
`,
  };

  const helper = `
    const crypto = require('crypto');
    const show = (value) => JSON.stringify(value, (key, part) =>
      typeof part === 'bigint' ? part + 'n' : part?.type === 'Buffer' ? Buffer.from(part.data).toString('base64') : part) ?? String(value);
    const attempt = (work) => { try { return show(work()); } catch (e) { return [e.name, e.code, e.message].join(' | '); } };
    const der = (pem) => Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64');
    const { X509Certificate } = crypto;
    const authority = () => new X509Certificate(pem.authority), leaf = () => new X509Certificate(pem.leaf), odd = () => new X509Certificate(pem.odd);
    const pem = ${JSON.stringify(pems)};
  `;
  const cases = [];
  const add = (expression) => { cases.push([expression, `${helper} return attempt(() => ${expression});`]); };

  for (const name of ['authority', 'leaf', 'odd']) {
    for (const member of [
      'subject', 'subjectAltName', 'issuer', 'issuerCertificate', 'infoAccess', 'validFrom', 'validTo', 'fingerprint', 'fingerprint256', 'fingerprint512',
      'keyUsage', 'serialNumber', 'ca', 'raw', 'toString()', 'toJSON()', 'toLegacyObject()', `publicKey.export({ format: 'jwk' })`, 'publicKey.type',
    ]) add(`${name}().${member}`);
    add(`require('util').inspect(${name}())`);
    add(`JSON.stringify({ certificate: ${name}() })`);
    add(`new X509Certificate(der(pem.${name})).serialNumber`);
    add(`new X509Certificate(Buffer.from('text\\n' + pem.${name})).subject`);
    add(`crypto.createPublicKey(pem.${name}).equals(${name}().publicKey)`);
    for (const other of ['authority', 'leaf', 'odd']) {
      add(`[${name}().checkIssued(${other}()), ${name}().verify(${other}().publicKey)]`);
    }
    for (const key of ['authorityKey', 'leafKey']) {
      add(`${name}().checkPrivateKey(crypto.createPrivateKey(pem.${key}))`);
      add(`${name}().verify(crypto.createPublicKey(pem.${key}))`);
    }
    for (const host of [`'example.com'`, `'EXAMPLE.com'`, `'a.example.org'`, `'a.b.example.org'`, `'.example.org'`, `'nope'`, `''`, `'127.0.0.1'`, `'example.com\\0a'`, '1', 'undefined',
      `'odd.example'`, `'evil.example'`, `'Example CA'`, `'mail@example.com'`, `'MAIL@example.com'`, `'a@odd.example'`, `'::1'`, `'0:0:0:0:0:0:0:1'`, `'2001:db8::1'`]) {
      for (const method of ['checkHost', 'checkEmail', 'checkIP']) add(`${name}().${method}(${host})`);
    }
  }
  for (const options of [
    'undefined', 'null', '1', '{}', `{ subject: 'always' }`, `{ subject: 'never' }`, `{ subject: 'nope' }`, `{ subject: 1 }`, `{ wildcards: false }`, `{ wildcards: 1 }`,
    `{ partialWildcards: false }`, `{ multiLabelWildcards: true }`, `{ singleLabelSubdomains: true }`, `{ singleLabelSubdomains: 'a' }`,
  ]) {
    for (const host of ['a.example.org', '.example.org', 'example.com']) add(`leaf().checkHost('${host}', ${options})`);
    add(`leaf().checkEmail('mail@example.com', ${options})`);
  }
  for (const argument of ['', '1', 'null', `''`, `'nope'`, `Buffer.from('x')`, 'new Uint8Array(0)', 'pem.leafKey', 'pem.leaf.slice(0, 200)', 'der(pem.leaf).subarray(0, 99)', 'der(pem.leafKey)', '{}', 'leaf()']) {
    add(`new X509Certificate(${argument}).subject`);
  }
  for (const argument of ['', '1', '{}', `crypto.createSecretKey('a', 'utf8')`]) {
    for (const method of ['checkIssued', 'checkPrivateKey', 'verify']) {
      if (method !== 'checkIssued' || argument !== '') add(`leaf().${method}(${argument})`);
    }
  }
  add(`leaf().verify(crypto.createPrivateKey(pem.authorityKey))`);
  add(`leaf().checkPrivateKey(crypto.createPublicKey(pem.leafKey))`);
  add(`Object.prototype.toString.call(leaf())`);
  return cases;
})()
