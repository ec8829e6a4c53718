// Clones errors, DOMExceptions among them.
(function (own, clone) {
  'use strict';

  const { apply, define, errors, exceptionClass, getOwnPropertyDescriptor, hasOwn, lookUp, make, mapSet, toStringTag } = own;

  const ownData = (object, key) => {
    const property = getOwnPropertyDescriptor(object, key);
    return property !== undefined && hasOwn(property, 'value') ? property : undefined;
  };

  const cloneError = (source, seen) => {
    const exception = cloneDOMException(source);
    if (exception !== undefined) {
      mapSet(seen, source, exception);
      return exception;
    }
    const name = `${source.name}`;
    const copy = make(errors[name] ?? errors.Error);
    mapSet(seen, source, copy);
    const message = ownData(source, 'message');
    if (message !== undefined) define(copy, 'message', `${message.value}`, false);
    const cause = ownData(source, 'cause');
    if (cause !== undefined) define(copy, 'cause', clone(cause.value, seen), false);
    copyPlace(source, copy);
    return copy;
  };

  // Where the error came from: the engine records line, column and sourceURL beside the stack.
  const copyPlace = (source, copy) => {
    const { stack } = source;
    define(copy, 'stack', typeof stack === 'string' ? stack : undefined, false);
    for (let index = 0; index < 3; index += 1) {
      const name = index === 0 ? 'line' : index === 1 ? 'column' : 'sourceURL';
      const value = ownData(source, name)?.value;
      if (typeof value === 'number' || typeof value === 'string') define(copy, name, value, false);
      else delete copy[name];
    }
  };

  const cloneDOMException = (source) => {
    if (hasOwn(source, 'message') || lookUp(source, toStringTag).value !== 'DOMException') return undefined;
    const DOMException = exceptionClass();
    const field = (name) => apply(getOwnPropertyDescriptor(DOMException.prototype, name).get, source, []);
    let name;
    let message;
    try {
      name = field('name');
      message = field('message');
    } catch {
      return undefined; // looks like one, but is not
    }
    const copy = new DOMException(message, name);
    copyPlace(source, copy);
    return copy;
  };

  return { cloneError };
})
