// Decimals of any size: arithmetic, rounding, bases and formats.
const BigNumber = require('bignumber.js');

exports.onExecutePostLogin = async (event) => {
  console.log(new BigNumber('0.1').plus('0.2').toString(), new BigNumber('123456789.987654321').times('1e20').toFixed(), new BigNumber(2).pow(200).toString(), new BigNumber('ff', 16).toString(2), new BigNumber(10).div(3).toFixed(5), new BigNumber(1234567.891).toFormat(2), new BigNumber(2).sqrt().toFixed(30), new BigNumber('x').isNaN(), BigNumber.max(1, '2').toNumber());
};
