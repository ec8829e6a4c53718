// api.cache: small texts shared by the actions of a host. Limits are codes in the result, never exceptions.
(function (tools) {
  'use strict';

  const { native, parse } = tools;

  function checkString(name, value) {
    if (typeof value !== 'string') throw new TypeError(`cache: ${name} must be string`);
  }

  return class CacheAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    get(key) {
      checkString('key', key);
      const record = native.cacheGet(key);
      return record === undefined ? undefined : parse(record);
    }

    set(key, value, options) {
      checkString('key', key);
      checkString('value', value);
      if (this.#execution.isLate('cache.set')) return { type: 'error', code: 'FailedToSetCacheRecord' };
      return parse(native.cacheSet(key, value, options?.ttl, options?.expires_at));
    }

    delete(key) {
      checkString('key', key);
      if (this.#execution.isLate('cache.delete')) return { type: 'error', code: 'FailedToDeleteCacheRecord' };
      return parse(native.cacheDelete(key));
    }
  };
})
