// The sockets that are open. They end with the handler that has opened them: whoever keeps some for later finds them destroyed then.
(function (exports, require, module, binding) {
  'use strict';

  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const add = uncurry(Set.prototype.add);
  const remove = uncurry(Set.prototype.delete);
  const forEach = uncurry(Set.prototype.forEach);
  const mark = uncurry(WeakSet.prototype.add);
  const isMarked = uncurry(WeakSet.prototype.has);

  const open = new Set();
  const cancelled = new WeakSet();

  exports.opened = (socket) => { add(open, socket); };
  exports.closed = (socket) => { remove(open, socket); };

  // Whether a socket has ended because its handler has: nobody waits for it, so nobody is told of an error.
  exports.isCancelled = (socket) => isMarked(cancelled, socket);

  exports.cancelAll = () => {
    forEach(open, (socket) => {
      mark(cancelled, socket);
      socket.destroy();
    });
  };
})
