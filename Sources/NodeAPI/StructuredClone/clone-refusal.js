// Refuses what cannot be cloned, with the words of V8.
(function (own, native) {
  'use strict';

  const {
    brandOf, endsWith, functionText, isArray, isError, isProxy, isView, lookUp, makeCloneError, nativeBody, objectPrototype, slice, symbolText,
    toStringTag, typedArrayName,
  } = own;

  // How V8 names a value in `… could not be cloned.`
  const describe = (value) => {
    for (let target; (target = native.proxyTarget(value)) !== undefined;) value = target;
    if (value === null) return 'null'; // a revoked proxy
    if (typeof value === 'symbol') return symbolText(value);
    if (typeof value === 'function') {
      let text = functionText(value);
      if (endsWith(text, nativeBody)) text = `${slice(text, 0, -nativeBody.length)}() { [native code] }`;
      return text.length > 128 ? `${slice(text, 0, 111)}...<omitted>...${slice(text, -2)}` : text;
    }
    if (isError(value)) {
      const name = lookUp(value, 'name').value;
      const message = lookUp(value, 'message').value;
      const title = typeof name === 'string' ? name : 'Error';
      return typeof message !== 'string' || message === '' ? title : `${title}: ${message}`;
    }
    if (lookUp(value, 'toString').holder === objectPrototype) {
      const type = lookUp(value, 'constructor').value;
      const name = typeof type === 'function' && !isProxy(type) ? lookUp(type, 'name').value : '';
      if (typeof name === 'string' && name !== '') return `#<${name}>`;
      if (type === undefined) return '#<Object>'; // an iterator
    }
    const tag = lookUp(value, toStringTag).value;
    if (typeof tag === 'string') return `[object ${tag}]`;
    if (isView(value)) return `[object ${typedArrayName(value) ?? 'DataView'}]`;
    return `[object ${isArray(value) ? 'Array' : brandOf(value) ?? 'Object'}]`;
  };

  const reject = (value) => {
    throw makeCloneError(`${describe(value)} could not be cloned.`);
  };

  return { reject };
})
