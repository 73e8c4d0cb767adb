// HPKE (RFC 9180), base mode, one message: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. Whoever seals cannot open.

const text = new TextEncoder();
const KEM = bytes(text.encode('KEM'), number(0x0010));
const HPKE = bytes(text.encode('HPKE'), number(0x0010), number(0x0001), number(0x0001));
const NONE = new Uint8Array();
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/**
 * @param {Uint8Array} publicKey the server's point, uncompressed, 65 bytes
 * @param {CryptoKeyPair} ephemeral only for the test vectors; otherwise new for every message
 * @returns {Promise<Uint8Array>} the ephemeral point (65 bytes), then the sealed bytes
 */
export async function seal(publicKey, info, aad, plain, ephemeral) {
  const pair = ephemeral ?? await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const server = await crypto.subtle.importKey('raw', publicKey, CURVE, false, []);
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, pair.privateKey, 256));
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));

  const agreed = await extract(KEM, NONE, 'eae_prk', shared);
  const secret = await expand(KEM, agreed, 'shared_secret', bytes(enc, publicKey), 32);

  const context = bytes(Uint8Array.of(0), await extract(HPKE, NONE, 'psk_id_hash', NONE),
    await extract(HPKE, NONE, 'info_hash', info));
  const schedule = await extract(HPKE, secret, 'secret', NONE);
  const key = await expand(HPKE, schedule, 'key', context, 16);
  const nonce = await expand(HPKE, schedule, 'base_nonce', context, 12);

  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return bytes(enc, new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, cipher, plain)));
}

async function extract(suite, salt, label, material) {
  return hmac(salt.length ? salt : new Uint8Array(32), bytes(text.encode('HPKE-v1'), suite, text.encode(label), material));
}

/** One block is enough: nothing here is longer than a hash. */
async function expand(suite, secret, label, info, length) {
  const labelled = bytes(number(length), text.encode('HPKE-v1'), suite, text.encode(label), info);
  return (await hmac(secret, bytes(labelled, Uint8Array.of(1)))).slice(0, length);
}

async function hmac(key, message) {
  const usable = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', usable, message));
}

function number(value) {
  return Uint8Array.of(value >> 8, value & 0xff);
}

function bytes(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

export function toBase64Url(raw) {
  return btoa(Array.from(raw, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64Url(encoded) {
  return Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
}
