import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { TSchema } from 'typebox';
import type { Desk } from './desk.ts';
import { ErrorAnswer } from './schema/common.ts';

/** The server as operations are added to it: schemas give their requests and answers types. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Adds one operation of the interface. */
export type Operation = (app: App, desk: Desk) => void;

/** Answers of an operation: what it gives, and what every error looks like. */
export function answers<T extends TSchema>(
  schema: T,
): { 200: T; '4xx': typeof ErrorAnswer; '5xx': typeof ErrorAnswer } {
  return { 200: schema, '4xx': ErrorAnswer, '5xx': ErrorAnswer };
}
