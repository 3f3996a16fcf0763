import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actionsQuestion, sessionQuestion } from '../api/questions';
import { request } from '../api/request';
import { useLanguage } from '../words/language';

interface Notice {
  readonly notice: string;
  readonly name: string;
  readonly askedBy: string;
  readonly at: string;
  readonly read: boolean;
}

/** Tells supervisor and director that another office looked for somebody with a restricted case of theirs. */
export function Notices() {
  const { words, label, instant } = useLanguage();
  const questions = useQueryClient();
  const session = useQuery(sessionQuestion);
  const actions = useQuery(actionsQuestion);
  const told = session.data?.roles.some(({ role }) => role === 'supervisor' || role === 'director') ?? false;
  const notices = useQuery({
    queryKey: ['notices'],
    queryFn: () => request<{ notices: Notice[] }>('GET', '/api/notices'),
    enabled: told,
  });
  const read = useMutation({
    mutationFn: (notice: string) => request('POST', '/api/notices/read', { body: { notices: [notice] } }),
    onSuccess: () => questions.invalidateQueries({ queryKey: ['notices'] }),
  });
  const unread = notices.data?.notices.filter((each) => !each.read) ?? [];
  if (unread.length === 0) return null;
  const officeName = (code: string): string => {
    const office = actions.data?.offices.find((each) => each.code === code);
    return office ? label(office.labels) : code;
  };
  return (
    <section className="notices" aria-label={words.people.likely.notices}>
      <h2>{words.people.likely.notices}</h2>
      <ul className="people-found">
        {unread.map((each) => (
          <li key={each.notice}>
            <span>
              <strong>{each.name || words.cases.noName}</strong>
              <span className="faint">{` · ${officeName(each.askedBy)} · ${instant(each.at)}`}</span>
            </span>
            <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate(each.notice)}>
              {words.people.likely.seen}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
