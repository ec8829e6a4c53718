// A store with reducers, middleware and subscriptions.
const { createStore, combineReducers, applyMiddleware, bindActionCreators } = require('redux');

exports.onExecutePostLogin = async (event) => {
  const seen = [];
  const store = createStore(combineReducers({ count: (state = 0, { type, by = 1 }) => (type === 'add' ? state + by : state), log: (state = [], { type }) => (type.startsWith('@@') ? state : [...state, type]) }), applyMiddleware(() => (next) => (action) => { seen.push(action.type); return next(action); }));
  store.subscribe(() => seen.push(store.getState().count));
  bindActionCreators({ add: (by) => ({ type: 'add', by }) }, store.dispatch).add(5);
  console.log(store.getState(), seen);
  try { store.dispatch({}); } catch (error) { console.log(error.message.slice(0, 40)); }
};
