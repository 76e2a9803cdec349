/** What stands before the braces of a plural's or a choice's own text: `one {`, `=0 {`. */
type Branch = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | `=${number}`;

type Trimmed<S extends string> = S extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : S extends `${infer Rest} `
    ? Trimmed<Rest>
    : S;

type LastWord<S extends string> = S extends `${string} ${infer Rest}`
  ? LastWord<Rest>
  : S extends `${string}}${infer Rest}`
    ? LastWord<Rest>
    : S;

/** The name in `{name}` or `{count, plural, …}`; nothing for the text of a branch. */
type NameIn<Before extends string, After extends string> =
  LastWord<Trimmed<Before>> extends Branch
    ? never
    : After extends `${infer Name},${string}`
      ? Name extends `${string}}${string}`
        ? After extends `${infer Plain}}${string}`
          ? Plain
          : never
        : Name
      : After extends `${infer Plain}}${string}`
        ? Plain
        : never;

/**
 * The names of the arguments that an ICU message asks for: "{count, plural, one {# try} other {# tries}} of {name}" asks for
 * "count" and "name". Plurals and ordinals are read; a choice by word (`select`) is not, and no text needs one.
 */
export type ArgumentsOf<S extends string> = S extends `${infer Before}{${infer After}`
  ? NameIn<Before, After> | ArgumentsOf<After>
  : never;
