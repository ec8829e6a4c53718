// Values checked against schemas.
const { validate } = require('json-schema');

exports.onExecutePostLogin = async (event) => {
  console.log(validate({ a: 1 }, { type: 'object', properties: { a: { type: 'string' }, b: { required: true, type: 'number' } } }), validate([1, 2], { type: 'array', items: { type: 'number' }, maxItems: 1 }), validate('x', { type: 'string' }).valid);
};
