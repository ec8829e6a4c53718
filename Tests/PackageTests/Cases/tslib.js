// What compiled TypeScript calls: classes, awaits, generators, spreads and decorators.
const { __extends, __awaiter, __generator, __spreadArray, __rest, __decorate, __assign } = require('tslib');

exports.onExecutePostLogin = async (event) => {
  function A() {} function B() {} __extends(B, A);
  console.log(new B() instanceof A, __spreadArray([1], [2, 3], true), __rest({ a: 1, b: 2 }, ['a']), __assign({}, { x: 1 }));
  console.log(await __awaiter(undefined, undefined, undefined, function* () { return (yield Promise.resolve(1)) + 1; }));
  class C { m() { return 1; } }
  __decorate([(target, name, descriptor) => { descriptor.value = () => 2; }], C.prototype, 'm', null);
  console.log(new C().m());
};
