// Finds the file that a specifier stands for, as Node does: files, folders, packages and their `exports`.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('modules');
  const FILE = 0;
  const FOLDER = 1;
  const extensions = ['.js', '.json', '.node', '.cjs', '.mjs'];
  const conditions = new Set(['node', 'require', 'module-sync', 'default']);

  function fail(code, message, Base = Error) {
    const error = new Base(message);
    error.code = code;
    return error;
  }

  function join(folder, path) {
    const parts = folder === '/' ? [] : folder.slice(1).split('/');
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return `/${parts.join('/')}`;
  }

  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const slice = uncurry(String.prototype.slice);
  const lastIndexOf = uncurry(String.prototype.lastIndexOf);
  const { max } = Math;

  const folderOf = (path) => slice(path, 0, max(1, lastIndexOf(path, '/')));

  function manifest(folder) {
    const path = `${folder === '/' ? '' : folder}/package.json`;
    const text = native.manifest(path);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      throw fail('ERR_INVALID_PACKAGE_CONFIG', `Invalid package config ${path}.`);
    }
  }

  // The nearest package.json above a file, and its folder.
  function scope(file) {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      if (folder.endsWith('/node_modules')) return undefined;
      const found = manifest(folder);
      if (found !== undefined) return { folder, manifest: found };
      if (folder === '/') return undefined;
    }
  }

  function asFile(path) {
    if (native.kind(path) === FILE) return path;
    for (const extension of extensions) {
      if (native.kind(path + extension) === FILE) return path + extension;
    }
    return undefined;
  }

  const asIndex = (folder) => asFile(`${folder}/index`);

  function asFolder(folder) {
    if (native.kind(folder) !== FOLDER) return undefined;
    const main = manifest(folder)?.main;
    if (typeof main === 'string' && main !== '') {
      const path = join(folder, main);
      const found = asFile(path) ?? asIndex(path);
      if (found !== undefined) return found;
    }
    return asIndex(folder);
  }

  const isConditions = (target) => typeof target === 'object' && target !== null && !Array.isArray(target);

  // What a target of `exports` or `imports` leads to: undefined when no condition holds, null when it is closed.
  function target(folder, value, star, name, isImport, file) {
    if (typeof value === 'string') {
      if (!value.startsWith('./')) {
        if (isImport && !value.startsWith('../') && !value.startsWith('/')) {
          return resolvePackage(star === undefined ? value : value.replaceAll('*', star), `${folder}/package.json`);
        }
        throw fail('ERR_INVALID_PACKAGE_TARGET', `Invalid "${isImport ? 'imports' : 'exports'}" target ${JSON.stringify(value)} defined for '${name}' in the package config ${folder}/package.json`);
      }
      const path = join(folder, star === undefined ? value : value.replaceAll('*', star));
      if (!path.startsWith(`${folder}/`)) {
        throw fail('ERR_INVALID_PACKAGE_TARGET', `Invalid "exports" target ${JSON.stringify(value)} defined for '${name}' in the package config ${folder}/package.json`);
      }
      return path;
    }
    if (Array.isArray(value)) {
      for (const one of value) {
        const found = target(folder, one, star, name, isImport, file);
        if (found !== undefined && found !== null) return found;
      }
      return null;
    }
    if (value === null) return null;
    if (isConditions(value)) {
      for (const condition of Object.keys(value)) {
        if (!conditions.has(condition)) continue;
        const found = target(folder, value[condition], star, name, isImport, file);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  function matched(folder, table, name, isImport) {
    if (Object.hasOwn(table, name) && !name.includes('*')) return target(folder, table[name], undefined, name, isImport);
    let best;
    let part;
    for (const key of Object.keys(table)) {
      const star = key.indexOf('*');
      if (star < 0 || star !== key.lastIndexOf('*')) continue;
      const before = key.slice(0, star);
      const after = key.slice(star + 1);
      if (!name.startsWith(before) || !name.endsWith(after) || name.length < key.length) continue;
      // The longest text before the star wins.
      if (best !== undefined && best.indexOf('*') >= star) continue;
      best = key;
      part = name.slice(star, name.length - after.length);
    }
    return best === undefined ? undefined : target(folder, table[best], part, name, isImport);
  }

  function throughExports(folder, field, subpath) {
    const isMain = !isConditions(field) || !Object.keys(field).some((key) => key.startsWith('.'));
    const table = isMain ? { '.': field } : field;
    const found = matched(folder, table, subpath, false);
    if (found === undefined || found === null) {
      throw fail('ERR_PACKAGE_PATH_NOT_EXPORTED', subpath === '.'
        ? `No "exports" main defined in ${folder}/package.json`
        : `Package subpath '${subpath}' is not defined by "exports" in ${folder}/package.json`);
    }
    return native.kind(found) === FILE ? found : undefined;
  }

  function split(specifier) {
    const parts = specifier.split('/');
    const length = specifier.startsWith('@') ? 2 : 1;
    return { name: parts.slice(0, length).join('/'), rest: parts.slice(length).join('/') };
  }

  function* moduleFolders(file) {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      if (!folder.endsWith('/node_modules')) yield `${folder === '/' ? '' : folder}/node_modules`;
      if (folder === '/') return;
    }
  }

  function inFolder(modules, name, rest) {
    const folder = `${modules}/${name}`;
    if (native.kind(folder) === FOLDER) {
      const field = manifest(folder)?.exports;
      if (field !== undefined && field !== null) return throughExports(folder, field, rest === '' ? '.' : `./${rest}`);
    }
    const path = rest === '' ? folder : `${folder}/${rest}`;
    return asFile(path) ?? asFolder(path);
  }

  function resolvePackage(specifier, file, home) {
    const { name, rest } = split(specifier);
    const own = scope(file);
    if (own?.manifest.name === name && own.manifest.exports != null) {
      return throughExports(own.folder, own.manifest.exports, rest === '' ? '.' : `./${rest}`);
    }
    for (const modules of moduleFolders(file)) {
      const found = inFolder(modules, name, rest);
      if (found !== undefined) return found;
    }
    // A package that a link leads to finds what is installed beside the link.
    if (home !== undefined && home !== file) return resolvePackage(specifier, home);
    return undefined;
  }

  function throughImports(specifier, file) {
    const own = scope(file);
    const found = own && isConditions(own.manifest.imports) ? matched(own.folder, own.manifest.imports, specifier, true) : undefined;
    if (found === undefined || found === null) {
      throw fail('ERR_PACKAGE_IMPORT_NOT_DEFINED', `Package import specifier "${specifier}" is not defined in package ${own?.folder ?? folderOf(file)}/package.json imported from ${file}`, TypeError);
    }
    return found;
  }

  // The real path of the file; undefined when there is none. `home` is the action's file.
  exports.resolve = function resolve(specifier, file, home) {
    const key = `${folderOf(file)}\n${specifier}\n${home}`;
    const known = native.resolution(key);
    if (known !== undefined) return known;
    let found;
    if (/^\.\.?(?:\/|$)/.test(specifier)) {
      const path = join(folderOf(file), specifier);
      found = (specifier.endsWith('/') ? undefined : asFile(path)) ?? asFolder(path);
    } else if (specifier.startsWith('#')) {
      found = throughImports(specifier, file);
    } else if (!specifier.startsWith('/')) {
      found = resolvePackage(specifier, file, home);
    }
    if (found === undefined) return undefined;
    const path = native.realPath(found);
    native.remember(key, path);
    return path;
  };

  exports.paths = (file) => [...moduleFolders(file)];
  exports.folderOf = folderOf;
  exports.isModuleScope = (file) => scope(file)?.manifest.type === 'module';
})
