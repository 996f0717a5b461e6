// A ballot that its signer cannot recognise: RSABSSA-SHA384-PSS-Randomized (RFC 9474), the side of whoever asks.
// The server signs a number from which the serial does not follow, and sees the serial only when the answer comes in.
const HASH = 48, SALT = 48, PART = 32;

/** Whether the browser lets this page do it: only where it was opened over an encrypted connection. */
export const isPossible = () => Boolean(globalThis.crypto?.subtle);

export const encode = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
export const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const number = (bytes) => BigInt(`0x${hex(bytes) || "0"}`);
const bytes = (value, length) => Uint8Array.from(value.toString(16).padStart(2 * length, "0").match(/../g), (byte) => parseInt(byte, 16));
const sha384 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-384", joined(...parts)));

const power = (base, exponent, modulus) => {
  let result = 1n;
  for (let square = base % modulus, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};
const inverted = (value, modulus) => {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  if (a !== 1n) throw new Error("not invertible");
  return ((x % modulus) + modulus) % modulus;
};
const below = (modulus, length) => {
  for (;;) {
    const value = number(random(length));
    if (value > 0n && value < modulus) return value;
  }
};

/** A public key from its JSON (RFC 7517). */
export const keyOf = ({ n, e }) => {
  const modulus = number(decode(n)), bits = modulus.toString(2).length;
  if (bits < 2048) throw new Error(`a key of ${bits} bits`);
  return { jwk: { kty: "RSA", n, e, alg: "PS384", ext: true }, modulus, exponent: number(decode(e)), bits, length: Math.ceil(bits / 8) };
};

/** By which people can tell that they all got the same key (RFC 7638). */
export const thumbprint = async ({ jwk: { e, n } }) =>
  encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify({ e, kty: "RSA", n })))));

// MGF1 and EMSA-PSS-ENCODE of RFC 8017
const mask = async (seed, length) => {
  const blocks = [];
  for (let counter = 0; counter * HASH < length; counter++) blocks.push(await sha384(seed, [0, 0, counter >> 8, counter & 255]));
  return joined(...blocks).slice(0, length);
};
const padded = async (message, bits, salt) => {
  const length = Math.ceil(bits / 8), hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const block = joined(new Uint8Array(length - SALT - HASH - 2), [1], salt), over = await mask(hash, block.length);
  const masked = block.map((byte, i) => byte ^ over[i]);
  masked[0] &= 255 >> (8 * length - bits);
  return joined(masked, hash, [188]);
};

/** A fresh serial, and the random bytes that precede it in what is signed. */
export const fresh = () => ({ prefix: encode(random(PART)), serial: encode(random(PART)) });
export const prepared = ({ prefix, serial }) => joined(decode(prefix), decode(serial));

/** What is sent to the signer, and what takes the blinding off again; salt and factor are random but for tests. */
export const blind = async (key, message, salt = random(SALT), factor = below(key.modulus, key.length)) => {
  const encoded = number(await padded(message, key.bits - 1, salt));
  const blinded = (encoded * power(factor, key.exponent, key.modulus)) % key.modulus;
  return { blinded: bytes(blinded, key.length), inverse: bytes(inverted(factor, key.modulus), key.length) };
};

/** The signature of the message, from that of the blinded one; refused if it is none. */
export const unblind = async (key, message, signature, inverse) => {
  if (signature.length !== key.length) throw new Error("a signature of another length");
  const own = bytes((number(signature) * number(inverse)) % key.modulus, key.length);
  const check = await crypto.subtle.importKey("jwk", key.jwk, { name: "RSA-PSS", hash: "SHA-384" }, false, ["verify"]);
  if (!(await crypto.subtle.verify({ name: "RSA-PSS", saltLength: SALT }, check, own, message))) throw new Error("not a signature of this key");
  return own;
};
