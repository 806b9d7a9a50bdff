export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const nonceBytes = 12;

/** AES-256-GCM; `key` is base64url and leaves this function only as something that cannot be read out again. */
export function importDraftKey(key: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
    char.charCodeAt(0),
  );
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, id: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});

/** `id` binds the text to where it is kept: moved elsewhere it no longer opens. */
export async function sealText(key: CryptoKey, id: string, text: string): Promise<SealedText> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const data = await crypto.subtle.encrypt(algorithm(iv, id), key, new TextEncoder().encode(text));
  return { iv, data };
}

/** Null: another's, moved, or damaged. */
export async function openText(key: CryptoKey, id: string, sealed: SealedText): Promise<string | null> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(sealed.iv, id), key, sealed.data));
  } catch {
    return null;
  }
}
