/** One field of an action as GET /api/actions tells it. */
export interface FormField {
  readonly name: string;
  readonly kind: string;
  readonly optional: boolean;
  readonly list?: string;
  readonly ahead?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly form?: string;
  readonly fields?: readonly FormField[];
}

export interface Form {
  readonly subject: 'case' | 'person' | 'household' | 'provider' | 'plan' | 'account';
  readonly name: string;
  readonly opens: boolean;
  readonly fields: readonly FormField[];
}

export interface Forms {
  readonly actions: readonly Form[];
  readonly codeLists: Readonly<Record<string, readonly { readonly code: string; readonly offered: boolean }[]>>;
  readonly offices: readonly { readonly code: string }[];
}

/** What stands behind the ids of a valid body. */
export interface World {
  readonly case: string;
  readonly person: string;
  readonly household: string;
  readonly provider: string;
  readonly account: string;
  readonly plan: string;
  /** An entry of the case, and its content as its own action takes it. */
  readonly entry: string;
  readonly content: object;
}

/** A right body with the fields that must be there. */
export function validBody(
  fields: readonly FormField[],
  world: World,
  lists: Forms['codeLists'],
): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter(({ optional }) => !optional).map((field) => [field.name, validValue(field, world, lists)]),
  );
}

function validValue(field: FormField, world: World, lists: Forms['codeLists']): unknown {
  const { kind, list = '', min = 0, form, fields = [] } = field;
  const code = lists[list]?.find(({ offered }) => offered)?.code ?? lists[list]?.[0]?.code;
  switch (kind) {
    case 'persons':
      return [world.person];
    case 'provider':
      return world.provider;
    case 'account':
      return world.account;
    case 'entry':
      return world.entry;
    case 'content':
      return world.content;
    case 'code':
      return code;
    case 'codes':
      return [code];
    case 'day':
      return '2024-03-06';
    case 'birth':
      return '1990';
    case 'count':
    case 'euro':
    case 'quantity':
      return Math.max(min, 1);
    case 'yes-no':
      return true;
    case 'group':
      return validBody(fields, world, lists);
    case 'groups':
      return [validBody(fields, world, lists)];
    case 'text':
      return form === 'digits'
        ? '1234567890'
        : form === 'phone'
          ? '+383 44 123 456'
          : form === 'number'
            ? '12-2024'
            : 'Fjalë';
    default:
      return world.person;
  }
}
