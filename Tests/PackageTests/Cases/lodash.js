// Collections, objects, strings, deep merge and clone, templates, chains, debounce.
const _ = require('lodash');

exports.onExecutePostLogin = async (event) => {
  const users = [{ id: 1, name: 'Ada', tags: ['a', 'b'] }, { id: 2, name: 'Bob', tags: ['b'] }, { id: 3, name: 'Ada', tags: [] }];
  console.log(_.groupBy(users, 'name'), _.keyBy(users, 'id')[2], _.orderBy(users, ['name', 'id'], ['asc', 'desc']).map((user) => user.id));
  console.log(_.get(event, 'user.user_id'), _.get({}, 'a[0].b', 'none'), _.set({}, 'a[0].b', 1), _.pick(users[0], ['id', 'name']), _.omit(users[0], 'tags'));
  console.log(_.merge({ a: { b: 1 }, list: [1] }, { a: { c: 2 }, list: [undefined, 2] }), _.isEqual({ a: [1, new Date(0)] }, { a: [1, new Date(0)] }));
  console.log(_.cloneDeep({ map: new Map([[1, { a: 1 }]]), date: new Date(0), bytes: new Uint8Array([1]), re: /x/gi, buffer: Buffer.from('ab') }));
  console.log(_.template('Hello <%= name %>! <% tags.forEach((tag) => { %>[<%- tag %>]<% }) %>')({ name: 'Ada', tags: ['<b>'] }));
  console.log(_.chain(users).filter((user) => user.tags.length).map('name').uniq().value(), _(users).sumBy('id'), _.camelCase('foo bar-baz'), _.deburr('déjà vu'));
  console.log(_.difference([1, 2, 3], [2]), _.zip([1, 2], ['a', 'b']), _.range(0, 10, 3), _.words('a1 b2'), _.escape('<&>'), _.truncate('long text here', { length: 8 }));
  const calls = [];
  const debounced = _.debounce((value) => calls.push(value), 20);
  debounced(1); debounced(2);
  await new Promise((resolve) => setTimeout(resolve, 60));
  console.log(calls, _.isPlainObject(Object.create(null)), _.isBuffer(Buffer.alloc(1)), _.isError(new Error('x')), _.memoize((n) => n * 2)(4));
};
