// Texts and bytes as base64url and back.
const base64url = require('base64url').default;

exports.onExecutePostLogin = async (event) => {
  console.log(base64url('ü?>~'), base64url.decode(base64url('ü?>~')), base64url.toBase64('_-8'), base64url.fromBase64('+/8='), base64url.toBuffer('_-8'));
};
