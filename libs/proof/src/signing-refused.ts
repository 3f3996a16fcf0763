/** Signing may not go on as things stand; an operator must decide. The message says what is wrong in one sentence. */
export class SigningRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SigningRefused';
  }
}
