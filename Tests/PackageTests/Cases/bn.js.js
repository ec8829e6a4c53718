// Integers of any size: arithmetic, modular inverses, reductions, bytes and bases.
const BN = require('bn.js');

exports.onExecutePostLogin = async (event) => {
  const a = new BN('dead', 16), b = new BN('101010', 2);
  console.log(a.add(b).toString(10), a.mul(b).toString(16), new BN(3).invm(new BN(11)).toString(), new BN(5).toRed(BN.red('k256')).redPow(new BN(100)).fromRed().toString(16), new BN(1000).toArrayLike(Buffer, 'be', 4), a.divmod(b).mod.toNumber(), new BN(Buffer.from([1, 0])).toString());
};
