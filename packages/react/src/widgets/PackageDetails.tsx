import { normalizePackageName } from '@downpour/core';
import { isAbsence } from '../client/client-error.ts';
import { useLanguage } from '../context/useLanguage.ts';
import { formatDay } from '../format/format-date.ts';
import { absences, details as english, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { factsOf, linksOf, PackageFacts } from './PackageFacts.tsx';
import { type PackageDetailsOptions, packageLinks, usePackageDetails } from './usePackageDetails.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `PackageDetails` takes. It counts no downloads, so filters and ranges have no meaning here. */
export type PackageDetailsProps = Omit<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'onSelect'
> &
  PackageDetailsOptions;

const NARROW_PX = 560;
const HEIGHTS = { narrow: 290, wide: 156 };

/** A package in words: summary, latest version, how to install it, licence, author and links; name and command without metadata too. */
export function PackageDetails(props: PackageDetailsProps) {
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'details', english);
  const withoutMetadata: WidgetProps['renderError'] = ({ problem, fallback }) =>
    isAbsence(problem) ? (
      <PackageFacts
        name={normalizePackageName(props.package)}
        details={undefined}
        note={wordsOf(language, 'absences', absences)[problem.code].hint}
        links={packageLinks(props.package, undefined)}
        language={language}
      />
    ) : (
      fallback
    );
  return (
    <Widget
      appearance={{ renderError: withoutMetadata, ...props }}
      language={language}
      title={words.title}
      subject={props.package}
      state={usePackageDetails(props)}
      heightAt={(width) => (width < NARROW_PX ? HEIGHTS.narrow : HEIGHTS.wide)}
      scales
      nothing={{ ...words.nothing, always: true }}
      table={({ details, links }) => ({
        columns: [wordsOf(language, 'terms', terms).figure, wordsOf(language, 'terms', terms).value],
        rows:
          details === undefined
            ? []
            : [
                [words.name, details.name],
                [words.version, details.version],
                [words.releaseDay, formatDay(details.released, locale)],
                ...(details.summary === null ? [] : [[words.summary, details.summary]]),
                ...factsOf(details, language),
                ...linksOf(links, language),
              ],
      })}
      describe={({ details }) =>
        details === undefined
          ? ''
          : words.sentence(details.name, details.version, {
              day: formatDay(details.released, locale),
              summary: details.summary ?? '',
            })
      }
    >
      {({ details, links }) =>
        details === undefined ? null : (
          <PackageFacts name={details.package} details={details} links={links} language={language} />
        )
      }
    </Widget>
  );
}
