// DOMException as WebIDL defines it and Node implements it.
//
// `pristine`, when given, is the global object of a realm of the same VM in which no script ever runs. With it, this may be evaluated at
// any time, even after a script has replaced built-ins; without it, it must be evaluated before the first script. Nothing that belongs to
// the pristine realm may get into a script's hands: what a script did to it would reach other logins. `finishError`, when given, makes an error's
// stack.
(function (pristine, finishError) {
  'use strict';

  const { Error, Object, Reflect: { construct }, Symbol: { toStringTag } } = pristine ?? globalThis;
  const { defineProperty, getPrototypeOf, setPrototypeOf } = Object;

  // The constants, and the names they go with, in the order of their codes, which begin at 1.
  const constants = [
    'INDEX_SIZE_ERR', 'DOMSTRING_SIZE_ERR', 'HIERARCHY_REQUEST_ERR', 'WRONG_DOCUMENT_ERR', 'INVALID_CHARACTER_ERR',
    'NO_DATA_ALLOWED_ERR', 'NO_MODIFICATION_ALLOWED_ERR', 'NOT_FOUND_ERR', 'NOT_SUPPORTED_ERR', 'INUSE_ATTRIBUTE_ERR',
    'INVALID_STATE_ERR', 'SYNTAX_ERR', 'INVALID_MODIFICATION_ERR', 'NAMESPACE_ERR', 'INVALID_ACCESS_ERR',
    'VALIDATION_ERR', 'TYPE_MISMATCH_ERR', 'SECURITY_ERR', 'NETWORK_ERR', 'ABORT_ERR',
    'URL_MISMATCH_ERR', 'QUOTA_EXCEEDED_ERR', 'TIMEOUT_ERR', 'INVALID_NODE_TYPE_ERR', 'DATA_CLONE_ERR',
  ];

  // DOMSTRING_SIZE_ERR, NO_DATA_ALLOWED_ERR and VALIDATION_ERR have no name any more. Made when asked for: few programs read `code`.
  const codeOf = (name) => ({
    __proto__: null,
    IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5, NoModificationAllowedError: 7,
    NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10, InvalidStateError: 11, SyntaxError: 12,
    InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15, TypeMismatchError: 17, SecurityError: 18,
    NetworkError: 19, AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24,
    DataCloneError: 25,
  })[name] ?? 0;

  // A DOMException is a true error object, stack and all, that carries the two fields below. Its class cannot extend Error in the usual
  // way, because WebIDL gives the constructor Function.prototype as its prototype.
  let nameOf;
  let messageOf;

  class Carrier {
    constructor(error) {
      return error;
    }
  }

  class Fields extends Carrier {
    #name;
    #message;

    static {
      nameOf = (error) => {
        requireFields(error);
        return error.#name;
      };
      messageOf = (error) => {
        requireFields(error);
        return error.#message;
      };
      const requireFields = (error) => {
        if (typeof error === 'object' && error !== null && #name in error) return;
        try {
          error.#name;
          null.name; // for a null `this`, whichever of the two throws
        } catch (failure) {
          failure.message = 'Value of "this" must be of DOMException';
          failure.code = 'ERR_INVALID_THIS';
          throw failure;
        }
      };
    }

    constructor(error, name, message) {
      super(error);
      this.#name = name;
      this.#message = message;
    }
  }

  class DOMException {
    constructor(message = '', options = 'Error') {
      const error = construct(Error, [], new.target);
      if (typeof options === 'object' && options !== null) {
        const { name } = options;
        new Fields(error, `${name}`, `${message}`);
        if ('cause' in options) {
          defineProperty(error, 'cause', { __proto__: null, value: options.cause, writable: true, enumerable: false, configurable: true });
        }
      } else {
        new Fields(error, `${options}`, `${message}`);
      }
      finishError?.(error);
      return error;
    }

    get name() {
      return nameOf(this);
    }

    get message() {
      return messageOf(this);
    }

    get code() {
      return codeOf(nameOf(this));
    }
  }

  const { prototype } = DOMException;
  // Error.prototype of this realm, whichever realm `construct` is from.
  const plain = function () {};
  plain.prototype = null;
  setPrototypeOf(prototype, getPrototypeOf(construct(Error, [], plain)));

  const constant = { __proto__: null, value: 0, enumerable: true };
  for (let index = 0; index < constants.length; index += 1) {
    constant.value = index + 1;
    defineProperty(DOMException, constants[index], constant);
    defineProperty(prototype, constants[index], constant);
  }
  const attribute = { __proto__: null, enumerable: true };
  defineProperty(prototype, 'name', attribute);
  defineProperty(prototype, 'message', attribute);
  defineProperty(prototype, 'code', attribute);
  defineProperty(prototype, toStringTag, { __proto__: null, value: 'DOMException', configurable: true });

  return DOMException;
})
