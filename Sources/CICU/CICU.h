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
