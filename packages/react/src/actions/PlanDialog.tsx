import type { QueryPlan } from '@downpour/core';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import { problemOf, type QueryProblem } from '../client/client-error.ts';
import { DownpourContext } from '../context/downpour-context.ts';
import { actions } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { ProblemView } from '../widgets/ProblemView.tsx';
import { inlineParameters } from './inline-parameters.ts';
import { playUrl } from './play-url.ts';

type PlanDialogProps = Readonly<{
  language: Language;
  title: string;
  plan: () => Promise<QueryPlan>;
  onClose: () => void;
}>;

type Asked = Readonly<{ plan: QueryPlan }> | Readonly<{ problem: QueryProblem }>;

/** Which table answers, why no other, and the SQL: what the proxy says where it shows plans. */
export function PlanDialog({ language, title, plan, onClose }: PlanDialogProps) {
  const words = wordsOf(language, 'actions', actions);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks once, whatever is drawn meanwhile
  useEffect(() => {
    let wanted = true;
    plan().then(
      (answer) => wanted && setAsked({ plan: answer }),
      (error: unknown) => wanted && setAsked({ problem: problemOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const again = (): void => {
    setAsked(undefined);
    setAttempt(attempt + 1);
  };
  return (
    <dialog ref={dialog} className="downpour-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{words.sqlOf(title)}</h2>
      {asked === undefined ? <p role="status">{words.asking}</p> : null}
      {asked !== undefined && 'problem' in asked ? (
        <ProblemView problem={asked.problem} retry={again} language={language} />
      ) : null}
      {asked !== undefined && 'plan' in asked ? <PlanText plan={asked.plan} language={language} /> : null}
      <form method="dialog" className="downpour-dialog-foot">
        <button type="submit" className="downpour-tool">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}

function PlanText({ plan, language }: Readonly<{ plan: QueryPlan; language: Language }>) {
  const words = wordsOf(language, 'actions', actions);
  const page = useContext(DownpourContext)?.playUrl;
  const sql = inlineParameters(plan.sql, plan.parameters);
  const [copied, setCopied] = useState('');
  return (
    <>
      <p>{words.reads(plan.tables.join(', '))}</p>
      {plan.mismatches.length === 0 ? null : (
        <ul>
          {plan.mismatches.map(({ description }) => (
            <li key={description}>{description}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={words.sql}>
        <pre>{sql}</pre>
      </section>
      <p className="downpour-dialog-foot">
        <span role="status">{copied}</span>
        <button
          type="button"
          className="downpour-tool"
          onClick={() =>
            void navigator.clipboard.writeText(sql).then(
              () => setCopied(words.copiedSql),
              () => setCopied(words.refused),
            )
          }
        >
          {words.copySql}
        </button>
        {page === undefined ? null : (
          <a className="downpour-tool" href={playUrl(page, sql)} target="_blank" rel="noreferrer">
            {words.play}
          </a>
        )}
      </p>
    </>
  );
}
