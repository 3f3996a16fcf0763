import { APP_GUARD } from '@nestjs/core';
import { RolesNow } from './roles-now';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInAttempts } from './sign-in-attempts';
import { SignInGuard } from './sign-in.guard';

/** What the api's module provides to know who comes; the guard then stands before every controller. */
export const accessProviders = [
  RolesNow,
  Sessions,
  SignIn,
  SignInAttempts,
  { provide: APP_GUARD, useClass: SignInGuard },
];

export const accessControllers = [SessionController];
