/// Keys of the tests: made with openssl, and used for nothing else.
enum TestKeys {
    /// 2048 bits.
    static let rsaPKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIIEuwIBADANBgkqhkiG9w0BAQEFAASCBKUwggShAgEAAoIBAQCuo4zqx8m6IZdK
        0Hp/dLHqeSx1pV0rcrM9G+UcnXfCQqLhOUe4LqgKkeCVh/mo5XoTGWlZ6jjDDGE+
        RqUl/CPf0dbl1EzbhCZFaD0Lx45M7sJPZCe9mo7olQZHRex5BbA37NmcgFOdqcrh
        0Xile1KiT1yuZRnKEWU3ppbkPIpJIyCOR+Z2T0HwufNsZs2mgQbBLJgpnA8pKq8K
        SVzcncJErWe/Y+WLBe0J5sJvWAPzBhwUpQePozeel9bvHaDSZ7JaVes5p1c3WlRC
        cqh23te3Sc1edAE5pSrhD2eexFsZ/nnin7fCz7KeH+usOoz2tNORzTRGvaycaDF6
        JlpSewYFAgMBAAECggEAMYXWiaODHIG3DfOlsSwN4eBfz7LHg3Egy9TzuRQcaF2O
        I9Ei+eNdKrYoWi73iMIeRnk/y0wksYb6snbFEUr5f1hZmM4Fx4AnfCotmYAK5d0V
        A/9yV42TNfhAkgiNoNoQmSNUqFEppP2Ht1a34DFjAvz/WsL3t7oMGmZmxq02R7uy
        6Y7q7h343cqqYdysURNAsNoB2l6LtobZLNiuzgNpFGvypqCKTwGXYfMaH14sQdqo
        Yrsh59YsJ92EAe3w2+38pCUk+c91K1YqOYdTq/uM78tMwDlhDSA0pSwlKK7wcIFZ
        TQLWd1N6dxZ78GINY9YpJCM/BRkkTwerJG5GdlizZwKBgQDW8mGjwZKjIMurI7AY
        pCVaohcNb4vgcfVEnFoVoIniy/fWMpWAHyVOORNnD4qEcUlyQONx1zUcX7Bk8o9s
        KjqltQs5feA+8IuZRZ57riMXZA2srNuMn+VIMLIKn1ZK7uSMX4B5UD9VYzXujpOx
        7Cu4LYb4hf3xxCFVDfSPmo/dWwKBgQDP/lnk8IyBOhm9ZeUlkUrnlFVixjwYhfSh
        J42+K+joXZRERY2GKernpmmwQzj7Z6mG1yUCpWKcglDxNmPkXV3TTkWMNFDpxnnM
        4OnI938GkMqvCVqPmzMDNpOePPfRSyNFFM+CFIJwy+cTMSS2m6dWHC2Pc5RhqCB7
        UmUsfbsoHwJ/SQwWIpCmRMngbUizj6w5BZQQQYCnCJ+xup9n/fGQ6oJmt2R5ahEr
        nGnJLj0Z1eiqDSoAIbABXKMoTyYfl6LCS447Qk6E5t7Ykj4WnfGP+2MFQql7805j
        nSTvXKzJpq2I/it2fcPHwjz1Fx1dFBouwWi3db4TjxYYPc+ATU05lwKBgEg9RSeY
        zJQNg+cePsoffm6UPFvEEhdKXz6hqD9GrOwXpGlZ5t+UK3wtdkO79UyMInssujQD
        EQ7ezBIbG/Ky4uWDJ/CcMwYe4yrfaxNbsoirPVox23xJIRyalga9kizk9ekGY1QA
        n5VhnG40AVZTFXl46/II6J5KcI2kfnNHb/ttAoGBAMfSBJDyQGu8I0O8uRnE+jaz
        d6PtFr5ZZl6oMAmTQH6+Wu7xwOUFw5jYQvC/6zZYWGu7PgXbEazBMrtIOxlr5KiU
        OhGpH7rpV+AVOFlhi3W7G8Hpcw3I394U5NHZoP3/aXqgOBZeLdTWCRGb8DdsmZZ+
        0CAe2MA0TJGqBc+IKPha
        -----END PRIVATE KEY-----
        """

    /// The same key.
    static let rsaPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEoQIBAAKCAQEArqOM6sfJuiGXStB6f3Sx6nksdaVdK3KzPRvlHJ13wkKi4TlH
        uC6oCpHglYf5qOV6ExlpWeo4wwxhPkalJfwj39HW5dRM24QmRWg9C8eOTO7CT2Qn
        vZqO6JUGR0XseQWwN+zZnIBTnanK4dF4pXtSok9crmUZyhFlN6aW5DyKSSMgjkfm
        dk9B8LnzbGbNpoEGwSyYKZwPKSqvCklc3J3CRK1nv2PliwXtCebCb1gD8wYcFKUH
        j6M3npfW7x2g0meyWlXrOadXN1pUQnKodt7Xt0nNXnQBOaUq4Q9nnsRbGf554p+3
        ws+ynh/rrDqM9rTTkc00Rr2snGgxeiZaUnsGBQIDAQABAoIBADGF1omjgxyBtw3z
        pbEsDeHgX8+yx4NxIMvU87kUHGhdjiPRIvnjXSq2KFou94jCHkZ5P8tMJLGG+rJ2
        xRFK+X9YWZjOBceAJ3wqLZmACuXdFQP/cleNkzX4QJIIjaDaEJkjVKhRKaT9h7dW
        t+AxYwL8/1rC97e6DBpmZsatNke7sumO6u4d+N3KqmHcrFETQLDaAdpei7aG2SzY
        rs4DaRRr8qagik8Bl2HzGh9eLEHaqGK7IefWLCfdhAHt8Nvt/KQlJPnPdStWKjmH
        U6v7jO/LTMA5YQ0gNKUsJSiu8HCBWU0C1ndTencWe/BiDWPWKSQjPwUZJE8HqyRu
        RnZYs2cCgYEA1vJho8GSoyDLqyOwGKQlWqIXDW+L4HH1RJxaFaCJ4sv31jKVgB8l
        TjkTZw+KhHFJckDjcdc1HF+wZPKPbCo6pbULOX3gPvCLmUWee64jF2QNrKzbjJ/l
        SDCyCp9WSu7kjF+AeVA/VWM17o6TsewruC2G+IX98cQhVQ30j5qP3VsCgYEAz/5Z
        5PCMgToZvWXlJZFK55RVYsY8GIX0oSeNvivo6F2UREWNhinq56ZpsEM4+2ephtcl
        AqVinIJQ8TZj5F1d005FjDRQ6cZ5zODpyPd/BpDKrwlaj5szAzaTnjz30UsjRRTP
        ghSCcMvnEzEktpunVhwtj3OUYagge1JlLH27KB8Cf0kMFiKQpkTJ4G1Is4+sOQWU
        EEGApwifsbqfZ/3xkOqCZrdkeWoRK5xpyS49GdXoqg0qACGwAVyjKE8mH5eiwkuO
        O0JOhObe2JI+Fp3xj/tjBUKpe/NOY50k71ysyaatiP4rdn3Dx8I89RcdXRQaLsFo
        t3W+E48WGD3PgE1NOZcCgYBIPUUnmMyUDYPnHj7KH35ulDxbxBIXSl8+oag/Rqzs
        F6RpWebflCt8LXZDu/VMjCJ7LLo0AxEO3swSGxvysuLlgyfwnDMGHuMq32sTW7KI
        qz1aMdt8SSEcmpYGvZIs5PXpBmNUAJ+VYZxuNAFWUxV5eOvyCOieSnCNpH5zR2/7
        bQKBgQDH0gSQ8kBrvCNDvLkZxPo2s3ej7Ra+WWZeqDAJk0B+vlru8cDlBcOY2ELw
        v+s2WFhruz4F2xGswTK7SDsZa+SolDoRqR+66VfgFThZYYt1uxvB6XMNyN/eFOTR
        2aD9/2l6oDgWXi3U1gkRm/A3bJmWftAgHtjANEyRqgXPiCj4Wg==
        -----END RSA PRIVATE KEY-----
        """

