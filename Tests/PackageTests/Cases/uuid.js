// Random ids, ids of names and of times, parsing and validation.
const { v1, v3, v4, v5, parse, stringify, validate, version, NIL } = require('uuid');

exports.onExecutePostLogin = async (event) => {
  console.log(v5('hello.example.com', v5.DNS), v3('hello.example.com', v3.DNS), v5('x', NIL), validate(v4()), version(v4()), version(v1()), new Set([v4(), v4(), v4()]).size);
  const bytes = parse('6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b');
  console.log(bytes, stringify(bytes), validate('nope'), v4({ random: Buffer.alloc(16, 7) }), v1({ node: [1, 2, 3, 4, 5, 6], clockseq: 5, msecs: 0, nsecs: 1 }));
};
