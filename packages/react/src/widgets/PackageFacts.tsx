import type { PypiCatalogue, RowOf } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { details as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Styles } from '../theme/Styles.tsx';
import { CopyButton } from './CopyButton.tsx';
import { packageDetailsCss } from './package-details-css.ts';
import type { PackageLinks } from './usePackageDetails.ts';

type Details = RowOf<PypiCatalogue, 'package-details'>;

/** The facts about a package that are texts, each with its name; what it does not say is left out. */
export const factsOf = (
  details: Details,
  language: Language,
): readonly (readonly [name: string, text: string])[] => {
  const words = wordsOf(language, 'details', english);
  const { locale = 'en' } = language;
  const { author, license, requiresPython, releases, firstReleased } = details;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.license, license],
    [words.author, author],
    [words.python, requiresPython],
    [words.releases, words.since(formatCount(releases, locale), formatDay(firstReleased, locale))],
  ];
  return facts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
};

/** The links of a package that are there, each with its name. */
export const linksOf = (
  links: PackageLinks,
  language: Language,
): readonly (readonly [name: string, href: string])[] => {
  const words = wordsOf(language, 'details', english);
  const named: readonly (readonly [string, string | undefined])[] = [
    [words.homePage, links.homePage === links.repository ? undefined : links.homePage],
    [words.repository, links.repository],
    [words.documentation, links.documentation],
    [words.registry, links.registry],
  ];
  return named.flatMap(([name, href]) => (href === undefined ? [] : [[name, href] as const]));
};

type PackageFactsProps = Readonly<{
  /** Normalised by PEP 503. */
  name: string;
  /** As the metadata has them; undefined where there is none. */
  details: Details | undefined;
  /** Said where there is no metadata. */
  note?: string | undefined;
  links: PackageLinks;
  language: Language;
}>;

/** A package in words: name, version, summary, how to install it, facts and links; without metadata, what is known anyway. */
export function PackageFacts({ name, details, note, links, language }: PackageFactsProps) {
  const words = wordsOf(language, 'details', english);
  const command = `pip install ${name}`;
  const summary = details === undefined ? note : details.summary;
  return (
    <div className="downpour-details">
      <Styles name="details" css={packageDetailsCss} />
      <div>
        <p className="downpour-details-name">
          <strong>{details?.name ?? name}</strong>
          {details === undefined ? null : (
            <>
              {' '}
              <span>{details.version}</span>{' '}
              <span className="downpour-muted">
                {words.released(formatDay(details.released, language.locale ?? 'en'), details.prerelease)}
              </span>
            </>
          )}
        </p>
        <p
          className={`downpour-details-summary${details === undefined ? ' downpour-muted' : ''}`}
          role={details === undefined ? 'status' : undefined}
        >
          {summary}
        </p>
        <p className="downpour-details-install">
          <code>{command}</code>
          <CopyButton text={command} name={command} language={language} />
        </p>
      </div>
      <div>
        {details === undefined ? null : (
          <dl>
            {factsOf(details, language).map(([fact, text]) => (
              <div key={fact}>
                <dt>{fact}</dt>
                <dd title={text}>
                  <bdi>{text}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <ul>
          {linksOf(links, language).map(([link, href]) => (
            <li key={link}>
              <a href={href} rel="noreferrer">
                {link}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
