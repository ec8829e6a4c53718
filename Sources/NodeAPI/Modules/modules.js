// `require`, for actions and for the packages that they load.
(function (exports, require, module, binding) {
  'use strict';

  const { defineProperty } = Object;
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const slice = uncurry(String.prototype.slice);
  const lastIndexOf = uncurry(String.prototype.lastIndexOf);
  const native = binding('modules');
  const load = require;
  const { folderOf, isModuleScope, paths, resolve } = require('internal/resolve');
  const builtins = { __proto__: null };
  const builtinNames = [];
  for (const name of native.builtins) {
    builtins[`node:${name}`] = name;
    // As in Node, a few have no name without the prefix.
    if (['test', 'sqlite', 'sea'].includes(name)) continue;
    builtins[name] = name;
    builtinNames[builtinNames.length] = name;
  }
  // What `require.main` is: the module of a file that runs as a program.
  let main;
  // The embedding program's modules, which all files of the realm may require: a function from a name to the module's exports, in an array.
  let provided;
  const cache = { __proto__: null };
  const webAssembly = () => load('internal/webassembly');

  function Module(id, parent) {
    this.id = id;
    this.path = folderOf(id);
    this.exports = {};
    this.filename = null;
    this.loaded = false;
    this.children = [];
    this.paths = [];
    defineProperty(this, 'parent', { __proto__: null, value: parent, writable: true, configurable: true });
    parent?.children?.push(this);
  }

  function notFound(id, parent) {
    const stack = [];
    for (let one = parent; one !== undefined; one = one.parent) stack.push(one.shownName ?? one.filename);
    const error = new Error(`Cannot find module '${id}'${stack.length > 0 ? `\nRequire stack:\n- ${stack.join('\n- ')}` : ''}`);
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = stack;
    return error;
  }

  function validate(id) {
    const { validateString } = require('internal/validators');
    validateString(id, 'id');
    if (id === '') throw new (require('internal/errors').codes.ERR_INVALID_ARG_VALUE)('id', id, 'must be a non-empty string');
  }

  function find(id, parent) {
    if (id.startsWith('node:')) {
      const error = new Error(`No such built-in module: ${id}`);
      error.code = 'ERR_UNKNOWN_BUILTIN_MODULE';
      throw error;
    }
    const path = resolve(id, parent.filename, parent.home);
    if (path === undefined) throw notFound(id, parent);
    return path;
  }

  const loaders = {
    __proto__: null,
    '.json'(module, path) {
      try {
        module.exports = JSON.parse(native.text(path).replace(/^\uFEFF/, ''));
      } catch (error) {
        error.message = `${path}: ${error.message}`;
        throw error;
      }
    },
    '.node'(module, path) {
      const error = new Error(`${path} is a native add-on: these cannot run here`);
      error.code = 'ERR_DLOPEN_FAILED';
      throw error;
    },
    '.js'(module, path) {
      if (path.endsWith('.mjs') || (!path.endsWith('.cjs') && isModuleScope(path))) {
        return require('internal/esm').run(module, path, requireOf(module));
      }
      const body = native.compile(path, webAssembly);
      Reflect.apply(body, module.exports, [module.exports, requireOf(module), module, path, folderOf(path)]);
    },
  };

  function extensionOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot > 0 ? name.slice(dot) : '';
  }

  function loadFile(path, parent) {
    const known = cache[path];
    if (known !== undefined) {
      if (!parent.children.includes(known)) parent.children.push(known);
      return known.exports;
    }
    const made = new Module(path, parent);
    made.filename = path;
    made.home = parent.home;
    made.paths = paths(path);
    cache[path] = made;
    let isDone = false;
    try {
      (loaders[extensionOf(path)] ?? loaders['.js'])(made, path);
      isDone = true;
    } finally {
      if (!isDone) {
        delete cache[path];
        parent.children.splice(parent.children.indexOf(made), 1);
      }
    }
    made.loaded = true;
    return made.exports;
  }

  function requireId(id, parent, loadOwn) {
    validate(id);
    const own = loadOwn?.(id) ?? provided?.(id);
    if (own !== undefined) return own[0];
    const builtin = builtins[id];
    return builtin === undefined ? loadFile(find(id, parent), parent) : load(builtin);
  }

  // Members of a function's own: what is assigned would lead a setter on a prototype to a `require`, which loads what is another action's.
  function withMembers(target, members) {
    for (const name in members) {
      defineProperty(target, name, { __proto__: null, value: members[name], writable: true, enumerable: true, configurable: true });
    }
    return target;
  }

  // `loadOwn` stays in here: as a member of the module it would be everybody's who gets hold of that.
  function requireOf(module, loadOwn) {
    const resolve = (id) => {
      validate(id);
      return builtins[id] === undefined ? find(id, module) : id;
    };
    withMembers(resolve, { __proto__: null, paths: (id) => (builtins[id] === undefined ? paths(module.filename) : null) });
    const require = (id) => requireId(id, module, loadOwn);
    return withMembers(require, { __proto__: null, resolve, main, extensions: loaders, cache });
  }

  Module.prototype.require = function (id) { return requireId(id, this); };

  // The `require` of a file that is no module itself: an action's, and `createRequire`'s.
  // That of a later action is made when an earlier one has had its turn with the built-ins.
  function makeRequire(file, loadOwn) {
    const folder = native.open(file);
    const root = new Module(`${folder === '/' ? '' : folder}/${slice(file, lastIndexOf(file, '/') + 1)}`, undefined);
    root.filename = root.id;
    root.home = root.id;
    root.shownName = file;
    return requireOf(root, loadOwn);
  }

  // Runs a file as a program.
  function runMain(file) {
    const folder = native.open(file);
    const path = native.realPath(`${folder === '/' ? '' : folder}/${slice(file, lastIndexOf(file, '/') + 1)}`);
    main = new Module(path, undefined);
    Object.assign(main, { id: '.', filename: path, home: path, paths: paths(path) });
    cache[path] = main;
    (loaders[extensionOf(path)] ?? loaders['.js'])(main, path);
    main.loaded = true;
  }

  function createRequire(file) {
    const path = typeof file === 'string' && !file.startsWith('file:') ? file : load('url').fileURLToPath(file);
    if (!path.startsWith('/')) {
      throw new (load('internal/errors').codes.ERR_INVALID_ARG_VALUE)('filename', file, 'must be a file URL object, file URL string, or absolute path string');
    }
    const root = new Module(path, undefined);
    root.filename = path;
    root.home = path;
    return requireOf(root);
  }

  Object.assign(exports, { Module, makeRequire, createRequire, runMain, cache, builtinNames, isBuiltin: (id) => builtins[id] !== undefined });
  exports.provide = (load) => { provided = load; };
})
