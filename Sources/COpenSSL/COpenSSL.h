// The system's libcrypto, 3.0 or later: what Node's own crypto module stands on.
#pragma once
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/ec.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
<<<<<<< HEAD
#include <openssl/x509.h>
#include <openssl/x509v3.h>
=======
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// What OpenSSL has as macros only.

static inline void openssl_free(void *_Nullable memory) { OPENSSL_free(memory); }

static inline long openssl_bio_contents(BIO *_Nonnull bio, char *_Nullable *_Nonnull contents) { return BIO_get_mem_data(bio, contents); }

static inline void openssl_raise(int library, int reason) { ERR_raise(library, reason); }

static inline int openssl_alt_names_count(const GENERAL_NAMES *_Nonnull names) { return sk_GENERAL_NAME_num(names); }

static inline const GENERAL_NAME *_Nullable openssl_alt_name(const GENERAL_NAMES *_Nonnull names, int index) {
    return sk_GENERAL_NAME_value(names, index);
}

static inline int openssl_usages_count(const EXTENDED_KEY_USAGE *_Nonnull usages) { return sk_ASN1_OBJECT_num(usages); }

static inline const ASN1_OBJECT *_Nullable openssl_usage(const EXTENDED_KEY_USAGE *_Nonnull usages, int index) {
    return sk_ASN1_OBJECT_value(usages, index);
}

static inline int openssl_access_count(const AUTHORITY_INFO_ACCESS *_Nonnull access) { return sk_ACCESS_DESCRIPTION_num(access); }

static inline const ACCESS_DESCRIPTION *_Nullable openssl_access(const AUTHORITY_INFO_ACCESS *_Nonnull access, int index) {
    return sk_ACCESS_DESCRIPTION_value(access, index);
}

static const int openssl_key_pair = EVP_PKEY_KEYPAIR;
static const int openssl_public_key = EVP_PKEY_PUBLIC_KEY;
>>>>>>> 7b6ea524df6f0ffc36351827f790d48cedef228b
