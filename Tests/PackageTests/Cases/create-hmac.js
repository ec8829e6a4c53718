// Codes with keys, as a stream too.
const createHmac = require('create-hmac');

exports.onExecutePostLogin = async (event) => {
  const hmac = createHmac('sha256', Buffer.from('key'));
  hmac.end('abc');
  console.log(hmac.read().toString('hex'), createHmac('sha512', 'k'.repeat(200)).update('abc').digest('base64').length);
};
