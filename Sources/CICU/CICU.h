// The system's ICU: the copy that JavaScriptCore itself is linked with.
//
// The prototypes stand here instead of ICU's headers being included. Foundation brings a module of its own, newer ICU,
// and a Swift module that sees both sets of headers does not compile: UErrorCode and other types have different
// definitions in the two. What is declared here is ICU's stable C API.
#pragma once
#include <stdint.h>
// Macros only: U_ICU_ENTRY_POINT_RENAME gives a function its versioned symbol, such as uidna_openUTS46_72.
#include <unicode/uvernum.h>

// UErrorCode: 0 is success, less is a warning, more is an error.
typedef int32_t ICUStatus;
enum { ICU_BUFFER_OVERFLOW = 15 };

// MARK: - International domain names (unicode/uidna.h)

typedef struct UIDNA ICUDomainConverter;

typedef struct {
    int16_t size;
    int8_t isTransitionalDifferent;
    int8_t reserved1;
    uint32_t errors;
    int32_t reserved2;
    int32_t reserved3;
} ICUDomainInfo;

// The options of uidna_openUTS46.
enum {
    ICU_DOMAIN_CHECK_BIDI = 0x04,
    ICU_DOMAIN_CHECK_JOINERS = 0x08,
    ICU_DOMAIN_NONTRANSITIONAL_TO_ASCII = 0x10,
};

// The bits of UIDNAInfo.errors.
enum {
    ICU_DOMAIN_EMPTY_LABEL = 0x01,
    ICU_DOMAIN_LABEL_TOO_LONG = 0x02,
    ICU_DOMAIN_TOO_LONG = 0x04,
    ICU_DOMAIN_LEADING_HYPHEN = 0x08,
    ICU_DOMAIN_TRAILING_HYPHEN = 0x10,
    ICU_DOMAIN_HYPHEN_3_4 = 0x20,
    ICU_DOMAIN_LEADING_COMBINING_MARK = 0x40,
    ICU_DOMAIN_DISALLOWED = 0x80,
    ICU_DOMAIN_PUNYCODE = 0x100,
    ICU_DOMAIN_LABEL_HAS_DOT = 0x200,
    ICU_DOMAIN_INVALID_ENCODED_LABEL = 0x400,
    ICU_DOMAIN_BIDI = 0x800,
    ICU_DOMAIN_JOINERS = 0x1000,
};

extern ICUDomainConverter *U_ICU_ENTRY_POINT_RENAME(uidna_openUTS46)(uint32_t options, ICUStatus *status);
extern int32_t U_ICU_ENTRY_POINT_RENAME(uidna_nameToASCII)(
    const ICUDomainConverter *converter, const uint16_t *name, int32_t length, uint16_t *output, int32_t capacity,
    ICUDomainInfo *info, ICUStatus *status);

// A converter after UTS #46, immutable and safe to use from several threads at a time.
static inline ICUDomainConverter *icu_domainConverter(uint32_t options, ICUStatus *status) {
    return U_ICU_ENTRY_POINT_RENAME(uidna_openUTS46)(options, status);
}

// A domain's ASCII form, in UTF-16 both; returns its length, also when that is more than the capacity.
static inline int32_t icu_domainToASCII(
    const ICUDomainConverter *converter, const uint16_t *name, int32_t length, uint16_t *output, int32_t capacity,
    uint32_t *errors, ICUStatus *status) {
    ICUDomainInfo info = {sizeof(ICUDomainInfo), 0, 0, 0, 0, 0};
    int32_t needed = U_ICU_ENTRY_POINT_RENAME(uidna_nameToASCII)(
        converter, name, length, output, capacity, &info, status);
    *errors = info.errors;
    return needed;
}

// MARK: - Legacy encodings (unicode/ucnv.h)

typedef struct UConverter ICUTextConverter;
typedef void (*ICUToUnicodeCallback)(const void *, void *, const char *, int32_t, int32_t, ICUStatus *);

extern ICUTextConverter *U_ICU_ENTRY_POINT_RENAME(ucnv_open)(const char *name, ICUStatus *status);
extern void U_ICU_ENTRY_POINT_RENAME(ucnv_close)(ICUTextConverter *converter);
extern void U_ICU_ENTRY_POINT_RENAME(UCNV_TO_U_CALLBACK_STOP)(
    const void *context, void *arguments, const char *units, int32_t length, int32_t reason, ICUStatus *status);
extern void U_ICU_ENTRY_POINT_RENAME(ucnv_cbToUWriteUChars)(
    void *arguments, const uint16_t *source, int32_t length, int32_t offsetIndex, ICUStatus *status);
extern void U_ICU_ENTRY_POINT_RENAME(ucnv_setToUCallBack)(
    ICUTextConverter *converter, ICUToUnicodeCallback action, const void *context, ICUToUnicodeCallback *oldAction,
    const void **oldContext, ICUStatus *status);
extern void U_ICU_ENTRY_POINT_RENAME(ucnv_toUnicode)(
    ICUTextConverter *converter, uint16_t **target, const uint16_t *targetLimit, const char **source, const char *sourceLimit,
    int32_t *offsets, int8_t flush, ICUStatus *status);

// For wrong bytes: ICU's own callback writes a control character for some of them.
static inline void icu_writeReplacement(
    const void *context, void *arguments, const char *units, int32_t length, int32_t reason, ICUStatus *status) {
    static const uint16_t replacement = 0xFFFD;
    (void)context, (void)units, (void)length;
    if (reason > 2) return; // neither unassigned, illegal nor irregular: the converter is reset or closed
    *status = 0;
    U_ICU_ENTRY_POINT_RENAME(ucnv_cbToUWriteUChars)(arguments, &replacement, 1, 0, status);
}

// A converter to UTF-16, which keeps what is incomplete between calls; wrong bytes become U+FFFD, or an error when that is fatal.
static inline ICUTextConverter *icu_textConverter(const char *name, int isFatal, ICUStatus *status) {
    ICUTextConverter *converter = U_ICU_ENTRY_POINT_RENAME(ucnv_open)(name, status);
    if (converter) {
        ICUToUnicodeCallback oldAction;
        const void *oldContext;
        U_ICU_ENTRY_POINT_RENAME(ucnv_setToUCallBack)(
            converter, isFatal ? U_ICU_ENTRY_POINT_RENAME(UCNV_TO_U_CALLBACK_STOP) : icu_writeReplacement, 0, &oldAction,
            &oldContext, status);
    }
    return converter;
}

static inline void icu_closeTextConverter(ICUTextConverter *converter) { U_ICU_ENTRY_POINT_RENAME(ucnv_close)(converter); }

// Converts what comes next; returns how many units were written.
static inline int32_t icu_decodeText(
    ICUTextConverter *converter, const uint8_t *bytes, int32_t count, int isLast, uint16_t *output, int32_t capacity,
    ICUStatus *status) {
    uint16_t *target = output;
    const char *source = (const char *)bytes;
    U_ICU_ENTRY_POINT_RENAME(ucnv_toUnicode)(
        converter, &target, output + capacity, &source, source + count, 0, isLast != 0, status);
    return (int32_t)(target - output);
}
