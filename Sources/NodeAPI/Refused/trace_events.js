// `trace_events`: a tracing can be made and enabled, but there is nobody to trace for.
(function (exports, require) {
  'use strict';

  const { makeCodes } = require('internal/errors');
  const { ERR_TRACE_EVENTS_CATEGORY_REQUIRED } = makeCodes({ ERR_TRACE_EVENTS_CATEGORY_REQUIRED: [TypeError, 'At least one category is required'] });
  const enabled = new Set();

  class Tracing {
    #categories;

    constructor(categories) { this.#categories = categories; }

    get categories() { return this.#categories.join(','); }

    get enabled() { return enabled.has(this); }

    enable() { enabled.add(this); }

    disable() { enabled.delete(this); }
  }

  exports.createTracing = function createTracing(options) {
    const { validateArray, validateObject } = require('internal/validators');
    validateObject(options, 'options');
    validateArray(options.categories, 'options.categories');
    if (options.categories.length === 0) throw new ERR_TRACE_EVENTS_CATEGORY_REQUIRED();
    return new Tracing([...options.categories]);
  };
  exports.getEnabledCategories = function getEnabledCategories() {
    const names = [...enabled].flatMap((tracing) => tracing.categories.split(','));
    return names.length === 0 ? undefined : [...new Set(names)].sort().join(',');
  };
})
