// `inspect`: any value as text, identical to Node's `util.inspect` where the engine allows it.
//
// It runs in a global object of its own that no script can reach, on values of other global objects. It is made of these files, in
// this order: inspect-brands, inspect-text, inspect-names, inspect-layout, inspect-errors, inspect-entries, inspect-shapes, inspect,
// format, table. Each is a function of `native` and of `parts`, an object to which what it returns is added before the next one runs.
//
// What may run of a script's code: custom inspectors, conversions to text, getters of `name`, `Symbol.toStringTag` and the like. They
// are given values of their own realm or primitives. Nothing they throw gets out of here, and nothing made here gets to them.
(function (native, parts) {
  'use strict';
  const { arrange, chainOf, constructorOf, inset, isBuiltInName, keyText, kindOf, lookUp, ownValue, prefix, primitiveText } = parts;
  const { displayWidth, shapeOf, slots, tagOf, withoutProxy } = parts;

  const CUSTOM = Symbol.for('nodejs.util.inspect.custom');
  const MOST_LEVELS = 1000; // the engine's own limit depends on the thread's stack
  const MOST_CHARACTERS = 2 ** 24; // from there on only names of objects and lengths of strings are printed
  const TOO_DEEP = '[Object: Inspection interrupted prematurely. Maximum call stack size exceeded.]';
  const DEFAULTS = {
    depth: 2,
    showHidden: false,
    customInspect: true,
    maxArrayLength: 100,
    maxStringLength: 10_000,
    breakLength: 80,
    compact: 3,
    sorted: false,
    getters: false,
    colors: false,
    showProxy: false,
    numericSeparator: false,
  };
  const OPTION_NAMES = Object.keys(DEFAULTS);

  function settings(options) {
    const chosen = { ...DEFAULTS };
    if (options !== null && typeof options === 'object') {
      for (const name of OPTION_NAMES) if (Object.hasOwn(options, name)) chosen[name] = options[name];
    }
    const limit = (value) => (value === null || value === undefined ? Infinity : Math.max(Number(value) || 0, 0));
    chosen.depth = Number(chosen.depth ?? Infinity);
    chosen.maxArrayLength = limit(chosen.maxArrayLength);
    chosen.maxStringLength = limit(chosen.maxStringLength);
    if (typeof chosen.breakLength !== 'number') chosen.breakLength = DEFAULTS.breakLength;
    if (typeof chosen.compact !== 'number' && typeof chosen.compact !== 'boolean') chosen.compact = DEFAULTS.compact;
    return chosen;
  }

  function inspect(value, options, userRealm) {
    try {
      const context = {
        ...settings(options),
        userRealm,
        stylize: stylizeOf(options, userRealm),
        format,
        element: (list, index, level) => inset(context, 2, () => propertyValue(context, list, index, level)),
        indentation: 0,
        deepest: 0,
        ancestors: [],
        references: new Map(),
        charactersLeft: MOST_CHARACTERS,
      };
      return context.format(value, 0);
    } catch (error) {
      return failureText(error);
    }

    function format(inner, level, isInTypedArray) {
      return formatValue(this, inner, level, isInTypedArray);
    }
  }

  // Colors are the script's own business, too.
  function stylizeOf(options, userRealm) {
    const { stylize } = userRealm ?? {};
    if (!options?.colors || typeof stylize !== 'function') return (text) => text;
    return (text, style) => String(Reflect.apply(stylize, undefined, [text, style]));
  }

  // Said of what a script threw, without asking the script again.
  function failureText(error) {
    const isObject = error !== null && (typeof error === 'object' || typeof error === 'function');
    const message = isObject ? messageOf(error) : String(error);
    return `<Inspection threw${typeof message === 'string' ? ` (${message})` : ''}>`;
  }

  function messageOf(error) {
    const object = withoutProxy(error);
    return object === null ? undefined : ownValue(object, 'message');
  }

  const isStackOverflow = (error) => error !== null && typeof error === 'object'
    && messageOf(error) === 'Maximum call stack size exceeded.';

  function formatValue(context, value, level, isInTypedArray = false) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return spent(context, primitiveText(context, value));
    if (level > MOST_LEVELS) return TOO_DEEP;
    const { indentation, ancestors: { length: ancestorCount } } = context;
    try {
      const target = withoutProxy(value);
      if (target === null) return context.stylize('<Revoked Proxy>', 'special');
      const chain = chainOf(target, value);
      const custom = context.customInspect ? customText(context, value, chain, level) : undefined;
      if (custom !== undefined) return custom;
      if (context.ancestors.includes(target)) return context.stylize(`[Circular *${referenceTo(context, target)}]`, 'special');
      return formatObject(context, target, chain, level, isInTypedArray);
    } catch (error) {
      context.indentation = indentation;
      context.ancestors.length = ancestorCount;
      return isStackOverflow(error) ? TOO_DEEP : failureText(error);
    }
  }

  function referenceTo(context, ancestor) {
    if (!context.references.has(ancestor)) context.references.set(ancestor, context.references.size + 1);
    return context.references.get(ancestor);
  }

  // What the object's own inspector says; undefined if it has none or returns the object itself.
  function customText(context, value, chain, level) {
    const inspector = lookUp(chain, CUSTOM);
    const { userRealm } = context;
    if (typeof inspector !== 'function' || inspector === userRealm?.inspect || isPrototype(chain)) return undefined;
    const remaining = context.depth - level;
    const options = OPTION_NAMES.slice(1).map((name) => context[name]);
    const result = Reflect.apply(inspector, value, userRealm === undefined
      ? [remaining]
      : [remaining, Reflect.apply(userRealm.makeOptions, undefined, [context.depth, ...options]), userRealm.inspect]);
    if (result === value) return undefined;
    if (typeof result === 'object' || typeof result === 'function') return context.format(result, level);
    return String(result).replaceAll('\n', `\n${' '.repeat(context.indentation)}`);
  }

  function isPrototype(chain) {
    const constructor = lookUp(chain, 'constructor');
    return typeof constructor === 'function' && ownValue(constructor, 'prototype') === chain[0];
  }

  function formatObject(context, value, chain, level, isInTypedArray) {
    const constructor = constructorOf(chain);
    const kind = kindOf(value, chain, constructor?.name);
    const about = { name: constructor?.name ?? foreignName(context, chain, kind, level), tag: tagOf(context, value, chain), chain };
    const shape = shapeOf(context, value, kind, about);
    const inherited = context.showHidden && level <= context.depth ? inheritedKeys(chain, constructor) : [];
    if (isInTypedArray && shape.keys.length === 0) return `${shape.open} byteLength: ${slots.bufferBytes(value)} }`;
    if (shape.isComplete && inherited.length === 0) return shape.base || shape.open + shape.close;
    if (level > context.depth) {
      if (kind === 'RegExp') return shape.base;
      const name = prefix(about, kind === 'TypedArray' ? slots.typedArrayName(value) : kind).slice(0, -1);
      return context.stylize(about.name === null ? name : `[${name}]`, 'special');
    }

    context.ancestors.push(value);
    context.deepest = level + 1;
    const pieces = shape.pieces?.(context, value, level + 1) ?? [];
    const properties = shape.keys.map((key) => propertyText(context, value, key, level + 1, shape.list !== undefined));
    for (const [holder, key] of inherited) {
      properties.push(propertyText(context, value, key, level + 1, false, Object.getOwnPropertyDescriptor(holder, key)));
    }
    context.ancestors.pop();

    const reference = context.references.get(value);
    if (reference !== undefined) {
      const mark = context.stylize(`<ref *${reference}>`, 'special');
      if (context.compact === true) shape.open = `${mark} ${shape.open}`;
      else shape.base = `${mark}${shape.base && ` ${shape.base}`}`;
    }
    const all = ordered(context, pieces, properties, shape);
    return spent(context, arrange(context, all, shape, level + 1), all.length * (context.indentation + 2));
  }

  // The elements of a list keep their order.
  function ordered(context, pieces, properties, shape) {
    if (!context.sorted) return [...pieces, ...properties];
    const compare = typeof context.sorted === 'function' ? (a, b) => Reflect.apply(context.sorted, undefined, [a, b]) : undefined;
    return shape.list === undefined ? [...pieces, ...properties].sort(compare) : [...pieces, ...properties.sort(compare)];
  }

  function spent(context, text, length = text.length) {
    context.charactersLeft -= length;
    if (context.charactersLeft < 0) Object.assign(context, { depth: -1, maxStringLength: 0 });
    return text;
  }

  // An object whose prototypes name no constructor; null if it has no prototype at all.
  function foreignName(context, chain, kind, level) {
    if (chain.length < 2) return null;
    const name = kind === 'Object' || kind === 'Arguments' ? 'Object' : kind;
    if (level > context.depth) return `${name} <Complex prototype>`;
    const outer = { depth: context.depth, customInspect: context.customInspect };
    Object.assign(context, { depth: -1, customInspect: false });
    const prototype = formatValue(context, chain[1], 0);
    Object.assign(context, outer);
    return `${name} <${prototype}>`;
  }

  // With hidden properties shown, also the accessors a class gives to its instances.
  function inheritedKeys(chain, constructor) {
    if (constructor === undefined || (constructor.index === 1 && isBuiltInName(constructor.name))) return [];
    const found = [];
    const seen = new Set(Reflect.ownKeys(chain[0]).concat('constructor'));
    for (const holder of chain.slice(1, 4)) {
      const owner = ownValue(holder, 'constructor');
      if (typeof owner === 'function' && isBuiltInName(ownValue(owner, 'name'))) break;
      for (const key of Reflect.ownKeys(holder)) {
        if (!seen.has(key) && typeof ownValue(holder, key) !== 'function') found.push([holder, key]);
        seen.add(key);
      }
    }
    return found;
  }

  function propertyText(context, object, key, level, isInList, given) {
    const property = given ?? Object.getOwnPropertyDescriptor(object, key) ?? { value: lookUp(chainOf(object), key), enumerable: true };
    const columns = context.compact !== true || isInList ? 2 : 3;
    const text = inset(context, columns, () => propertyValue(context, object, key, level, property));
    const isOnNextLine = columns === 3 && property.value !== undefined && context.breakLength < displayWidth(text);
    const gap = isOnNextLine ? `\n${' '.repeat(context.indentation + columns)}` : ' ';
    return `${keyText(key, property.enumerable !== false, context.stylize)}:${gap}${text}`;
  }

  function propertyValue(context, object, key, level, property = Object.getOwnPropertyDescriptor(object, key)) {
    if (property === undefined) return context.stylize('undefined', 'undefined');
    const { value, get: getter, set: setter } = property;
    if (getter === undefined && setter === undefined) return value === undefined ? context.stylize('undefined', 'undefined') : context.format(value, level);
    const label = getter === undefined ? 'Setter' : setter === undefined ? 'Getter' : 'Getter/Setter';
    const isRead = getter !== undefined && (context.getters === true
      || (context.getters === 'get' && setter === undefined) || (context.getters === 'set' && setter !== undefined));
    return isRead ? readGetter(context, object, getter, label, level) : context.stylize(`[${label}]`, 'special');
  }

  function readGetter(context, object, getter, label, level) {
    try {
      const value = Reflect.apply(getter, object, []);
      if (value === null || typeof value !== 'object') {
        return `${context.stylize(`[${label}:`, 'special')} ${primitiveOrFunction(context, value, level)}${context.stylize(']', 'special')}`;
      }
      return `${context.stylize(`[${label}]`, 'special')} ${context.format(value, level)}`;
    } catch (error) {
      return `[${label}: ${failureText(error)}]`;
    }
  }

  function primitiveOrFunction(context, value, level) {
    return typeof value === 'function' ? context.format(value, level) : primitiveText(context, value);
  }

  return { inspect, failureText };
})