    /// On P-256.
    static let ecPKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVYQ2VtZQAYjLxRZS
        UVCw4h9czvSsg4uGUZ1BkkOGY2ihRANCAARpbsavIGrNGtjAZRAkEkOa1QA/Kg2H
        pFNGZdbhTjkgkLvZaEQsMT1cTvQ5VQ3rxBxLJH4XF9P3byvz54OrMnhQ
        -----END PRIVATE KEY-----
        """

    /// The same key.
    static let ecSEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIFWENlbWUAGIy8UWUlFQsOIfXM70rIOLhlGdQZJDhmNooAoGCCqGSM49
        AwEHoUQDQgAEaW7GryBqzRrYwGUQJBJDmtUAPyoNh6RTRmXW4U45IJC72WhELDE9
        XE70OVUN68QcSyR+FxfT928r8+eDqzJ4UA==
        -----END EC PRIVATE KEY-----
        """

    /// The same key.
    static let ecSEC1WithoutPublicKey = """
        -----BEGIN EC PRIVATE KEY-----
        MDECAQEEIFWENlbWUAGIy8UWUlFQsOIfXM70rIOLhlGdQZJDhmNooAoGCCqGSM49
        AwEH
        -----END EC PRIVATE KEY-----
        """

    /// Its public part.
    static let ecPublic = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaW7GryBqzRrYwGUQJBJDmtUAPyoN
        h6RTRmXW4U45IJC72WhELDE9XE70OVUN68QcSyR+FxfT928r8+eDqzJ4UA==
        -----END PUBLIC KEY-----
        """

    static let rsa1024 = """
        -----BEGIN PRIVATE KEY-----
        MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAKVlsdRkzdweSPU5
        nOb4/mCIx5ROE0zyw1RRBmgLJp5jeXGtOYC70OZ9jEhCXEnZjz009aLxpEYz418o
        gUVfkRvsOO9rUvhqYatm8j6sXyZp7h6reLJhMN3WBgidrNPZTo461EOfE2JhLFaV
        M3bXp2Pa/qg8fWTPg5UdpjqhABezAgMBAAECgYAu9NYtxIilS3vPExI2iM4/PdXb
        hub325wU3gQBmdjW8srRuSowICJIrbAb+6sT1E5URCrQneXTgHu20lsRBPa/D9HI
        KobEx6n6CtgyFM2V9OylFpt5iSaXBUgu03COM1OAlg8i3FpDTdtewZGofO+uSSVB
        aU74SeCpdOtyshWJsQJBANCzBMVSwv1FDfwiMMwXuvp5F3wyWTGfiiELlOkuJX4/
        yScclMzcwtVHZ0427rt5xhu0DUfpXfEbcz64WSIhyQ0CQQDK4j1dApzAGH3CnpBo
        Yzrb7MI8HjKY0oPIXKmJFHdubzi9wU0xvYx5jtmUhsgGtjntlUEEzwDivdUg/M0H
        U7O/AkEAx8HiGiEKZDOZnDD5thAstxv6n7TtbLMBGnokcUDrQDk7h0UzJBdWIaCz
        v8iSnz2CovenEqLLeUFGAM2g+yuNbQJAWAYEfaAuhiGaHqBRIxk6ZkS4mQC5Dxj2
        2C1r2O+qSZ2zzpBZf6Uvl2Xk/M3lZxQU2gGRrhZp2fZmy+MiyXUFXQJAPZiZWYGc
        6SAVwGCMUFG4Pe5r6fjfDD9QiV/Tpzioz2bhRRG0xYe/GQTvFs7F7gdmwRtvDh2g
        0JHVjoZ8ko5Xsw==
        -----END PRIVATE KEY-----
        """

    static let p384PKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAJWDJpvxyjNvN8JQ+9
        Ekuc3zPsPv+siAg4yq0TskE3HNddQQW1Aar8AAP3AjT19FmhZANiAAR65F5HxxtB
        xmDGRhRkTdvqbgNerNc9YLG7UtrAIT7nTv2I6bKb4cdwNgta9KrgQgWA9UTdrYLr
        c0CLHpB4iDWCSv77JrsAmQZI+LBKSkufgdePTrwcN/wM5p2/iqvxHj0=
        -----END PRIVATE KEY-----
        """

