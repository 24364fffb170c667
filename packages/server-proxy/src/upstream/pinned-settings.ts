import type { ServerSetting } from '@downpour/core/planner';
import type { Settings } from '../clickhouse/execute-statement.ts';
import type { Limits } from '../limits.ts';

/** Limits of a statement: where the user has a tighter one, that stays. */
const limitSettings = (limits: Limits): Readonly<Record<string, number>> => ({
  max_execution_time: limits.maxExecutionSeconds,
  max_rows_to_read: limits.maxRowsToRead,
  max_result_rows: limits.maxResultRows,
  max_result_bytes: limits.maxResultBytes,
  max_memory_usage: limits.maxMemoryBytes,
});

/** What a statement's meaning and its answer's form depend on; defaults differ between versions and profiles. */
const FIXED_SETTINGS: Settings = {
  timeout_overflow_mode: 'throw',
  read_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  group_by_overflow_mode: 'throw',
  sort_overflow_mode: 'throw',
  extremes: '0',
  limit: '0',
  offset: '0',
  output_format_json_quote_64bit_integers: '1',
  output_format_write_statistics: '1',
  http_write_exception_in_output_format: '0',
  cancel_http_readonly_queries_on_client_close: '1',
};

/** Names of the settings that matter here: those pinned, and `readonly`. */
export const settingNames = (limits: Limits): readonly string[] => [
  'readonly',
  ...Object.keys(limitSettings(limits)),
  ...Object.keys(FIXED_SETTINGS),
];

/** How much the user may change: 0 everything, 1 nothing, 2 settings only. */
export function readonlyLevel(server: Readonly<Record<string, ServerSetting>>): 0 | 1 | 2 {
  const value = server.readonly?.value;
  return value === '1' ? 1 : value === '2' ? 2 : 0;
}

/**
 * Settings to send with every statement. A user with `readonly = 1` may set nothing, so nothing is sent; others get
 * limits, plain output, and `readonly = 1` where they could write. Settings the server does not know, or does not let
 * the user change, are left out.
 */
export function pinnedSettings(server: Readonly<Record<string, ServerSetting>>, limits: Limits): Settings {
  const level = readonlyLevel(server);
  if (level === 1) return {};
  const pinned: Record<string, string> = {};
  for (const [name, wanted] of Object.entries(limitSettings(limits))) {
    const setting = server[name];
    if (setting !== undefined && !setting.fixed) pinned[name] = String(tighter(wanted, setting));
  }
  for (const [name, wanted] of Object.entries(FIXED_SETTINGS)) {
    const setting = server[name];
    if (setting !== undefined && !setting.fixed) pinned[name] = wanted;
  }
  return level === 0 ? { ...pinned, readonly: '1' } : pinned;
}

/** The tighter of the wanted limit and the user's own, within what the user may set; 0 is no limit. */
function tighter(wanted: number, { value, min, max }: ServerSetting): number {
  const own = Number(value);
  const limit = own > 0 ? Math.min(wanted, own) : wanted;
  const least = Number(min ?? 0);
  const most = max === undefined || Number(max) === 0 ? Number.POSITIVE_INFINITY : Number(max);
  return Math.min(Math.max(limit, least), most);
}
