// The pieces between an object's brackets that are not its named properties: elements, entries, bytes.
// Each function gets the inspection under way, the object and the level of its pieces, and returns their texts.
(function (native, parts) {
  'use strict';
  const { moreText, plural, primitiveText, slots } = parts;

  const inset = (context, columns, produce) => {
    context.indentation += columns;
    try {
      return produce();
    } finally {
      context.indentation -= columns;
    }
  };
  const nested = (context, value, level) => inset(context, 2, () => context.format(value, level));

  // Holes next to each other are one piece. They are found by the keys, for a sparse array can be long.
  function sparseElements(context, array, level, pieces, start) {
    const most = Math.min(context.maxArrayLength, array.length);
    let next = start;
    for (const key of Object.keys(array).slice(start)) {
      if (pieces.length >= most) break;
      const index = Number(key);
      if (String(index >>> 0) !== key || index > 2 ** 32 - 2) break;
      if (index > next) {
        pieces.push(context.stylize(`<${plural(index - next, 'empty item')}>`, 'undefined'));
        next = index;
        if (pieces.length >= most) break;
      }
      pieces.push(context.element(array, index, level));
      next++;
    }
    const remaining = array.length - next;
    if (remaining <= 0) return pieces;
    pieces.push(pieces.length < most ? context.stylize(`<${plural(remaining, 'empty item')}>`, 'undefined') : moreText(remaining, 'item'));
    return pieces;
  }

  function elements(context, array, level) {
    const shown = Math.min(context.maxArrayLength, array.length);
    const pieces = [];
    for (let index = 0; index < shown; index++) {
      if (!Object.hasOwn(array, index)) return sparseElements(context, array, level, pieces, index);
      pieces.push(context.element(array, index, level));
    }
    if (array.length > shown) pieces.push(moreText(array.length - shown, 'item'));
    return pieces;
  }

  function typedElements(context, array, level) {
    const length = slots.typedArrayLength(array);
    const shown = Math.min(context.maxArrayLength, length);
    const pieces = [];
    for (let index = 0; index < shown; index++) {
      pieces.push(primitiveText(context, array[index]));
    }
    if (length > shown) pieces.push(moreText(length - shown, 'item'));
    if (context.showHidden) {
      pieces.push(
        `[BYTES_PER_ELEMENT]: ${primitiveText(context, slots.typedArrayBytes(array) / length || 0)}`,
        `[length]: ${primitiveText(context, length)}`,
        `[byteLength]: ${primitiveText(context, slots.typedArrayBytes(array))}`,
        `[byteOffset]: ${primitiveText(context, slots.typedArrayOffset(array))}`,
        `[buffer]: ${inset(context, 2, () => context.format(slots.typedArrayBuffer(array), level, true))}`,
      );
    }
    return pieces;
  }

  function setEntries(context, set, level) {
    const pieces = [];
    const size = slots.setSize(set);
    const shown = Math.min(context.maxArrayLength, size);
    for (const value of Set.prototype.values.call(set)) {
      if (pieces.length >= shown) break;
      pieces.push(nested(context, value, level));
    }
    if (size > shown) pieces.push(moreText(size - shown, 'item'));
    return pieces;
  }

  function mapEntries(context, map, level) {
    const pieces = [];
    const size = slots.mapSize(map);
    const shown = Math.min(context.maxArrayLength, size);
    for (const [key, value] of Map.prototype.entries.call(map)) {
      if (pieces.length >= shown) break;
      pieces.push(`${nested(context, key, level)} => ${nested(context, value, level)}`);
    }
    if (size > shown) pieces.push(moreText(size - shown, 'item'));
    return pieces;
  }

  function bufferContents(context, buffer) {
    const byteLength = slots.bufferBytes(buffer);
    if (slots.bufferIsDetached(buffer)) return ['(detached)', 'byteLength: 0'];
    const shown = Math.min(context.maxArrayLength, byteLength);
    const bytes = Array.from(new Uint8Array(buffer, 0, shown), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const more = byteLength > shown ? ` ${moreText(byteLength - shown, 'byte')}` : '';
    return [`${context.stylize('[Uint8Contents]', 'special')}: <${bytes}${more}>`, `byteLength: ${primitiveText(context, byteLength)}`];
  }

  function viewContents(context, view, level) {
    return [
      `byteLength: ${primitiveText(context, slots.dataViewBytes(view))}`,
      `byteOffset: ${primitiveText(context, slots.dataViewOffset(view))}`,
      `buffer: ${nested(context, slots.dataViewBuffer(view), level)}`,
    ];
  }

  // The engine tells no one whether a promise is settled. To print `<pending>` would be a guess.
  function promiseState(context, promise, level) {
    const [state, result] = native.promiseState?.(promise) ?? ['state unknown'];
    if (state === 'fulfilled') return [nested(context, result, level)];
    if (state === 'rejected') return [`${context.stylize('<rejected>', 'special')} ${nested(context, result, level)}`];
    return [context.stylize(`<${state}>`, 'special')];
  }

  // Weak collections do not tell; an iterator would be moved on by reading it.
  const unknownItems = (context) => [context.stylize('<items unknown>', 'special')];

  return { elements, typedElements, setEntries, mapEntries, bufferContents, viewContents, promiseState, unknownItems, inset };
})
