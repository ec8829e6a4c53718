// Lists, maps, sets, records and conversions.
const { List, Map, OrderedMap, Set, Record, fromJS, is } = require('immutable');

exports.onExecutePostLogin = async (event) => {
  const map = fromJS({ a: { b: [1, 2] } });
  console.log(map.setIn(['a', 'b', 1], 5).toJS(), map.toJS(), map.getIn(['a', 'b']).size, is(Map({ x: 1 }), Map({ x: 1 })));
  console.log(List([3, 1, 2]).sort().map((n) => n * 2).toArray(), Set([1, 2, 2]).union([3]).toArray().sort(), String(OrderedMap([['z', 1], ['a', 2]])));
  const User = Record({ name: 'none', age: 0 });
  console.log(new User({ name: 'Ada' }).set('age', 36).toJS(), JSON.stringify(map.merge({ c: List() })), map.hashCode() === fromJS({ a: { b: [1, 2] } }).hashCode());
};
