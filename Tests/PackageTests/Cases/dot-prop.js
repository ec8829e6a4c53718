// Members by paths with escapes.
const { getProperty, setProperty, hasProperty, deleteProperty, escapePath } = require('dot-prop');

exports.onExecutePostLogin = async (event) => {
  const object = { a: { 'b.c': [1, { d: 2 }] } };
  console.log(getProperty(object, 'a.b\\.c[1].d'), setProperty({}, 'x.y[0]', 1), hasProperty(object, 'a.z'), deleteProperty(object, 'a.b\\.c'), object, escapePath('a.b'));
};
