// Errors with causes, their info, and many in one.
const VError = require('verror');

exports.onExecutePostLogin = async (event) => {
  const inner = Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' });
  const outer = new VError({ name: 'RequestError', cause: inner, info: { id: 5 } }, 'request to "%s" failed', 'host');
  console.log(outer.message, outer.name, VError.cause(outer) === inner, VError.info(outer), VError.hasCauseWithName(outer, 'Error'), VError.fullStack(outer).includes('caused by'), new VError.MultiError([inner, outer]).message);
};
