import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, providersQuestion } from '../api/questions';
import { titleOf } from '../forms/action-words';
import { go, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { ProviderTable } from './provider-table';

/** Where people can be placed: licences, free places, and what needs looking after. */
export function ProvidersScreen() {
  const speaking = useLanguage();
  const { words, label } = speaking;
  const kind = usePlace().query.get('kind') ?? '';
  const actions = useQuery(actionsQuestion);
  const providers = useQuery(providersQuestion);
  if (actions.isPending || providers.isPending) return <Waiting />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  if (providers.isError) return <ProblemNote error={providers.error} retry={() => void providers.refetch()} />;
  const register = actions.data.actions.find((each) => each.subject === 'provider' && each.opens);
  const kinds = actions.data.codeLists['providerKinds'] ?? [];
  const lines = providers.data.filter((each) => kind === '' || each.kind === kind);
  return (
    <>
      <Heading title={words.providers.title}>
        {register && (
          <Button component="a" size="sm" variant="default" href={to(['do', 'provider', register.name])}>
            {titleOf(register, speaking)}
          </Button>
        )}
      </Heading>
      <div className="controls">
        <NativeSelect
          size="xs"
          label={words.providers.kind}
          value={kind}
          data={[
            { value: '', label: words.providers.anyKind },
            ...kinds.map((each) => ({ value: each.code, label: label(each.labels) })),
          ]}
          onChange={(event) => go(to(['providers'], { kind: event.currentTarget.value }))}
        />
      </div>
      {lines.length === 0 ? (
        <p className="empty">{words.providers.empty}</p>
      ) : (
        <ProviderTable lines={lines} actions={actions.data} />
      )}
      {lines.some((each) => !each.own) && <p className="faint">{words.providers.others}</p>}
    </>
  );
}
