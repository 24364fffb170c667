import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ClickHouseException } from './clickhouse-exception.ts';
import { header } from './request-parameters.ts';

export type Login = { readonly user: string; readonly password: string };

/** The name and password of a request: headers, Basic authorization or URL, as ClickHouse reads them. */
export function requestLogin(url: URLSearchParams, headers: IncomingHttpHeaders): Login {
  const user = header(headers, 'x-clickhouse-user');
  const key = header(headers, 'x-clickhouse-key');
  const authorization = header(headers, 'authorization');
  const inUrl = url.has('user') || url.has('password');
  const ways = [user !== undefined || key !== undefined, authorization !== undefined, inUrl].filter(Boolean);
  if (ways.length > 1) {
    throw refused(
      'Invalid authentication: send the login either in X-ClickHouse headers, or by Basic authorization, or in the URL',
    );
  }
  if (authorization === undefined) {
    return { user: user ?? (url.get('user') || 'default'), password: key ?? url.get('password') ?? '' };
  }
  const basic = /^Basic\s+(\S+)$/i.exec(authorization)?.[1];
  if (basic === undefined) throw refused('Invalid authentication: only the Basic scheme is supported');
  const decoded = Buffer.from(basic, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon === -1) return { user: decoded || 'default', password: '' };
  return { user: decoded.slice(0, colon) || 'default', password: decoded.slice(colon + 1) };
}

/** Throws 516 (AUTHENTICATION_FAILED) unless the login is the expected one; takes equally long either way. */
export function checkLogin(given: Login, expected: Login): void {
  const sameUser = isSame(given.user, expected.user);
  const samePassword = isSame(given.password, expected.password);
  if (sameUser && samePassword) return;
  throw refused(
    `${given.user}: Authentication failed: password is incorrect, or there is no user with such name`,
  );
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function refused(message: string): ClickHouseException {
  return new ClickHouseException(516, 'AUTHENTICATION_FAILED', message);
}
