// Times parsed and written.
const ms = require('ms');

exports.onExecutePostLogin = async (event) => {
  console.log(ms('2 days'), ms('1d'), ms('10h'), ms('2.5 hrs'), ms('-3 min'), ms('100'), ms('nope'), ms(60000), ms(2 * 60000, { long: true }), ms(-1000));
  try { ms(''); } catch (error) { console.log(error.message); }
};
