// Events with wildcards, any, many and promises.
const { EventEmitter2 } = require('eventemitter2');

exports.onExecutePostLogin = async (event) => {
  const emitter = new EventEmitter2({ wildcard: true });
  const seen = [];
  emitter.on('user.*', function (value) { seen.push([this.event, value]); });
  emitter.many('user.login', 1, (value) => seen.push(value));
  emitter.onAny((event, value) => seen.push(['any', event, value]));
  emitter.emit('user.login', 1); emitter.emit('user.logout', 2); emitter.emit('other', 3);
  console.log(seen, await Promise.all([emitter.waitFor('later').then(([value]) => value), Promise.resolve().then(() => emitter.emit('later', 5))]));
};
