// A request of OAuth 1 signed.
const OAuth = require('oauth-1.0a').default ?? require('oauth-1.0a');
const crypto = require('crypto');

exports.onExecutePostLogin = async (event) => {
  const oauth = new OAuth({ consumer: { key: 'ck', secret: 'cs' }, signature_method: 'HMAC-SHA1', hash_function: (text, key) => crypto.createHmac('sha1', key).update(text).digest('base64') });
  oauth.getNonce = () => 'nonce';
  oauth.getTimeStamp = () => 1700000000;
  const signed = oauth.authorize({ url: 'https://api.example.com/1?a=b c', method: 'POST', data: { status: 'Hello ü!' } }, { key: 'tk', secret: 'ts' });
  console.log(signed, oauth.toHeader(signed).Authorization);
};
