// Signatures with keys that take turns.
const Keygrip = require('keygrip');

exports.onExecutePostLogin = async (event) => {
  const keys = new Keygrip(['new', 'old']);
  console.log(keys.sign('data'), keys.index('data', new Keygrip(['old']).sign('data')), keys.verify('data', 'nope'), new Keygrip(['k'], 'sha256', 'hex').sign('data'));
};