    static let p384SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MIGkAgEBBDAJWDJpvxyjNvN8JQ+9Ekuc3zPsPv+siAg4yq0TskE3HNddQQW1Aar8
        AAP3AjT19FmgBwYFK4EEACKhZANiAAR65F5HxxtBxmDGRhRkTdvqbgNerNc9YLG7
        UtrAIT7nTv2I6bKb4cdwNgta9KrgQgWA9UTdrYLrc0CLHpB4iDWCSv77JrsAmQZI
        +LBKSkufgdePTrwcN/wM5p2/iqvxHj0=
        -----END EC PRIVATE KEY-----
        """

    static let p521SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MIHcAgEBBEIBWIFXMi55bHXeXrFUY32yH4qKf0f+Zhkp8OZoKcmLQfDW2zvXDyY2
        erLjRLNX80m41+agyzRl+DsA/WndPpbpC6agBwYFK4EEACOhgYkDgYYABADxwX3Z
        urJeWSM79CcYVBuyEv+mnAczLuXw10UL0DIH5BCFVRrN1hBCfz4kJ7Bw071ts5r2
        WHgT1yMe9l0lahfDCwBwDj1hX8vIh0BVg9rbvXSqj6iVAt8pDW+QZvKQhkNzLDPx
        Caz/2vEfCJwwewam31I/a4T+zkDHQ13/eTP0D8Rm3w==
        -----END EC PRIVATE KEY-----
        """

