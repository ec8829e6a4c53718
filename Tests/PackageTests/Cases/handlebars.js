// Templates compiled, helpers, partials, blocks, escapes, and an error.
const Handlebars = require('handlebars');

exports.onExecutePostLogin = async (event) => {
  Handlebars.registerHelper('loud', (text) => new Handlebars.SafeString(`<b>${Handlebars.escapeExpression(text).toUpperCase()}</b>`));
  Handlebars.registerPartial('item', '<li>{{@index}}: {{name}}{{#if admin}} (admin){{else}} (user){{/if}}</li>');
  console.log(Handlebars.compile('{{loud title}}<ul>{{#each users}}{{> item}}{{/each}}</ul>{{{raw}}}{{#with owner}}{{name}}{{/with}}{{#unless none}}!{{/unless}}')({ title: 'a & b', users: [{ name: 'Ada', admin: true }, { name: '<Bob>' }], raw: '<hr>', owner: { name: 'O' } }));
  console.log(Handlebars.precompile('{{a}}').length > 100);
  try { Handlebars.compile('{{#if}}')({}); } catch (error) { console.log(error.message); }
};
