// Cases for keys and signatures in the crypto module: [name, source of an async function body that returns a text].
(function () {
  const keys = {
    rsa: `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCmBEJcypY5KK7z
dR2ciqaOLsfzm7Ay9f0MDz7AQn/wNq8AbeVFc6yAru0kU/rUcFBLib98MC8MV50u
vQWdJ/htEqdoj1uXTfYshXOysixvil4LIWPjyRPVg/hhY1X7Jluj6QDCFZCm+/eD
0ptPE78HnAzg5N3OTS2G6yTyQFFzYWkp+vua7ZBmWgr8lz6TTlnPH52BIyCSpdmi
r+lDhFV+XjhfOrbKmegmb8uayoiDcJN7GZwn/wfPpF1W68RpA7Jn4Qd5vHechTwM
v6Bh+bUz+bVleURPrM8m8M+utdGFBd1HLJ62taPi0iPOl9CWaxzGqABNXlpuDvim
fXEFq44XAgMBAAECggEAIzGB8/PKVsGmHNw188p8tmV6Y80cVCFLjHPq5Iz0XDLr
dFbXpJp59imfAfV/letdSjYgTq5UOvST0KWnfAJOKqkqrgK98txHFHcR6M7Wlqqp
dwiUCWTF/JxmWhbZ0kz2Xk/1pi82JAAEH4DVBbV06KMPI9nAn4xC23gbs/MokSG8
Rj/eBMmrt1vM8gl/k4jBqj+G6oHq/MbEgwS8ZJH9yVvGx8lZlGEIAlRuEqyl6RM/
YbtKNKHEkTRPFzrjPG76rt77d+yw+E4k8t4yqRo6NrFYqFNH/ue4lgwGRjnPuNIY
vPKTm243Thbf1ygDDPbICVpNvylvK8xjQUrBNV14yQKBgQDoWVVgAiwLrB6nNOnV
MHH3rleQTmyuw0hXzKhts4+WKh0Sp66hyTdWjRblGMQGgfwmZphURozH1pvhmBwZ
in1R6Kt2BNOBRkj9EN533eRnt3iZALXGi6Mrs3Jsox2PkffeknpaOFzRH1nc6+Fc
nGNvXnPpmhv/aRw3yKlXwhE3xQKBgQC26meUQDjboGNxh3ibuhYEk46Oxd7Asx8z
o0Jwpe6Mqwh7r1OZEs4neVBX1Eliqs9tJ3jS++z8Ri/3Tch9rnIynhkqqB1Lq5XB
7DbZszhq+GTktvJ5GbU3qP4+JpaLfx5BWpWyOTa9MukHvL0CUnsCVSAvqN0A31RS
Km1vZ+1wKwKBgQCf4RjGP7hfL8jH9bkRYYyKigTm35AZkXauM72R/wTGp6PpukiI
OxVBEUS30BrS/46qPd6D3yfwOtR4n1p2mL0zJ48UXq3LPrnqqTjr8lvAopbxcXOj
c2KMJ6aM6pDkweR12wUmH7J+k7waMJWaTGJ/t9a637h0P7eTCxi7smZ2oQKBgEOk
s+FTTrOJwLy/SI7uZi4TE2khK5s/oo5KFcvq0SkcJur2j4fQOITIjDmuu+TNHiBT
tI7xs1Yn7p0aGsa/uGOXq97mhM7zCVLJtA8WBAsrCMS8EzdNloKa8EqzooC75cht
Y2ahWejl5t+BoLQ3JF5cdKarX+9up5QrNIU6fcg5AoGAJhd4UH2uytrp+mI1JOGR
hrdLekBGrcSUIPrarxt9iLFZFUr7T9IcPXlwGM14nyFPHO+T7E6KVzZzNFixONv5
W24StmVglXvPw6LE3Hl7C+sXcLCVYs7xw0Uhe+ttxfakffJ5ExaE4nez9G5pJnbv
ReQKtWPwo2T+uPIE3O5JNq8=
-----END PRIVATE KEY-----
`,
    rsaPublic: `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApgRCXMqWOSiu83UdnIqm
ji7H85uwMvX9DA8+wEJ/8DavAG3lRXOsgK7tJFP61HBQS4m/fDAvDFedLr0FnSf4
bRKnaI9bl032LIVzsrIsb4peCyFj48kT1YP4YWNV+yZbo+kAwhWQpvv3g9KbTxO/
B5wM4OTdzk0thusk8kBRc2FpKfr7mu2QZloK/Jc+k05Zzx+dgSMgkqXZoq/pQ4RV
fl44Xzq2ypnoJm/LmsqIg3CTexmcJ/8Hz6RdVuvEaQOyZ+EHebx3nIU8DL+gYfm1
M/m1ZXlET6zPJvDPrrXRhQXdRyyetrWj4tIjzpfQlmscxqgATV5abg74pn1xBauO
FwIDAQAB
-----END PUBLIC KEY-----
`,
    rsaPublic1: `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEApgRCXMqWOSiu83UdnIqmji7H85uwMvX9DA8+wEJ/8DavAG3lRXOs
gK7tJFP61HBQS4m/fDAvDFedLr0FnSf4bRKnaI9bl032LIVzsrIsb4peCyFj48kT
1YP4YWNV+yZbo+kAwhWQpvv3g9KbTxO/B5wM4OTdzk0thusk8kBRc2FpKfr7mu2Q
ZloK/Jc+k05Zzx+dgSMgkqXZoq/pQ4RVfl44Xzq2ypnoJm/LmsqIg3CTexmcJ/8H
z6RdVuvEaQOyZ+EHebx3nIU8DL+gYfm1M/m1ZXlET6zPJvDPrrXRhQXdRyyetrWj
4tIjzpfQlmscxqgATV5abg74pn1xBauOFwIDAQAB
-----END RSA PUBLIC KEY-----
`,
    rsa1: `-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEApgRCXMqWOSiu83UdnIqmji7H85uwMvX9DA8+wEJ/8DavAG3l
RXOsgK7tJFP61HBQS4m/fDAvDFedLr0FnSf4bRKnaI9bl032LIVzsrIsb4peCyFj
48kT1YP4YWNV+yZbo+kAwhWQpvv3g9KbTxO/B5wM4OTdzk0thusk8kBRc2FpKfr7
mu2QZloK/Jc+k05Zzx+dgSMgkqXZoq/pQ4RVfl44Xzq2ypnoJm/LmsqIg3CTexmc
J/8Hz6RdVuvEaQOyZ+EHebx3nIU8DL+gYfm1M/m1ZXlET6zPJvDPrrXRhQXdRyye
trWj4tIjzpfQlmscxqgATV5abg74pn1xBauOFwIDAQABAoIBACMxgfPzylbBphzc
NfPKfLZlemPNHFQhS4xz6uSM9Fwy63RW16SaefYpnwH1f5XrXUo2IE6uVDr0k9Cl
p3wCTiqpKq4CvfLcRxR3EejO1paqqXcIlAlkxfycZloW2dJM9l5P9aYvNiQABB+A
1QW1dOijDyPZwJ+MQtt4G7PzKJEhvEY/3gTJq7dbzPIJf5OIwao/huqB6vzGxIME
vGSR/clbxsfJWZRhCAJUbhKspekTP2G7SjShxJE0Txc64zxu+q7e+3fssPhOJPLe
MqkaOjaxWKhTR/7nuJYMBkY5z7jSGLzyk5tuN04W39coAwz2yAlaTb8pbyvMY0FK
wTVdeMkCgYEA6FlVYAIsC6wepzTp1TBx965XkE5srsNIV8yobbOPliodEqeuock3
Vo0W5RjEBoH8JmaYVEaMx9ab4ZgcGYp9UeirdgTTgUZI/RDed93kZ7d4mQC1xouj
K7NybKMdj5H33pJ6Wjhc0R9Z3OvhXJxjb15z6Zob/2kcN8ipV8IRN8UCgYEAtupn
lEA426BjcYd4m7oWBJOOjsXewLMfM6NCcKXujKsIe69TmRLOJ3lQV9RJYqrPbSd4
0vvs/EYv903Ifa5yMp4ZKqgdS6uVwew22bM4avhk5LbyeRm1N6j+PiaWi38eQVqV
sjk2vTLpB7y9AlJ7AlUgL6jdAN9UUiptb2ftcCsCgYEAn+EYxj+4Xy/Ix/W5EWGM
iooE5t+QGZF2rjO9kf8Exqej6bpIiDsVQRFEt9Aa0v+Oqj3eg98n8DrUeJ9adpi9
MyePFF6tyz656qk46/JbwKKW8XFzo3NijCemjOqQ5MHkddsFJh+yfpO8GjCVmkxi
f7fWut+4dD+3kwsYu7JmdqECgYBDpLPhU06zicC8v0iO7mYuExNpISubP6KOShXL
6tEpHCbq9o+H0DiEyIw5rrvkzR4gU7SO8bNWJ+6dGhrGv7hjl6ve5oTO8wlSybQP
FgQLKwjEvBM3TZaCmvBKs6KAu+XIbWNmoVno5ebfgaC0NyReXHSmq1/vbqeUKzSF
On3IOQKBgCYXeFB9rsra6fpiNSThkYa3S3pARq3ElCD62q8bfYixWRVK+0/SHD15
cBjNeJ8hTxzvk+xOilc2czRYsTjb+VtuErZlYJV7z8OixNx5ewvrF3CwlWLO8cNF
IXvrbcX2pH3yeRMWhOJ3s/RuaSZ270XkCrVj8KNk/rjyBNzuSTav
-----END RSA PRIVATE KEY-----
`,
    rsaEncrypted1: `-----BEGIN RSA PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-256-CBC,537090EBD30EC1D649A207E911697377

cEtNHZME2OGYFKXOvitp1hix/TbUOk/PpYVnPfeSpS3oR2nqFaJTvzYT61DQnWLg
xK9sjyVr69B5fPMYUIK8jK62pkzS8fLbNiWH17nz6QoP9PN7dlJTa4e/PHPwVooz
gT8ChZxxeV6dfPa0nYDM2PaYZnpw3tG9Kq6JO/WhSDTca30KPl/RtBtSHRrVYLpq
4RxHocgnSdu6P/XPTXxso/HmkgOMEnOpofBsIDOx5EQetpGXYGKP8zqjuJoM+Cx8
6dYEIcmNKhYXu/nARWUhgn5dykzwfwB8GXF0alE8tWHCBymLfeAmDUX8gznEefJj
C2FfkkPDx5SBm7yUTMYIzb4xkwSvin01iQxtHrmCEFKcz03fmOfC9EHmpLbe581x
zKCTyUB0MRKEhfQw7BrbbAYFjLaOz83592H2Essb/i5z/UKRXY0pFUdoopx79ZY0
LchlavdYL8gIKfb+5SUPUrOKPw0bF4BwsM92gxv7jAqxs0fHoxDooRW6hWeyEQFy
ju1B1FxMlaYLtDOLyKDO1MXDHCRDq+Gcs+fSpKBtCXIuPqWM2mQvJwgyebSoE+fk
hMvG4zTUzBka+bbK+6KgG1TFMDqUxjADQe639ErGmnL/YbMitROg1Gb0KuxTFhrt
LMfqdlXWjKD9yA19TnZ4mw03wiF6fRjJt+Ie0Ujp2Hi4GDcogNJYQWf4/FSDJU3Y
Vt60otkPMW8rtBczHmyspG6SqAyTCG1a2G1fKiTBmBso+B46yrPgMk57okH+ZuA+
8M9b/DIxsfZ2l4dXl0z320RKRI7DGTP7jDRJJZnxqOeaMi4aPZ2v0guEaT+kcJ4q
1fxBOO4L9/ey02GpfjsW+cdIQZzkHCUN4AIDZj7aCgL03saWaEKD7yKTKU6ur0Eh
uuyXAdqvtmteWDfEiPPjiS/cplnIiUMn/RkScTrEDLkivNYFSrbNXqJ1PMB1mxpC
/61RbQ+oYmBvPGS8FyQDav3XkIHXiLlbqmdCpQBkW7B7Rg1bJVPW7myM/Uc4W7sq
9K2dNqc2cQWN+dIWedcaMeQZzVW2l3JHHrbJUQ92xpCTeE2XoJJzK4bwvp7XlMrs
S0aTVW2+xJXwCCZWwSj8hqpDpICR2ogWHRWky0LhfRLD+6ITYMfY6mINPQSx65xd
mswqs5KOE7l3yLEtU8iRv7ZC1OwfHfyHWLihGRFtdbz9iN1jxPG3ezreQVo8sRT+
emz0blktfj+5GUliXNnIBvKTUJnnZrbsH3rMPEjE3VNS23lMkAKKSeRStp736sKC
gnSBlw8X9tRZhlVLldY82hw28SD6K5298fTwXbkbdwTgCP8j7/E3SmZFGAWSYPk9
75vUFsqdbdFhzSf+i0+98OWjYH467fr/HwobOEcANdEFk8/SYWg8vUaFjyNJ7EAt
knYld1mK7x7XZYLaSk3BJ7pgvoiHXsIgbqunxaDer2iq+8NY5y6fWswv3CZC0ZXf
78H1YG0LyDTfjthyOlonTdg8ic6LAN6G2XzKvkYvXJ2IzcidfbOJr7G/2fHFKE7O
7KiFfSbceqaXfng65NkBfoEjIdy++kuxT1bY4zuvkGQ03bMqNNxsfaeKtLcYDTjE
-----END RSA PRIVATE KEY-----
`,
    p256: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2sfXMOGS8mCpErMf
teaLGjzuPUvwq5FqY+2K9gPlRByhRANCAASQ1hXGZjTV3tIMg6lSwsCYE6I24Jg+
njwqhBnrb3Qfgmp4nnRcGwwyCPUh1td1tYHOlbMto6YQ53imJgskOCAm
-----END PRIVATE KEY-----
`,
    p256Public: `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkNYVxmY01d7SDIOpUsLAmBOiNuCY
Pp48KoQZ6290H4JqeJ50XBsMMgj1IdbXdbWBzpWzLaOmEOd4piYLJDggJg==
-----END PUBLIC KEY-----
`,
    p256Sec1: `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEINrH1zDhkvJgqRKzH7Xmixo87j1L8KuRamPtivYD5UQcoAoGCCqGSM49
AwEHoUQDQgAEkNYVxmY01d7SDIOpUsLAmBOiNuCYPp48KoQZ6290H4JqeJ50XBsM
Mgj1IdbXdbWBzpWzLaOmEOd4piYLJDggJg==
-----END EC PRIVATE KEY-----
`,
    p256Encrypted: `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi7V87cHVDS2wICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEI21nesiGGcEmsO5brI+blUEgZDU
7Vt/cp0XbsGvogzep8oYWt6TqeaMMwzUjFxA0N4GsRX38jHv8H3Qhdc1Gqsz7en4
h8FLjhd+Db9hQzSBEaBXJa+Kr0j+ePH69qf3I3CP4sRzj378nx+ixYMF879jQe1t
3l8VuiTJC2fhzWvby4keDJ2tkEA+WTU6RJWI04cliDgYflWD7g2UVT1B+i3Ewm0=
-----END ENCRYPTED PRIVATE KEY-----
`,
    p384: `-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDCTgW9PCBLTOOL9/ELh
UV5zzgQvpA9SExvxNB8XFS2O219ZcnSTLBelY8AJyArUNcWhZANiAARDQJI7MK8R
EzPDs221stv/1FuohdKjzRooirMfOPBxkTPQaqKSyvjckdtjvP35uGbSBem8N3OE
x4rQLhZ0UW83i/QHGzy9ikeY4nesGpO85xWWpp2m9YM9FsmUJpO6rdg=
-----END PRIVATE KEY-----
`,
    p521: `-----BEGIN PRIVATE KEY-----
MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIBfxinTo6jvggQdrkw
ssb0zSpzUFTIp1TGmYl24oUsPrZ1X4N1SW8fI/n/STbLtssjpPq0XJc+zxedpqPk
mTGwQMWhgYkDgYYABAHCX4VZfMTpi6HOL5GOG/GPHyerS7RCCNwGvsre8YYnss1o
XnI8dTJXGqWps9KcC2wsIk048nkMDxJ4yLopynqcxQF+EBiDTnBq49HaNlJm9K/l
wSLAE7nJAKAqCHot+cFAnWjpuDDro0EpdeYU71fv7yRnZtDgggckppY8V/Ykhmit
cw==
-----END PRIVATE KEY-----
`,
    k256: `-----BEGIN PRIVATE KEY-----
MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQgN/JkrAW7NiIJY195/Aus
vYa3sLUP3a9mCvvf7iC8mX6hRANCAAQanBYnGvNjK2pGgH7nctBvAQCyECvlVXKo
d0HXYxUQ5LcVfjgG1kmNKCclykB65V2mXemWEqrBL/cnY6mSkoL+
-----END PRIVATE KEY-----
`,
    p224: `-----BEGIN PRIVATE KEY-----
MHgCAQAwEAYHKoZIzj0CAQYFK4EEACEEYTBfAgEBBBy34QKfCz2OnfmB16a4RByx
MwotICQ2oirBJwr6oTwDOgAE41jPUq4jvo4v1VsuRbItsu+60pKUyaUtHl1cFH1S
CycoSS7f5mZ9i51BrkUB2sMqjiTgDoC+zg8=
-----END PRIVATE KEY-----
`,
    ed25519: `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIN0PqkEB6bKTes8UjdylIfxzaH92bcUP1LFYUkil/ffX
-----END PRIVATE KEY-----
`,
    ed448: `-----BEGIN PRIVATE KEY-----
MEcCAQAwBQYDK2VxBDsEOYOwPu3VMW8KwYcHKfrkx9IGjtyoZ0Z1F+h2LwyEMViu
QYJQhSlwR1fZtAkjW/e9xXf0saPiKboZ/Q==
-----END PRIVATE KEY-----
`,
    x25519: `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VuBCIEIGh1u5TpDssbNDGkkty8/VTO4yrAQV3PPYM1NskS99hv
-----END PRIVATE KEY-----
`,
    x448: `-----BEGIN PRIVATE KEY-----
MEYCAQAwBQYDK2VvBDoEOLxNV19PzTeTdSFYt44qCn9idg2VTZBCZMSKWdi2PEo6
lUsS6+Vwp1EogxQ+pYol67988sP49GL8
-----END PRIVATE KEY-----
`,
    ed25519Public: `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAAfQSsUYflxcUy/aSQ5mzhcakRn7SIrPX41oLq6fhZcw=
-----END PUBLIC KEY-----
`,
    pss: `-----BEGIN PRIVATE KEY-----
MIIE8QIBADBBBgkqhkiG9w0BAQowNKAPMA0GCWCGSAFlAwQCAQUAoRwwGgYJKoZI
hvcNAQEIMA0GCWCGSAFlAwQCAQUAogMCASAEggSnMIIEowIBAAKCAQEAsZ+gpiqd
wTKxwdnkwge/hyj6myJ9+pVXJ84ojW6/4yStcuxjnCJv3jZPhwCuKfDc8AS9CAGY
R1GgIdwQdeAYv+ByAG1Wm3tLYIOJuzoQBoNlcaP0+QuH/D2pdRynB69Ft2kDvoIf
9v35O36g8/ZG/URa5BgD1CbEI8eZxVRMaCx1aCoRdoFWr3Sw6odTM2LPDMisswHV
ZKD513qhkhhC1YecEU38EqEWWycB6GPLJu3dp7wZgz2gXocVSk1RW9B/XIEqa53u
cIsiqEGrvSfDAXrXFuQa4337KC6Pt8QKUCTkCwUluCzZaWKWv2m5sToW/WkYkhKB
U/0nR03WZm9WPQIDAQABAoIBAFhjk3ls5pDf7bYF/ICTg3s6aK7vVJpwW20a+XIc
BQ/+zfNM7+qf9mQxSZToQULssb0c1oZX6NPAqjt/O4+04wwEoCZXQoxfp+xQuKa7
J4NeOop46OxPkS1z79Iv3myEC2DQOMVCEq8BxlcVVfng+YWJ0OMFkk4ttlgJuRsJ
rnX9qPKkmbT8wtoOfLcypt0sfjGZg9EbF34ebz5e1MINtvmI9YbbKQUyceZNJ94V
zXB/E/ITm4A7CzpZJWmkUw2XEmj56gbRUS89CPtZIFsmW/0vTkQceR1JTWsOiYjt
yPToBXnckXZ6SXhPFCRcQ6alyz8nwBvUxt2UwJ1D+S6fuv8CgYEA5N1onyJL+jEt
1ACQjpO+dm/QSdUeyYmus0sOx8NsgqOsGhseq8Md3bj3uzaSLVNUxB8+AcPUTihD
RWFcPhbAIFd9kwXGAGem7rkoEL1K5JecDRnhAElp19wzYZ+Pb8KSmCY6IpR1AtGS
FnKQmfP7sVxcS5qjoEsN3stoexOkjbsCgYEAxq7sSayk3ETecYQfT8EDLBOuLuOA
DGQtIlPO7Okb7GkSt+kYCUeBkG1Y+gQvVqKDb1Rpt9c5KMkngwHw+MEFthGrUScK
8wLTZRMICkB260hqjuJgRFRAecBKkVrb8BETGJm2ttTsndClche1wcA9JVIGzie2
wvexGYzXxOvh8GcCgYEAutnRSurzYOa55bY4T09sVsHfKghnxF82VIdZH9r7QoVi
Q0YU+mKohZc4Go7pNTwtnplrRIGfWdghZAmjB8YHQeBsU5aJG1eEwK5GebQx6wOk
kkWon1VQpr3O7UsaDkKq8LF1ETpndc+oF8+dIzRBL4Kaj9dG892TC2zCdomI9XUC
gYA/WUa9tu5ZzRuf1iClrUT1qNDA4ojRap95cn9nymu81UPCn++qBcKp6jOUhAET
/n0p4iBTHax79KdEfjn3FpRbmQamuWwkT6JXd9n4atV/73cKV+OZ5cMpDsa30eCO
iuMr1NcNNJa9OumFl0m8nS7h12WUFdWQFKnDG8UwZIWFwQKBgEi5zBOQGODe5lOW
afW2e2+/fzq7cUIfn2y0P341H7+o7arNBQbSdrqznoYJG3HzS19Ap68eZ+BOl1Or
pIBUE1PGmFBfLBS3VEJkjMPJSyRwsHzcJgPTRNFQD5i/9HaRsjplezmQUTV2Mu86
qwAemZiz7iV/BdkgiPYKQBvXgTI5
-----END PRIVATE KEY-----
`,
    pssFree: `-----BEGIN PRIVATE KEY-----
MIICdwIBADALBgkqhkiG9w0BAQoEggJjMIICXwIBAAKBgQDJQB/U6wvYMNNx0SZw
/FwMIUDVey6bxv/8kqGJ3yEgXFssx2RnDAM7db/mcdzlHNkdhcZGSGaAPfzRfDJS
dl5tOwTbmenKHNiFMB8Qh6QbVYUqZr8YkskOo4G4P49oRQQvJ7jqXffswQd3BrSq
xWJUdn1sS3Tuh49pG1Wgr3zEGwIDAQABAoGBALo06L76k8T+uEWRPT5BYXGfuvtL
tH5SDDzH90s39tCYY4v1GYL27G6xrlMsezRKEuFsC16wUpbJxAiYH3+JIifN1aci
pFy+kwI7GnimMsJ7TJftRyZOOXezyYaaOSCUqq0X0E+EBOxasbcciV1YHXNf037A
sngTtg7IXO9GLV4RAkEA9BSIUC6/kuxOpeV6P63r+aXvdJrjvLzViSSxkpC35O3B
opg4l1ruN0dGXkenrFiNnbZhzNIFywuTbnGQf7KDHwJBANMUI4exB5raYqPfnRVy
RuhePcziShMFAzgp915gzLROhPLleWWYUsxCoqLm2DcYCBfY3w9r1B3RYM5wM84p
u4UCQQCvtZRH/M9m6nzXyrJN41usNbuDOvnVZi9m8iZvN4Va5Znu/hxHQWuaGdJb
jsPzOzB/p8sSEuOevy+cY169vvnLAkEAr9wVhhX+agwNJs9FhvrBDRSHlM3sPVBt
0DtWt7EanBbXOa/qprR0N25FJkgCWFSTWZr8rVJ/VaB+cUCWSOwIKQJBALjgP3Nw
I9uEyYqklmriOgGGlZaTIZOMJIZfAdXh3k1zGKh7At+B57TkeL5dGAhyi6DVRm6O
roJ2eFfFmJlEjnA=
-----END PRIVATE KEY-----
`,
    dsa: `-----BEGIN PRIVATE KEY-----
MIIBSwIBADCCASsGByqGSM44BAEwggEeAoGBAJZiJRkvBdFPmPvoot+2ACcBjSf5
e53ipqCOGasdE1JQW9ebhg9OmBLUbEu8Kac4JOjItGn++0gcQwt0bqmo2V3xhSMY
E1MiHNRJdnE1c9KNbgswtIROLH4Y8Nezp8cJvXxqtME6UFZYDnNsttE0m06C6uG7
mxK1lq4jJzc6JBo7AhUAkn8wfW6pIX9ArwOWGHCtsnzyW3sCgYBUxbDf58ahtKpV
PJsPeVNMk3vCEzRARPg5eMtA3g7PpyX3yHE9UhTHia2hZiLnKURLkJLkkU+uyyox
1ZhO+9cM+q7OQ3gm+IuceEB5qkv7ADrU/n48Z4cRy6wtxjV4sFRcvYT7YFTR88jM
hrjZou4v8QKhfFhRAQgjQufnrmhEHgQXAhUAkJmfRkj51SFzTTX4CXt0VeUk4cw=
-----END PRIVATE KEY-----
`,
    authority: `-----BEGIN CERTIFICATE-----
MIIB2zCCAYGgAwIBAgIUIIjHPsEc8V+nRczzFbT5tYg6c0wwCgYIKoZIzj0EAwIw
OjELMAkGA1UEBhMCREUxFjAUBgNVBAoMDUV4YW1wbGUsIEluYy4xEzARBgNVBAMM
CkV4YW1wbGUgQ0EwIBcNMjYxMTI0MjIxNjIwWhgPMjEyNjEwMzEyMjE2MjBaMDox
CzAJBgNVBAYTAkRFMRYwFAYDVQQKDA1FeGFtcGxlLCBJbmMuMRMwEQYDVQQDDApF
eGFtcGxlIENBMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkNYVxmY01d7SDIOp
UsLAmBOiNuCYPp48KoQZ6290H4JqeJ50XBsMMgj1IdbXdbWBzpWzLaOmEOd4piYL
JDggJqNjMGEwHQYDVR0OBBYEFL32MmMhH4qKbKfM2k2J4vJHvDpzMB8GA1UdIwQY
MBaAFL32MmMhH4qKbKfM2k2J4vJHvDpzMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
AQH/BAQDAgEGMAoGCCqGSM49BAMCA0gAMEUCIQDGbXvdXVURp9UrkxTKFwjb/0r4
ugQzwMsSAQ4SeUXDSwIgH2k6/kfz/tIZO7/9TcMYUWkaPnPFfz/wX8I8Nxsn7Qg=
-----END CERTIFICATE-----
`,
    certificate: `-----BEGIN CERTIFICATE-----
MIIDyTCCA3CgAwIBAgIIASNFZ4mrze8wCgYIKoZIzj0EAwIwOjELMAkGA1UEBhMC
REUxFjAUBgNVBAoMDUV4YW1wbGUsIEluYy4xEzARBgNVBAMMCkV4YW1wbGUgQ0Ew
IBcNMjYxMTI0MjIxNjIwWhgPMjEyNjEwMzEyMjE2MjBaMIGWMQswCQYDVQQGEwJE
RTEPMA0GA1UECAwGQmF5ZXJuMREwDwYDVQQHDAhNw7xuY2hlbjEQMA4GA1UECgwH
RXhhbXBsZTEMMAoGA1UECwwDT25lMQwwCgYDVQQLDANUd28xFDASBgNVBAMMC2V4
YW1wbGUuY29tMR8wHQYJKoZIhvcNAQkBFhBtYWlsQGV4YW1wbGUuY29tMIIBIjAN
BgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApgRCXMqWOSiu83UdnIqmji7H85uw
MvX9DA8+wEJ/8DavAG3lRXOsgK7tJFP61HBQS4m/fDAvDFedLr0FnSf4bRKnaI9b
l032LIVzsrIsb4peCyFj48kT1YP4YWNV+yZbo+kAwhWQpvv3g9KbTxO/B5wM4OTd
zk0thusk8kBRc2FpKfr7mu2QZloK/Jc+k05Zzx+dgSMgkqXZoq/pQ4RVfl44Xzq2
ypnoJm/LmsqIg3CTexmcJ/8Hz6RdVuvEaQOyZ+EHebx3nIU8DL+gYfm1M/m1ZXlE
T6zPJvDPrrXRhQXdRyyetrWj4tIjzpfQlmscxqgATV5abg74pn1xBauOFwIDAQAB
o4IBNDCCATAwZgYDVR0RBF8wXYILZXhhbXBsZS5jb22CDSouZXhhbXBsZS5vcmeH
BH8AAAGHEAAAAAAAAAAAAAAAAAAAAAGBEG1haWxAZXhhbXBsZS5jb22GFWh0dHBz
Oi8vZXhhbXBsZS5jb20vYTAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIw
WgYIKwYBBQUHAQEETjBMMCMGCCsGAQUFBzABhhdodHRwOi8vb2NzcC5leGFtcGxl
LmNvbTAlBggrBgEFBQcwAoYZaHR0cDovL2V4YW1wbGUuY29tL2NhLmNydDALBgNV
HQ8EBAMCB4AwHQYDVR0OBBYEFDd5nCC7YgZVOjgUxX5Jp6f7RY5kMB8GA1UdIwQY
MBaAFL32MmMhH4qKbKfM2k2J4vJHvDpzMAoGCCqGSM49BAMCA0cAMEQCIGPC8f0p
L8qLoKd84OHfTHXOQnktE/waPsOnLUwboyEWAiAYY/n0GFnk6Ibj29LnkjKmyczw
RvD63g71uqn1Nwmk4g==
-----END CERTIFICATE-----
`,
  };

  const helper = `
    const crypto = require('crypto');
    const show = (value) => JSON.stringify(value, (key, part) =>
      typeof part === 'bigint' ? part + 'n' : part?.type === 'Buffer' ? Buffer.from(part.data).toString('base64') : part) ?? String(value);
    const attempt = (work) => {
      try { return show(work()); } catch (e) { return [e.name, e.code, e.message, e.library, e.reason].join(' | '); }
    };
    const attemptLater = async (work) => {
      try { return show(await work()); } catch (e) { return [e.name, e.code, e.message, e.library, e.reason].join(' | '); }
    };
    const called = (work) => new Promise((resolve, reject) => work((error, ...values) => (error ? reject(error) : resolve(values))));
    const jwk = (pem) => crypto.createPrivateKey(pem).export({ format: 'jwk' });
    const der = (pem) => Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64');
  `;
  const cases = [];
  // A case carries only the keys that it names, as members of \`pem\`.
  const texts = (source) => {
    const used = Object.keys(keys).filter((name) => new RegExp(`pem\\.${name}\\b`).test(source));
    return `const pem = ${JSON.stringify(Object.fromEntries(used.map((name) => [name, keys[name]])))};`;
  };
  const add = (expression) => { cases.push([expression, `${helper}${texts(expression)} return attempt(() => ${expression});`]); };
  const addLater = (expression) => { cases.push([expression, `${helper}${texts(expression)} return await attemptLater(async () => ${expression});`]); };

  // Import and export.
  const names = Object.keys(keys);
  for (const name of names) {
    for (const make of ['createPrivateKey', 'createPublicKey']) {
      add(`(() => { const key = crypto.${make}(pem.${name});
        return [key.type, key.asymmetricKeyType, key.asymmetricKeyDetails, key.symmetricKeySize, String(key), key.constructor.name]; })()`);
      for (const type of ['pkcs1', 'pkcs8', 'spki', 'sec1']) {
        add(`crypto.${make}({ key: pem.${name}, passphrase: 'secret' }).export({ format: 'pem', type: '${type}' })`);
      }
      add(`crypto.${make}({ key: pem.${name}, passphrase: 'secret' }).export({ format: 'jwk' })`);
      add(`(() => { const key = crypto.${make}({ key: pem.${name}, passphrase: 'secret' });
        const again = crypto.${make}({ key: key.export({ format: 'jwk' }), format: 'jwk' }); return [again.equals(key), again.type, key.equals(again)]; })()`);
    }
    for (const type of name === 'rsaEncrypted1' ? [] : ['pkcs1', 'pkcs8', 'spki', 'sec1']) {
      for (const secret of ['', `, passphrase: 'wrong'`]) {
        if (name.endsWith('Encrypted')) add(`crypto.createPrivateKey({ key: der(pem.${name}), format: 'der', type: '${type}'${secret} }).asymmetricKeyType`);
      }
      add(`crypto.createPrivateKey({ key: der(pem.${name}), format: 'der', type: '${type}', passphrase: 'secret' }).export({ format: 'der', type: 'pkcs8' })`);
      add(`crypto.createPublicKey({ key: der(pem.${name}), format: 'der', type: '${type}', passphrase: 'secret' }).export({ format: 'der', type: 'spki' })`);
    }
  }
  for (const name of ['rsaEncrypted1', 'p256Encrypted']) {
    for (const passphrase of [`'secret'`, `Buffer.from('secret')`, `'wrong'`, `''`, '1', 'null', `'x'.repeat(2000)`, `'c2VjcmV0', encoding: 'base64'`]) {
      add(`crypto.createPrivateKey({ key: pem.${name}, passphrase: ${passphrase} }).asymmetricKeyType`);
      add(`crypto.createPublicKey({ key: pem.${name}, passphrase: ${passphrase} }).asymmetricKeyType`);
    }
  }
  for (const [name, type] of [['rsa', 'pkcs8'], ['rsa', 'pkcs1'], ['p256', 'pkcs8'], ['p256', 'sec1'], ['ed25519', 'pkcs8']]) {
    for (const format of ['pem', 'der']) {
      for (const cipher of [`'aes-128-cbc'`, `'nope'`, '1', 'null', 'undefined']) {
        for (const passphrase of [`'secret'`, 'undefined', '1']) {
          add(`(() => { const key = crypto.createPrivateKey(pem.${name});
            const data = key.export({ format: '${format}', type: '${type}', cipher: ${cipher}, passphrase: ${passphrase} });
            return crypto.createPrivateKey({ key: data, format: '${format}', type: '${type}', passphrase: 'secret' }).equals(key); })()`);
        }
      }
    }
  }
  for (const make of ['createPrivateKey', 'createPublicKey', 'createSecretKey']) {
    for (const argument of [
      '1', 'undefined', '{}', '{ key: 1 }', `''`, `'nope'`, `{ key: '' }`, `new Uint8Array(3)`, `{ key: 'x', format: 'nope' }`, `{ key: 'x', format: 'der' }`,
      `{ key: Buffer.from('x'), format: 'der', type: 'nope' }`, `{ key: 'x', format: 'jwk' }`, `{ key: null, format: 'jwk' }`, `{ key: {}, format: 'jwk' }`,
      `{ key: pem.rsaPublic, type: 'pkcs1' }`, `pem.rsaPublic + pem.rsa`, `'text before\\n' + pem.p256`, `pem.p256.replaceAll('\\n', '\\r\\n')`,
      `Buffer.from(pem.p256)`, `pem.p256.slice(0, -40)`, `pem.p256.replace('M', 'N')`, `crypto.createPrivateKey(pem.p256)`, `crypto.createPublicKey(pem.p256)`,
      `crypto.createSecretKey(Buffer.from('abc'))`, `{ key: crypto.createPrivateKey(pem.p256) }`, `{ key: crypto.createPublicKey(pem.p256) }`,
    ]) add(`crypto.${make}(${argument}).type`);
  }
  const jwks = [
    `{ kty: 'nope' }`, `{ kty: 'RSA' }`, `{ kty: 'RSA', n: 1 }`, `{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }`, `{ kty: 'RSA', n: '', e: '' }`, `{ kty: 'EC' }`,
    `{ kty: 'EC', crv: 'P-224', x: '', y: '' }`, `{ kty: 'EC', crv: 'P-256' }`, `{ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }`, `{ kty: 'EC', crv: 'P-256', x: '', y: '' }`,
    `{ ...jwk(pem.p256), crv: 'P-384' }`, `{ ...jwk(pem.p256), x: jwk(pem.p256).y }`, `{ ...jwk(pem.p256), d: undefined }`, `{ ...jwk(pem.p256), d: 1 }`,
    `{ kty: 'OKP' }`, `{ kty: 'OKP', crv: 'Ed25519' }`, `{ kty: 'OKP', crv: 'Ed25519', x: 'AA' }`, `{ kty: 'OKP', crv: 'nope', x: 'AA' }`,
    `{ ...jwk(pem.ed25519), crv: 'X448' }`, `{ ...jwk(pem.ed25519), d: undefined }`, `{ ...jwk(pem.rsa), d: undefined }`, `{ ...jwk(pem.rsa), qi: 'AA' }`,
    `{ kty: 'oct', k: 'AAAA' }`,
  ];
  for (const key of jwks) {
    for (const make of ['createPrivateKey', 'createPublicKey']) add(`crypto.${make}({ key: ${key}, format: 'jwk' }).asymmetricKeyType`);
  }
  for (const options of ['undefined', '1', 'null', '{}', `{ format: 'pem' }`, `{ format: 'nope', type: 'pkcs8' }`, `{ format: 'pem', type: 'nope' }`, `{ format: 'jwk', passphrase: 'a' }`]) {
    add(`crypto.createPrivateKey(pem.p256).export(${options})`);
    add(`crypto.createPublicKey(pem.p256).export(${options})`);
    add(`crypto.createSecretKey('abc', 'utf8').export(${options})`);
  }
  for (const options of [`{ format: 'buffer' }`, `{ format: 'jwk' }`, `{ format: 'der' }`]) add(`crypto.createSecretKey('YWJj', 'base64').export(${options})`);
  add(`(() => { const key = crypto.createSecretKey('abc', 'utf8'); return [key.type, key.symmetricKeySize, key.asymmetricKeyType, String(key), key.constructor.name]; })()`);
  add(`crypto.createSecretKey(new Uint8Array(0)).symmetricKeySize`);
  add(`(() => { const bytes = Buffer.from('abc'), key = crypto.createSecretKey(bytes); bytes[0] = 0; key.export()[1] = 0; return key.export().toString(); })()`);
  for (const one of [`crypto.createSecretKey('a', 'utf8')`, `crypto.createPublicKey(pem.p256)`, `crypto.createPrivateKey(pem.p256)`, `crypto.createPublicKey(pem.ed25519)`]) {
    for (const other of [`crypto.createSecretKey('a', 'utf8')`, `crypto.createSecretKey('b', 'utf8')`, `crypto.createPublicKey(pem.p256Public)`, `crypto.createPrivateKey(pem.p256Sec1)`, `{}`]) {
      add(`${one}.equals(${other})`);
    }
  }
  for (const details of ['', `'secret'`, `'nope', {}`, `'secret', 1`]) add(`new crypto.KeyObject(${details})`);
  add(`crypto.KeyObject.from({})`);
  add(`[crypto.createPublicKey(pem.p256) instanceof crypto.KeyObject, Object.keys(Object.getPrototypeOf(crypto.createPublicKey(pem.p256)))]`);

  // Signatures that are the same each time.
  for (const [name, digest] of [['rsa', `'sha256'`], ['rsa', `'RSA-SHA512'`], ['rsa', `'sha1'`], ['rsa', 'null'], ['ed25519', 'null'], ['ed448', 'undefined']]) {
    add(`crypto.sign(${digest}, Buffer.from('data'), pem.${name})`);
    addLater(`called((done) => crypto.sign(${digest}, Buffer.from('data'), pem.${name}, done))`);
  }
  for (const digest of [`'sha256'`, `'RSA-SHA384'`]) {
    add(`crypto.createSign(${digest}).update('da').update(Buffer.from('ta')).sign(pem.rsa, 'base64')`);
    add(`crypto.createSign(${digest}).update('64617461', 'hex').sign({ key: pem.rsaEncrypted1, passphrase: 'secret' }, 'hex')`);
    add(`(() => { const signer = crypto.createSign(${digest}); signer.write('data'); signer.end(); return signer.sign(jwk(pem.rsa) && { key: jwk(pem.rsa), format: 'jwk' }); })()`);
  }
  // Signatures that are not, verified.
  const pairs = [
    ['p256', `'sha256'`, ''], ['p384', `'sha384'`, ''], ['p521', `'sha512'`, ''], ['k256', `'sha256'`, ''], ['p256', `'sha256'`, `dsaEncoding: 'ieee-p1363'`],
    ['p521', `'sha512'`, `dsaEncoding: 'ieee-p1363'`], ['dsa', `'sha1'`, ''], ['dsa', `'sha1'`, `dsaEncoding: 'ieee-p1363'`],
    ['rsa', `'sha256'`, `padding: crypto.constants.RSA_PKCS1_PSS_PADDING`],
    ['rsa', `'sha256'`, `padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST`],
    ['rsa', `'sha384'`, `padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 0`], ['pss', `'sha256'`, ''], ['pssFree', `'sha256'`, ''],
    ['pss', `'sha512'`, ''], ['pss', `'sha256'`, 'padding: crypto.constants.RSA_PKCS1_PADDING'], ['pss', `'sha256'`, 'saltLength: 5'],
    ['rsa', `'sha256'`, `padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 10000`], ['rsa', `'sha256'`, 'padding: 77'],
    ['rsa', `'sha256'`, 'padding: crypto.constants.RSA_NO_PADDING'], ['rsa', `'sha256'`, `padding: '1'`], ['rsa', `'sha256'`, 'saltLength: 1.5'],
    ['p256', `'sha256'`, `dsaEncoding: 'nope'`], ['ed25519', `'sha256'`, ''], ['x25519', 'null', ''], ['p256', `'nope'`, ''], ['p256', '1', ''], ['p256', 'null', ''],
  ];
  for (const [name, digest, options] of pairs) {
    add(`(() => { const key = { key: pem.${name}, ${options} }, data = Buffer.from('data'); const signature = crypto.sign(${digest}, data, key);
      const other = Buffer.from(signature); other[other.length - 1] ^= 1;
      return [crypto.verify(${digest}, data, key, signature), crypto.verify(${digest}, Buffer.from('date'), key, signature), crypto.verify(${digest}, data, key, other),
        crypto.verify(${digest}, data, key, signature.subarray(1)), ${options.includes('1363') ? 'signature.length' : '0'}]; })()`);
    add(`(() => { const key = { key: pem.${name}, ${options} }; const signature = crypto.createSign(${digest}).update('data').sign(key, 'hex');
      return [crypto.createVerify(${digest}).update('data').verify(key, signature, 'hex'), crypto.createVerify(${digest}).update('date').verify(key, signature, 'hex'),
        crypto.verify(${digest}, Buffer.from('data'), { ...key, key: crypto.createPublicKey(pem.${name}) }, Buffer.from(signature, 'hex'))]; })()`);
  }
  for (const details of [
    `'sha256', 'text', pem.p256`, `'sha256', 1, pem.p256`, `'sha256', Buffer.from('a'), ''`,
    `'sha256', Buffer.from('a'), 1`, `'sha256', Buffer.from('a'), pem.p256Public`, `'sha256', Buffer.from('a'), crypto.createPublicKey(pem.p256)`,
    `'sha256', Buffer.from('a'), crypto.createSecretKey('abc', 'utf8')`, `'sha256', Buffer.from('a'), pem.p256, 1`, `'sha256', Buffer.from('a'), { key: pem.p256Encrypted }`,
  ]) {
    add(`crypto.sign(${details}).length > 60`);
    add(`crypto.verify(${details.includes(', 1') && details.endsWith('1') ? details : `${details}, Buffer.from('nope')`})`);
  }
  add(`crypto.verify('sha256', Buffer.from('a'), pem.p256Public, 'text')`);
  add(`crypto.verify('sha256', Buffer.from('a'), pem.p256Public, 1)`);
  add(`crypto.verify('sha256', Buffer.from('a'), pem.p256Public)`);
  addLater(`called((done) => crypto.verify('sha256', Buffer.from('a'), pem.p256Public, Buffer.from('b'), done))`);
  addLater(`called((done) => crypto.sign('sha256', Buffer.from('a'), pem.p256Public, done))`);
  for (const call of [
    `createSign('nope')`, `createSign()`, `createVerify('nope')`, `createVerify(1)`, `createSign('sha256').sign()`, `createSign('sha256').sign(1)`,
    `createSign('sha256').update(1)`, `createSign('sha256').update('a').sign(pem.p256Public)`, `createSign('sha256').update('a').sign(pem.ed25519)`,
    `createVerify('sha256').update('a').verify(pem.ed25519Public, 'aa', 'hex')`, `createVerify('sha256').update('a').verify(pem.p256Public)`,
    `createVerify('sha256').update('a').verify()`, `createVerify('sha256').update('a').verify(pem.p256Public, 'zz', 'hex')`,
    `createVerify('sha256').update('a').verify(pem.certificate, 'zz', 'hex')`,
  ]) add(`typeof crypto.${call}`);
  for (const call of [`signer.sign(pem.p256)`, `signer.update('a')`]) add(`(() => { const signer = crypto.createSign('sha256'); signer.sign(pem.p256); ${call}; })()`);
  add(`[crypto.Sign('sha256') instanceof crypto.Sign, crypto.createSign('sha256') instanceof require('stream').Writable, crypto.Verify.name]`);

  // Keyed hashes with key objects.
  add(`crypto.createHmac('sha256', crypto.createSecretKey(Buffer.from('key'))).update('data').digest('hex')`);
  add(`crypto.createHmac('sha256', crypto.createPublicKey(pem.p256))`);
  add(`crypto.createHmac('sha256', {})`);
  return cases;
})()
