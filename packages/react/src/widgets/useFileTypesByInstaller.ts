import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { fileTypesRequest } from '../requests/downloads-requests.ts';
import { type Matrix, matrixCells } from '../series/matrix-cells.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useFileTypesByInstaller` asks. */
export type FileTypesByInstallerOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'locale' | 'initialResult'
> &
  Readonly<{ package?: string | readonly string[] | undefined; limit?: number | undefined }>;

/** Downloads of every file type by each of the top installers. */
export type FileTypesByInstallerData = Readonly<{ matrix: Matrix; provenance: Provenance }>;

/** File types by installer, as a matrix ready to draw. */
export function useFileTypesByInstaller(
  options: FileTypesByInstallerOptions,
): QueryState<FileTypesByInstallerData> {
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const { initialResult } = options;
  const state = useCatalogueQuery(...fileTypesRequest(options, scope), { initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => ({
        matrix: matrixCells(rows, { rows: 'installer', columns: 'type' }, language),
        provenance,
      })),
    [state, language],
  );
}
