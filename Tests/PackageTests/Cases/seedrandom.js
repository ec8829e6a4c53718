// Numbers that come again from a seed.
const seedrandom = require('seedrandom');

exports.onExecutePostLogin = async (event) => {
  const random = seedrandom('hello.');
  console.log(random(), random.quick(), random.int32(), seedrandom.alea('x')(), seedrandom.xor128('x')(), typeof seedrandom()());
};
