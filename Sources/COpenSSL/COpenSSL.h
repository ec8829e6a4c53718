// The system's libcrypto, 3.0 or later: what Node's own crypto module stands on.
#pragma once
// Diffie-Hellman as Node has it, key by key and with its checks, is in the old interface only.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/ec.h>
#include <openssl/dsa.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
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

static inline void *_Nullable openssl_copy(const void *_Nonnull memory, size_t count) { return OPENSSL_memdup(memory, count); }

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

// What an RSA-PSS key is limited to: numbers of a hash and of the mask's hash, and the salt's least length; 0 when it is not limited.
static inline int openssl_pss_limits(const EVP_PKEY *_Nonnull key, int *_Nonnull hash, int *_Nonnull mask_hash, long *_Nonnull salt) {
    const RSA *rsa = EVP_PKEY_get0_RSA(key);
    const RSA_PSS_PARAMS *limits = rsa == NULL ? NULL : RSA_get0_pss_params(rsa);
    if (limits == NULL) return 0;
    *hash = limits->hashAlgorithm == NULL ? NID_sha1 : OBJ_obj2nid(limits->hashAlgorithm->algorithm);
    *mask_hash = limits->maskHash == NULL ? NID_sha1 : OBJ_obj2nid(limits->maskHash->algorithm);
    *salt = limits->saltLength == NULL ? 20 : ASN1_INTEGER_get(limits->saltLength);
    return 1;
}

// What it takes to derive the key that an encrypted private key (the DER of PKCS #8) is encrypted with, in rounds of PBKDF2; negative for
// a number too large, 0 where nothing is derived or the data is something else.
static inline double openssl_derivation_cost(const unsigned char *_Nonnull der, long length) {
    X509_SIG *encrypted = d2i_X509_SIG(NULL, &der, length);
    if (encrypted == NULL) return 0;
    const X509_ALGOR *algorithm = NULL;
    X509_SIG_get0(encrypted, &algorithm, NULL);
    double cost = 0;
    if (OBJ_obj2nid(algorithm->algorithm) == NID_pbes2) {
        PBE2PARAM *scheme = (PBE2PARAM *)ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter);
        const X509_ALGOR *derivation = scheme == NULL ? NULL : scheme->keyfunc;
        if (derivation != NULL && OBJ_obj2nid(derivation->algorithm) == NID_id_scrypt) {
            SCRYPT_PARAMS *details = (SCRYPT_PARAMS *)ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), derivation->parameter);
            // A block of scrypt's is about as much work as one round.
            if (details != NULL) {
                double rounds = ASN1_INTEGER_get(details->costParameter), lanes = ASN1_INTEGER_get(details->parallelizationParameter);
                double size = ASN1_INTEGER_get(details->blockSize);
                cost = rounds < 0 || lanes < 0 || size < 0 ? -1 : rounds * lanes * size;
            }
            SCRYPT_PARAMS_free(details);
        } else if (derivation != NULL) {
            PBKDF2PARAM *details = (PBKDF2PARAM *)ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), derivation->parameter);
            if (details != NULL) cost = ASN1_INTEGER_get(details->iter);
            PBKDF2PARAM_free(details);
        }
        PBE2PARAM_free(scheme);
    } else {
        PBEPARAM *details = (PBEPARAM *)ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), algorithm->parameter);
        if (details != NULL) cost = ASN1_INTEGER_get(details->iter);
        PBEPARAM_free(details);
    }
    X509_SIG_free(encrypted);
    return cost;
}

static const int openssl_key_pair = EVP_PKEY_KEYPAIR;
static const int openssl_public_key = EVP_PKEY_PUBLIC_KEY;
static const unsigned long openssl_name_lines = ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT | XN_FLAG_SEP_MULTILINE | XN_FLAG_FN_SN;
static const unsigned long openssl_name_in_json = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB & ~ASN1_STRFLGS_ESC_CTRL;
