/**
 * Addresses with more events than this and no tag are taken for services that nobody has named: the default of
 * `--max-activity`, a round number without a measured error (docs/methods.md).
 */
export const DEFAULT_MAX_ACTIVITY = 10_000;
