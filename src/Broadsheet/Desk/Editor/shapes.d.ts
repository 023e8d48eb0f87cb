/** A block of a body, as Broadsheet.Formats writes it. */
export type Block = { type: string; id?: string; [member: string]: unknown };

/** A stretch of text under the same marks. */
export type Run = { text: string; [mark: string]: unknown };

/** Words: a string, or an array of strings and runs. */
export type Words = string | (string | Run)[];

/** Fields by name; `leadPicture` is a picture block or null, every other a string. */
export type Fields = Record<string, unknown>;

/** A story as it stands somewhere: on the server, on the screen, in the browser's copy. */
export type Text = { fields: Fields; body: Block[] };

export type FieldChange = { name: string; was: unknown; now: unknown };

/** Changed (was and now), new (was null, after), removed (now null) or moved (after). */
export type BlockChange = { id: string; was: Block | null; now: Block | null; after?: string };

export type Changes = { fields: FieldChange[]; blocks: BlockChange[] };

export type Request = Changes & { token: number };

export type Conflict = { id?: string; name?: string; base: unknown; mine: unknown; theirs: unknown };

export type Answer = { token: number; saved: string; fields: Fields | null; body: Block[] | null; conflicts?: Conflict[] | null };

/** What the server said: an answer at 200, a problem otherwise. */
export type Reply = { status: number; answer?: Answer; problem?: { title?: string; detail?: string; errors?: unknown } };

export type SavingState =
  | { is: 'saved'; at: string | null }
  | { is: 'unsaved' | 'saving' | 'retrying' | 'signedOut' | 'conflict' }
  | { is: 'refused'; why: string };

/** What this browser keeps of a story until the server has it. `unanswered` was sent, but nothing came back. */
export type Copy = { at: string; token: number; base: Text; now: Text; unanswered: { request: Request; now: Text } | null };

export type Draft = { token: number; fields: Fields; body: Block[]; words: Record<string, string> };

export type Clock = { now(): number; after(ms: number, act: () => void): unknown; forget(timer: unknown): void };
