// For each kind of object: the text before its brackets, the brackets, what stands between them and which properties follow.
// A shape is `{ base, open, close, pieces, keys, list }`; `pieces` is a function of inspect-entries.js, `list` is set for lists.
// With `isComplete` its `base` (or empty brackets) says everything.
(function (native, parts) {
  'use strict';
  const { describeError, functionName, prefix, primitiveText, slots } = parts;
  const { bufferContents, elements, mapEntries, promiseState, setEntries, typedElements, unknownItems, viewContents } = parts;

  // To ask a longer list for its named properties costs half a second per million elements.
  const LONGEST_LIST_WITH_NAMES = 10_000;
  const isIndex = (key) => String(key >>> 0) === key && key !== '4294967295';

  // The properties to print, in the engine's order, symbols last.
  function keysOf(context, value) {
    const symbols = Object.getOwnPropertySymbols(value);
    if (context.showHidden) return [...Object.getOwnPropertyNames(value), ...symbols];
    return [...Object.keys(value), ...symbols.filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable)];
  }

  function namedKeysOf(context, list, length) {
    if (length > LONGEST_LIST_WITH_NAMES) return Object.getOwnPropertySymbols(list);
    return keysOf(context, list).filter((key) => typeof key === 'symbol' || !isIndex(key));
  }

  const braces = (about, fallback, size) => ({ base: '', open: `${prefix(about, fallback, size)}{`, close: '}' });
  const contents = (fallback, pieces) => (context, value, about) => ({ ...braces(about, fallback), pieces });

  function listShape(context, list, about, { fallback, length, pieces, isPlain }) {
    const keys = namedKeysOf(context, list, length);
    const open = `${isPlain ? '' : prefix(about, fallback, `(${length})`)}[`;
    return { base: '', open, close: ']', pieces, keys, list, isComplete: length === 0 && keys.length === 0 };
  }

  function collectionShape(about, fallback, size, pieces) {
    return { ...braces(about, fallback, `(${size})`), pieces, isComplete: size === 0 && about.keys.length === 0 };
  }

  const withBase = (about, base) => ({ base, open: '{', close: '}', isComplete: about.keys.length === 0 });
  const prefixed = (context, about, fallback, base) => {
    const text = prefix(about, fallback);
    return withBase(about, context.stylize(text === `${fallback} ` ? base : text + base, fallback.toLowerCase()));
  };

  const FLAGS = Object.entries({
    hasIndices: 'd', global: 'g', ignoreCase: 'i', multiline: 'm', dotAll: 's', unicode: 'u', unicodeSets: 'v', sticky: 'y',
  }).map(([name, flag]) => ({ flag, getter: Object.getOwnPropertyDescriptor(RegExp.prototype, name).get }));

  function regExpText(value) {
    const flags = FLAGS.filter(({ getter }) => Reflect.apply(getter, value, [])).map(({ flag }) => flag);
    return `/${slots.regExpSource(value)}/${flags.join('')}`;
  }

  function boxedShape(context, value, about, type) {
    const primitive = globalThis[type].prototype.valueOf.call(value);
    const constructor = about.name === type ? '' : about.name === null ? ' (null prototype)' : ` (${about.name})`;
    const tag = about.tag !== '' && about.tag !== about.name ? ` [${about.tag}]` : '';
    const keys = type === 'String' ? about.keys.slice(primitive.length) : about.keys;
    const base = `[${type}${constructor}: ${primitiveText({ ...context, stylize: (text) => text, compact: true, maxStringLength: Infinity }, primitive)}]${tag}`;
    return { ...withBase({ keys }, context.stylize(base, type.toLowerCase())), keys };
  }

  function errorShape(context, value, about) {
    const { base, keys, stack } = describeError(context, about.chain, about);
    const pieces = (inner, _, level) => (inner.showHidden ? [`[stack]: ${inner.format(stack, level)}`] : []);
    return { ...withBase({ keys }, base), keys, pieces, isComplete: keys.length === 0 && !context.showHidden };
  }

  function iteratorShape(type) {
    return (context, value, { tag }) => {
      const own = tag === `${type} Iterator` || tag === '' ? '' : `${tag}] [`;
      return { base: '', open: `[${own}${type} Iterator] {`, close: '}', pieces: unknownItems };
    };
  }

  const SHAPES = {
    Array: (context, value, about) => listShape(context, value, about, {
      fallback: 'Array', length: value.length, pieces: elements, isPlain: about.name === 'Array' && about.tag === '',
    }),
    TypedArray: (context, value, about) => listShape(context, value, about, {
      fallback: slots.typedArrayName(value), length: slots.typedArrayLength(value), pieces: typedElements,
    }),
    Set: (context, value, about) => collectionShape(about, 'Set', slots.setSize(value), setEntries),
    Map: (context, value, about) => collectionShape(about, 'Map', slots.mapSize(value), mapEntries),
    Function: (context, value, about) => withBase(about, context.stylize(functionName(value, about.chain, about), 'special')),
    RegExp: (context, value, about) => prefixed(context, about, 'RegExp', regExpText(value)),
    Date: (context, value, about) => {
      const time = Date.prototype.getTime.call(value);
      return prefixed(context, about, 'Date', Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(value));
    },
    Error: errorShape,
    ArrayBuffer: contents('ArrayBuffer', bufferContents),
    SharedArrayBuffer: contents('SharedArrayBuffer', bufferContents),
    DataView: contents('DataView', viewContents),
    Promise: contents('Promise', promiseState),
    WeakSet: contents('WeakSet', unknownItems),
    WeakMap: contents('WeakMap', unknownItems),
    'Map Iterator': iteratorShape('Map'),
    'Set Iterator': iteratorShape('Set'),
    Arguments: (context, value, about) => ({ base: '', open: '[Arguments] {', close: '}', isComplete: about.keys.length === 0 }),
    Object: (context, value, about) => {
      const isPlain = about.name === 'Object' && about.tag === '';
      return { ...braces(about, 'Object'), ...(isPlain && { open: '{' }), isComplete: about.keys.length === 0 };
    },
  };
  for (const type of ['Number', 'String', 'Boolean', 'Symbol', 'BigInt']) {
    SHAPES[type] = (context, value, about) => boxedShape(context, value, about, type);
  }

  function shapeOf(context, value, kind, about) {
    about.keys = kind === 'Array' || kind === 'TypedArray' ? [] : keysOf(context, value);
    return { keys: about.keys, ...SHAPES[kind](context, value, about) };
  }

  return { shapeOf };
})
