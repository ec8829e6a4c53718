// Its Buffer is Node's, and makes no bytes of what is none.
const { Buffer: Safe } = require('safe-buffer');

exports.onExecutePostLogin = async (event) => {
  console.log(Safe.from('hi').toString('base64'), Safe.alloc(3, 1), Safe === Buffer);
  try { Safe.from(5); } catch (error) { console.log(error.name, error.code); }
};
