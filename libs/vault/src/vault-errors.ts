export type KeyRefusal = 'KEY_MISSING' | 'KEY_UNREADABLE' | 'KEY_WRONG' | 'KEY_VERSION_MISSING' | 'DEMO_KEY_REFUSED';

/** The vault does not open: its key is missing, wrong or of the wrong kind. Nothing was made or changed. */
export class VaultKeyRefused extends Error {
  override readonly name = 'VaultKeyRefused';
  constructor(
    readonly code: KeyRefusal,
    message: string,
  ) {
    super(message);
  }
}

/** A stored row does not open under its own key and place: somebody altered or moved it. */
export class VaultTampered extends Error {
  override readonly name = 'VaultTampered';
  constructor(readonly id: string) {
    super(`The sealed value ${id} was altered after it was sealed.`);
  }
}

/** A repeated command wants to seal a value that was erased in the meantime. */
export class SealedValueErased extends Error {
  override readonly name = 'SealedValueErased';
  constructor(readonly id: string) {
    super(`The sealed value ${id} was erased; it is not sealed again.`);
  }
}

/** A value that cannot be sealed: not JSON, ill-formed text, or a number to look up that is no text. */
export class UnsealableValue extends Error {
  override readonly name = 'UnsealableValue';
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`The field ${field} cannot be sealed: ${reason}.`);
  }
}
