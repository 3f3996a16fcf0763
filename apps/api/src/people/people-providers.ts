import { FindDuplicatesHandler } from './find-duplicates';
import { FindNamed } from './find-named';
import { KnownElsewhere } from './known-elsewhere';
import { ListNoticesHandler } from './list-notices';
import { MovedPeople } from './moved-people';
import { NoticesController } from './notices.controller';
import { PeopleController } from './people.controller';
import { ReadNoticesHandler } from './read-notices';
import { SearchPeopleHandler } from './search-people';

/** What the api's module provides to find people, and to tell offices that somebody of theirs was looked for. */
export const peopleProviders = [
  FindNamed,
  KnownElsewhere,
  MovedPeople,
  FindDuplicatesHandler,
  ListNoticesHandler,
  ReadNoticesHandler,
  SearchPeopleHandler,
];

export const peopleControllers = [PeopleController, NoticesController];
