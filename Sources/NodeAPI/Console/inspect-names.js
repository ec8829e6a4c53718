// What an object is called: `Foo [tag] `, `[Object: null prototype] `, `[class A extends B]`.
(function (native, parts) {
  'use strict';
  const { chainOf, lookUp, ownValue } = parts;

  const BUILTIN_NAMES = new Set(Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z][a-zA-Z0-9]+$/.test(name)));

  const nameOf = (callable) => lookUp(chainOf(callable), 'name');

  // The nearest constructor whose instance this is, and where in the chain it was found; undefined for objects that have none.
  function constructorOf(chain) {
    for (let index = 0; index < chain.length; index++) {
      const constructor = ownValue(chain[index], 'constructor');
      if (typeof constructor !== 'function') continue;
      const name = nameOf(constructor);
      if (typeof name === 'string' && name !== '' && chain.indexOf(ownValue(constructor, 'prototype'), 1) > 0) return { name, index };
    }
    return undefined;
  }

  // The tag says more than the name unless it is an own property that is printed anyway.
  function tagOf(context, value, chain) {
    const tag = lookUp(chain, Symbol.toStringTag);
    if (typeof tag !== 'string' || tag === '') return '';
    const own = Object.getOwnPropertyDescriptor(value, Symbol.toStringTag);
    return own !== undefined && (context.showHidden || own.enumerable) ? '' : tag;
  }

  // `fallback` names what has no constructor, `size` is `(3)` for what has a size.
  function prefix({ name, tag }, fallback, size = '') {
    if (name === null) return `[${fallback}${size}: null prototype] ${tag && tag !== fallback ? `[${tag}] ` : ''}`;
    return `${name}${size} ${tag && tag !== name ? `[${tag}] ` : ''}`;
  }

  // A method called `class` is followed by its parameters, a class never is.
  function isClass(value) {
    return /^class(?:\s*\{|\s+[^\s(]|\/)[^]*\}$/.test(Function.prototype.toString.call(value));
  }

  function className(value, chain, { name, tag }) {
    const own = Object.hasOwn(value, 'name') ? lookUp(chain, 'name') : '';
    let text = `class ${typeof own === 'string' && own !== '' ? own : '(anonymous)'}`;
    if (name !== 'Function' && name !== null) text += ` [${name}]`;
    if (tag !== '' && name !== tag) text += ` [${tag}]`;
    if (name === null) return `[${text} extends [null prototype]]`;
    const superName = nameOf(chain[1]);
    return `[${text}${superName ? ` extends ${String(superName)}` : ''}]`;
  }

  const FUNCTION_TYPES = new Set(['AsyncFunction', 'GeneratorFunction', 'AsyncGeneratorFunction']);

  function functionName(value, chain, about) {
    if (isClass(value)) return className(value, chain, about);
    const { name, tag } = about;
    const type = chain.map((holder) => ownValue(holder, Symbol.toStringTag)).find((text) => FUNCTION_TYPES.has(text)) ?? 'Function';
    const own = lookUp(chain, 'name');
    let text = `[${type}`;
    if (name === null) text += ' (null prototype)';
    text += own === '' || typeof own !== 'string' ? ' (anonymous)]' : `: ${own}]`;
    if (name !== type && name !== null) text += ` ${name}`;
    if (tag !== '' && name !== tag) text += ` [${tag}]`;
    return text;
  }

  const isBuiltIn = (holder) => {
    const constructor = ownValue(holder, 'constructor');
    return typeof constructor === 'function' && BUILTIN_NAMES.has(nameOf(constructor));
  };

  // `%s` prints an object through its own conversion to text, but never through a built-in one.
  function hasBuiltInToString(value) {
    const chain = chainOf(value);
    const isOwn = (key) => {
      const holder = chain.find((object) => Object.hasOwn(object, key));
      const { value: method, get: getter } = holder === undefined ? {} : Object.getOwnPropertyDescriptor(holder, key);
      return (typeof method === 'function' || getter !== undefined) && (holder === value || !isBuiltIn(holder));
    };
    return !isOwn('toString') && !isOwn(Symbol.toPrimitive);
  }

  return { constructorOf, tagOf, prefix, functionName, hasBuiltInToString, isBuiltInName: (name) => BUILTIN_NAMES.has(name) };
})
