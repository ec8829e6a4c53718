// Decimals: arithmetic and rounding.
const Big = require('big.js');

exports.onExecutePostLogin = async (event) => {
  console.log(new Big(0.1).plus(0.2).toString(), new Big('1e-7').toFixed(), new Big(10).div(3).round(4).toString(), new Big(2).pow(-2).toNumber(), new Big(5).cmp(6));
  try { new Big('x'); } catch (error) { console.log(error.message); }
};
