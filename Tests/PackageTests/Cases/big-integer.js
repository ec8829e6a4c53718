// Integers of any size: arithmetic, powers, primes and bases.
const bigInt = require('big-integer');

exports.onExecutePostLogin = async (event) => {
  console.log(bigInt('123456789012345678901234567890').multiply(3).toString(), bigInt(2).modPow(1000, 97).toString(), bigInt(97).isPrime(), bigInt('abc', 16).toString(36), bigInt(-7).divmod(2).remainder.toString(), bigInt.gcd(48, 36).toString());
};