    static let secp256k1 = """
        -----BEGIN PRIVATE KEY-----
        MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQgvgc2/I9wsn3sm/T2kUW3
        EVJ8IqJL/ZxkapsuQePmAZyhRANCAASSC7+x+Asz4JEHKJGFIZyuWGFtlZdPR+WP
        9+9icN6epBiFGF7vx3RgR+RIUPhQ1LxuH6Mz1O3kh5g7Bxmp0xBj
        -----END PRIVATE KEY-----
        """

    static let ed25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIIDJ8ZSOreK7OYA79dRh8V+NRwqp/4LjyQRZtG7sE15y
        -----END PRIVATE KEY-----
        """

    static let ed448 = """
        -----BEGIN PRIVATE KEY-----
        MEcCAQAwBQYDK2VxBDsEOVgtSz1ML1Mcr0JX1nbM5Te8bMrEswjoxm7wgTdv34xI
        8e8DfBy6rmji2C64AwFmFKxUpxyDLI1oWg==
        -----END PRIVATE KEY-----
        """

    static let x25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VuBCIEIDgbgIHH7Y9YJnjT/eJiFmZmbiQquH6c1h1DiMWWJEZz
        -----END PRIVATE KEY-----
        """

    static let rsaPSSBeginning = """
        -----BEGIN PRIVATE KEY-----
        MIIEuwIBADALBgkqhkiG9w0BAQoEggSnMIIEowIBAAKCAQEA1nQ2PqB9RB6EtfCo
        -----END PRIVATE KEY-----
        """

    /// The passphrase is `x`.
    static let encryptedPKCS8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgf1F7IbJRxHgICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOJ06VrYFtX3I7DdbtXVhzIEgZA8
        moUtIWW3PhsrDCTFrk/rxMvpmLMrWbPMD2BPxv4nyopqcUTB7qwhHNaeUs9HU6x+
        i4f0UAJ4VXm6VoNq4hgXQgktbJdNuMDDzSVA0NjukprUGXuA/fQAvZSm7rOgvvQz
        mWc7pAKzOBxH1H8tJuf1gDcjejk7U+LAvsNZho00n5AGDSzDrAUnnp/jIRICR5c=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// Likewise.
    static let encryptedSEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128-CBC,FD2E94EB540F7A038FA3DD651D943CC0

        x5xVvV8M4qrw9V+HK0DAEKGAv803ZQATRupBfJEvcJencVzvHIK8Ivk/NLZ0H0gN
        xvDSk7Tb+KE2wlhAKv/rfkSzHF8sV+CRoFhpBdEYvvq3QnmNXdQTAVYFrc0v7zl8
        AJ8C/qybHfvP9Hp0SDzCWQTAQGP0kg1ie5aYHeRTakA=
        -----END EC PRIVATE KEY-----
        """
}
