// Schemas compiled with the code that they become, formats, defaults, references, errors and a keyword of one's own.
const Ajv = require('ajv');

exports.onExecutePostLogin = async (event) => {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: true });
  const validate = ajv.compile({
    type: 'object', required: ['name', 'email'], additionalProperties: false,
    properties: { name: { type: 'string', minLength: 2 }, email: { type: 'string', format: 'email' }, age: { type: 'integer', minimum: 0 }, role: { default: 'user', enum: ['user', 'admin'] }, tags: { type: 'array', items: { $ref: '#/definitions/tag' }, uniqueItems: true } },
    definitions: { tag: { type: 'string', pattern: '^[a-z]+$' } },
  });
  const good = { name: 'Ada', email: 'ada@example.com', age: '36', tags: ['a'] };
  console.log(validate(good), good, validate({ name: 'A', email: 'nope', age: -1, extra: 1, tags: ['a', 'a', '1'] }), validate.errors.map((error) => `${error.dataPath} ${error.message}`), ajv.errorsText(validate.errors).length);
  ajv.addKeyword('even', { validate: (_, data) => data % 2 === 0 });
  console.log(ajv.validate({ even: true }, 2), ajv.validate({ even: true }, 3), ajv.validateSchema({ type: 'nope' }));
};
