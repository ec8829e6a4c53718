// Plurals, singulars and cases.
const inflection = require('inflection');

exports.onExecutePostLogin = async (event) => {
  console.log(inflection.pluralize('person'), inflection.singularize('octopi'), inflection.camelize('a_b/c'), inflection.underscore('MyThing'), inflection.titleize('the quick_fox'), inflection.ordinalize('the 1 and 22'), inflection.inflect('man', 2));
};
