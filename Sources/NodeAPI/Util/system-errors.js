// The names of the errors of the system, by the numbers that Linux and libuv give them.
(function (exports, require) {
  'use strict';

  const { ERR_OUT_OF_RANGE } = require('internal/errors').codes;
  const { validateNumber } = require('internal/validators');
  const numbers = {
    EPERM: 1, ENOENT: 2, ESRCH: 3, EINTR: 4, EIO: 5, ENXIO: 6, E2BIG: 7, EBADF: 9, EAGAIN: 11, ENOMEM: 12, EACCES: 13, EFAULT: 14,
    EBUSY: 16, EEXIST: 17, EXDEV: 18, ENODEV: 19, ENOTDIR: 20, EISDIR: 21, EINVAL: 22, ENFILE: 23, EMFILE: 24, ENOTTY: 25, ETXTBSY: 26,
    EFBIG: 27, ENOSPC: 28, ESPIPE: 29, EROFS: 30, EMLINK: 31, EPIPE: 32, ERANGE: 34, ENAMETOOLONG: 36, ENOSYS: 38, ENOTEMPTY: 39,
    ELOOP: 40, EUNATCH: 49, ENODATA: 61, ENONET: 64, EPROTO: 71, EOVERFLOW: 75, EILSEQ: 84, ENOTSOCK: 88, EDESTADDRREQ: 89,
    EMSGSIZE: 90, EPROTOTYPE: 91, ENOPROTOOPT: 92, EPROTONOSUPPORT: 93, ESOCKTNOSUPPORT: 94, ENOTSUP: 95, EAFNOSUPPORT: 97,
    EADDRINUSE: 98, EADDRNOTAVAIL: 99, ENETDOWN: 100, ENETUNREACH: 101, ECONNABORTED: 103, ECONNRESET: 104, ENOBUFS: 105, EISCONN: 106,
    ENOTCONN: 107, ESHUTDOWN: 108, ETIMEDOUT: 110, ECONNREFUSED: 111, EHOSTDOWN: 112, EHOSTUNREACH: 113, EALREADY: 114, EREMOTEIO: 121,
    ECANCELED: 125, EAI_ADDRFAMILY: 3000, EAI_AGAIN: 3001, EAI_BADFLAGS: 3002, EAI_CANCELED: 3003, EAI_FAIL: 3004, EAI_FAMILY: 3005,
    EAI_MEMORY: 3006, EAI_NODATA: 3007, EAI_NONAME: 3008, EAI_OVERFLOW: 3009, EAI_SERVICE: 3010, EAI_SOCKTYPE: 3011, EAI_BADHINTS: 3013,
    EAI_PROTOCOL: 3014, EFTYPE: 4028, ECHARSET: 4080, UNKNOWN: 4094, EOF: 4095,
  };
  const names = new Map(Object.entries(numbers).map(([name, number]) => [-number, name]));

  exports.getSystemErrorName = (number) => {
    validateNumber(number, 'err');
    if (number >= 0 || !Number.isSafeInteger(number)) throw new ERR_OUT_OF_RANGE('err', 'a negative integer', number);
    return names.get(number) ?? `Unknown system error ${number}`;
  };
})
