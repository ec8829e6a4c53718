// The `process` module and global.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('process');
  const facts = require('internal/process-facts');
  const { now } = binding('performance');
  const { nextTick } = require('internal/next-tick');
  const { defineProperty } = Object;

  // As in Node, the object's own prototype has the name that tells a process from other objects.
  const process = Object.create(Object.create(require('internal/process-events'), {
    constructor: { value: function process() {}, writable: true, configurable: true },
    [Symbol.toStringTag]: { value: 'process', configurable: true },
  }));

  function later(name, make) {
    defineProperty(process, name, {
      get() {
        const value = make();
        defineProperty(process, name, { value, writable: true, enumerable: true, configurable: true });
        return value;
      },
      set(value) { defineProperty(process, name, { value, writable: true, enumerable: true, configurable: true }); },
      enumerable: true,
      configurable: true,
    });
  }

  // The versions are those of the Node that the host behaves like; its engine is another one.
  for (const name of ['version', 'versions', 'release', 'features', 'config']) {
    defineProperty(process, name, { value: facts[name], writable: false, enumerable: true, configurable: true });
  }
  Object.assign(process, {
    arch: native.arch,
    platform: native.platform,
    title: 'node',
    argv: [facts.execPath, '/action'],
    argv0: 'node',
    execArgv: [],
    execPath: facts.execPath,
    pid: 1,
    ppid: 0,
    nextTick,
    emitWarning: (...args) => require('internal/process-warning').emitWarning(process, ...args),
    cwd: () => native.workingDirectory,
    uptime: () => now() / 1000,
    hrtime,
    memoryUsage,
    constrainedMemory: () => 0,
    availableMemory: () => 0,
    cpuUsage,
    resourceUsage: () => facts.resourceUsage(native.cpuMicroseconds(), native.residentBytes()),
    getActiveResourcesInfo: () => [],
    setSourceMapsEnabled() {},
    umask: () => 0o22,
    getuid: () => 65534,
    geteuid: () => 65534,
    getgid: () => 65534,
    getegid: () => 65534,
    getgroups: () => [65534],
    setUncaughtExceptionCaptureCallback() { throw refused('setUncaughtExceptionCaptureCallback'); },
    hasUncaughtExceptionCaptureCallback: () => false,
    getBuiltinModule(id) {
      require('internal/validators').validateString(id, 'id');
      return require('internal/modules').isBuiltin(id) ? require(id.replace(/^node:/, '')) : undefined;
    },
    exit() { throw refused('exit', 'an action cannot end the host'); },
    reallyExit() { throw refused('reallyExit', 'an action cannot end the host'); },
    abort() { throw refused('abort', 'an action cannot end the host'); },
    kill() { throw refused('kill', 'an action cannot end the host, nor signal another process'); },
    chdir() { throw refused('chdir', 'the host has one working directory for all logins'); },
    binding(name) {
      throw new Error(`No such module: ${name}`);
    },
    dlopen() { throw refused('dlopen', 'native add-ons cannot run here'); },
  });
  later('env', makeEnvironment);
  later('stdout', () => require('internal/process-streams').makeOutput(1, 'log'));
  later('stderr', () => require('internal/process-streams').makeOutput(2, 'error'));
  later('stdin', () => require('internal/process-streams').makeInput());
  later('allowedNodeEnvironmentFlags', () => new Set());

  let exitCode;
  defineProperty(process, 'exitCode', {
    get: () => exitCode,
    set(value) {
      if (value !== undefined && value !== null) {
        require('internal/validators').validateInteger(typeof value === 'string' && value !== '' && !Number.isNaN(+value) ? +value : value, 'code');
      }
      exitCode = value;
    },
    enumerable: true,
    configurable: false,
  });

  hrtime.bigint = () => BigInt(nanoseconds());
  memoryUsage.rss = () => native.residentBytes();

  function refused(name, reason) { return require('internal/refuse').refusal(`process.${name}()`, reason); }

  function nanoseconds() { return Math.round(now() * 1e6); }

  function hrtime(time) {
    const total = nanoseconds();
    const [seconds, rest] = [Math.floor(total / 1e9), total % 1e9];
    if (time === undefined) return [seconds, rest];
    require('internal/validators').validateArray(time, 'time');
    if (time.length !== 2) throw new (require('internal/errors').codes.ERR_OUT_OF_RANGE)('time', 2, time.length);
    const difference = [seconds - time[0], rest - time[1]];
    return difference[1] < 0 ? [difference[0] - 1, difference[1] + 1e9] : difference;
  }

  // The engine does not divide its memory up as V8 does: all of it counts as the heap.
  function memoryUsage() {
    const bytes = native.residentBytes();
    return { rss: bytes, heapTotal: bytes, heapUsed: bytes, external: 0, arrayBuffers: 0 };
  }

  // All of it is the script's own: the system does nothing on its behalf.
  function cpuUsage(before) {
    const user = native.cpuMicroseconds();
    if (!before) return { user, system: 0 };
    require('internal/validators').validateObject(before, 'prevValue');
    return { user: user - before.user, system: 0 - before.system };
  }

  // What is assigned becomes a string, as in Node.
  function makeEnvironment() {
    return new Proxy(native.environment(), {
      set(target, name, value) {
        if (typeof name === 'symbol' || typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
        target[name] = `${value}`;
        return true;
      },
      defineProperty(target, name, descriptor) {
        if (descriptor.configurable !== true || descriptor.writable !== true || descriptor.enumerable !== true) {
          const { ERR_INVALID_OBJECT_DEFINE_PROPERTY } = require('internal/errors').makeCodes({
            ERR_INVALID_OBJECT_DEFINE_PROPERTY: [TypeError, (message) => message],
          });
          throw new ERR_INVALID_OBJECT_DEFINE_PROPERTY('get' in descriptor || 'set' in descriptor
            ? "'process.env' does not accept an accessor(getter/setter) descriptor"
            : "'process.env' only accepts a configurable, writable, and enumerable data descriptor");
        }
        return defineProperty(target, name, { ...descriptor, value: `${descriptor.value}` }) !== undefined;
      },
    });
  }

  module.exports = process;
})
