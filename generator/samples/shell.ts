/** Words of a POSIX shell command (POSIX.1-2017, Shell Command Language §2.2). */

/**
 * Quotes text so that the shell passes it on as it is.
 *
 * @param text any text without NUL
 */
export function quote(text: string): string {
  const clean = text.replaceAll("\0", "");
  return /^[\w@%+=:,./-]+$/.test(clean) ? clean : `'${clean.replaceAll("'", "'\\''")}'`;
}

/**
 * A word in double quotes that the shell expands a variable in.
 *
 * @param before text before the variable
 * @param variable name of an environment variable
 * @param after text behind it
 * @throws TypeError when the name is none
 */
export function quoteAround(before: string, variable: string, after = ""): string {
  if (!/^[A-Za-z_]\w*$/.test(variable)) throw new TypeError(`${JSON.stringify(variable)} names no variable`);
  const name = /^\w/.test(after) ? `\${${variable}}` : `$${variable}`;
  return `"${escapeDouble(before)}${name}${escapeDouble(after)}"`;
}

function escapeDouble(text: string): string {
  return text.replaceAll("\0", "").replace(/[\\"$`]/g, "\\$&");
}
