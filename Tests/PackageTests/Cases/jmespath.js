// Queries of JSON.
const jmespath = require('jmespath');

exports.onExecutePostLogin = async (event) => {
  const data = { people: [{ name: 'Ada', age: 36, tags: ['a'] }, { name: 'Bob', age: 20, tags: ['b', 'c'] }] };
  for (const query of ['people[?age > `30`].name', 'people[*].tags[]', 'max_by(people, &age).name', 'people[].{n: name, t: length(tags)}', 'sort_by(people, &name)[0].age']) console.log(jmespath.search(data, query));
  try { jmespath.search(data, 'people[?'); } catch (error) { console.log(error.name, error.message); }
};
