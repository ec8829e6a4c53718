// Agent: keeps connections for the next request, and requests waiting while there are too many.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const EventEmitter = require('events');
  const { isCancelled } = require('internal/net/connections');
  const { validateNumber, validateOneOf } = require('internal/validators');

  function Agent(options) {
    if (!(this instanceof Agent)) return new Agent(options);
    apply(EventEmitter, this, []);
    this.defaultPort = 80;
    this.protocol = 'http:';
    this.options = { __proto__: null, ...options };
    this.options.noDelay ??= true;
    this.options.path = null;
    this.requests = { __proto__: null };
    this.sockets = { __proto__: null };
    this.freeSockets = { __proto__: null };
    this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
    this.keepAlive = this.options.keepAlive || false;
    this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
    this.maxFreeSockets = this.options.maxFreeSockets || 256;
    this.scheduling = this.options.scheduling || 'lifo';
    this.maxTotalSockets = this.options.maxTotalSockets;
    this.totalSocketCount = 0;
    validateOneOf(this.scheduling, 'scheduling', ['fifo', 'lifo']);
    if (this.maxTotalSockets === undefined) this.maxTotalSockets = Infinity;
    else validateNumber(this.maxTotalSockets, 'maxTotalSockets', 1);
    this.on('free', (socket, given) => { onFree(this, socket, given); });
  }
  setPrototypeOf(Agent.prototype, EventEmitter.prototype);
  setPrototypeOf(Agent, EventEmitter);
  Agent.defaultMaxSockets = Infinity;
  exports.Agent = Agent;
  const { prototype } = Agent;

  const drop = (table, name, item) => {
    const list = table[name];
    const position = list?.indexOf(item) ?? -1;
    if (position === -1) return false;
    list.splice(position, 1);
    if (list.length === 0) delete table[name];
    return true;
  };

  const onFree = (agent, socket, options) => {
    const name = agent.getName(options);
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const waiting = agent.requests[name];
    if (waiting !== undefined && waiting.length > 0) {
      const request = waiting.shift();
      if (waiting.length === 0) delete agent.requests[name];
      give(agent, request, socket, false);
      return;
    }
    const request = socket._httpMessage;
    const free = agent.freeSockets[name] ?? [];
    const inUse = agent.sockets[name]?.length ?? 0;
    if (request?.shouldKeepAlive === false || !agent.keepAlive || agent.totalSocketCount > agent.maxTotalSockets ||
        inUse + free.length > agent.maxSockets || free.length >= agent.maxFreeSockets || !agent.keepSocketAlive(socket)) {
      socket.destroy();
      return;
    }
    agent.freeSockets[name] = free;
    drop(agent.sockets, name, socket);
    free.push(socket);
    // Nobody else listens to a connection that waits.
    socket._onFreeError ??= () => { socket.destroy(); };
    socket.on('error', socket._onFreeError);
  };

  const give = (agent, request, socket, isReused) => {
    if (isReused) agent.reuseSocket(socket, request);
    request.onSocket(socket);
  };

  prototype.createConnection = function createConnection(...values) {
    return require('net').createConnection(...values);
  };

  prototype.getName = function getName(options = {}) {
    let name = `${options.host || 'localhost'}:${options.port || ''}:${options.localAddress || ''}`;
    if (options.family === 4 || options.family === 6) name += `:${options.family}`;
    if (options.socketPath) name += `:${options.socketPath}`;
    return name;
  };

  prototype.addRequest = function addRequest(request, options, port, localAddress) {
    if (typeof options === 'string') options = { __proto__: null, host: options, port, localAddress };
    options = { __proto__: null, ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    if (!options.servername && options.servername !== '') options.servername = serverName(options, request);
    const name = this.getName(options);
    this.sockets[name] ??= [];
    const free = this.freeSockets[name];
    let socket;
    while (free !== undefined && free.length > 0 && socket === undefined) {
      const candidate = this.scheduling === 'fifo' ? free.shift() : free.pop();
      if (candidate.writable && !candidate.destroyed) socket = candidate;
    }
    if (free?.length === 0) delete this.freeSockets[name];
    const count = (free?.length ?? 0) + this.sockets[name].length;
    if (socket !== undefined) {
      this.sockets[name].push(socket);
      give(this, request, socket, true);
    } else if (count < this.maxSockets && this.totalSocketCount < this.maxTotalSockets) {
      this.createSocket(request, options, (error, created) => {
        if (error) request.onSocket(created, error);
        else give(this, request, created, false);
      });
    } else {
      request._agentOptions = options;
      (this.requests[name] ??= []).push(request);
    }
    if (this.sockets[name]?.length === 0) delete this.sockets[name];
  };

  const serverName = (options, request) => {
    let name = options.host;
    const host = request.getHeader('host');
    if (typeof host === 'string' && host !== '') name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.split(':', 1)[0];
    return require('net').isIP(name) ? '' : name;
  };

  prototype.createSocket = function createSocket(request, options, callback) {
    options = { __proto__: null, ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    if (!options.servername && options.servername !== '') options.servername = serverName(options, request);
    options.encoding = null;
    const name = this.getName(options);
    let called = false;
    const onCreated = (error, socket) => {
      if (called) return;
      called = true;
      if (error) {
        callback(error);
        return;
      }
      (this.sockets[name] ??= []).push(socket);
      this.totalSocketCount += 1;
      listen(this, socket, options);
      callback(null, socket);
    };
    if (this.keepAlive) {
      options.keepAlive = true;
      options.keepAliveInitialDelay = this.keepAliveMsecs;
    }
    const socket = this.createConnection(options, onCreated);
    if (socket && !called) onCreated(null, socket);
  };

  const listen = (agent, socket, options) => {
    socket.on('free', () => { agent.emit('free', socket, options); });
    socket.on('close', () => {
      agent.totalSocketCount -= 1;
      agent.removeSocket(socket, options);
    });
    socket.on('timeout', () => {
      if (Object.values(agent.freeSockets).some((list) => list.includes(socket))) socket.destroy();
    });
    socket.on('agentRemove', () => {
      if (drop(agent.sockets, agent.getName(options), socket)) agent.totalSocketCount -= 1;
    });
    if (options.timeout) socket.setTimeout(options.timeout);
  };

  prototype.removeSocket = function removeSocket(socket, options) {
    const name = this.getName(options);
    drop(this.sockets, name, socket);
    drop(this.freeSockets, name, socket);
    if (isCancelled(socket)) {
      // Those that wait for a place end with it.
      delete this.requests[name];
      return;
    }
    // A place is free now for one that waits: for the same server first.
    const next = this.requests[name] ? name : this.maxTotalSockets !== Infinity ? Object.keys(this.requests)[0] : undefined;
    if (next === undefined || (this.sockets[next]?.length ?? 0) >= this.maxSockets) return;
    const waiting = this.requests[next];
    const request = waiting.shift();
    if (waiting.length === 0) delete this.requests[next];
    this.createSocket(request, request._agentOptions, (error, created) => {
      if (error) request.onSocket(created, error);
      else give(this, request, created, false);
    });
  };

  prototype.keepSocketAlive = function keepSocketAlive(socket) {
    socket.setKeepAlive?.(true, this.keepAliveMsecs);
    socket.unref?.();
    if (this.options.timeout) socket.setTimeout(this.options.timeout);
    return true;
  };

  prototype.reuseSocket = function reuseSocket(socket, request) {
    if (socket._onFreeError) socket.removeListener('error', socket._onFreeError);
    request.reusedSocket = true;
    socket.ref?.();
  };

  prototype.destroy = function destroy() {
    for (const table of [this.freeSockets, this.sockets]) {
      for (const list of Object.values(table)) {
        for (const socket of list.slice()) socket.destroy();
      }
    }
  };

  let globalAgent;
  exports.globalAgent = () => globalAgent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
  exports.setGlobalAgent = (agent) => { globalAgent = agent; };
})
