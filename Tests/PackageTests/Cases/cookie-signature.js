// Values signed, and signatures checked.
const { sign, unsign } = require('cookie-signature');

exports.onExecutePostLogin = async (event) => {
  console.log(sign('hello', 'secret'), unsign(sign('hello', 'secret'), 'secret'), unsign('hello.wrong', 'secret'));
};
