// A class made of functions.
const inherits = require('inherits');

exports.onExecutePostLogin = async (event) => {
  function A() {} A.prototype.hi = () => 'hi';
  function B() {} inherits(B, A);
  console.log(new B().hi(), B.super_ === A, new B() instanceof A, new B().constructor === B);
};
