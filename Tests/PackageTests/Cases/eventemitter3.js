// Events with contexts, once, and their listeners.
const EventEmitter = require('eventemitter3');

exports.onExecutePostLogin = async (event) => {
  const emitter = new EventEmitter();
  const seen = [];
  emitter.on('a', function (value) { seen.push([this.name, value]); }, { name: 'context' }).once('a', (value) => seen.push(value));
  console.log(emitter.emit('a', 1), emitter.emit('a', 2), emitter.emit('b'), seen, emitter.listenerCount('a'), emitter.eventNames());
};
