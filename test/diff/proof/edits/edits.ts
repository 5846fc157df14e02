/** Random edits of documents: one change of one node, as an author would make it. */
import type { OpenApiDocument } from "../../../../generator/load/document.js";
import { formatPointer } from "../../../../generator/load/pointer.js";
import { isObject } from "../../../../generator/load/value.js";
import { type NodePlace, placesOf, replaceAt, valueAt } from "../places.js";
import type { Random } from "../random.js";
import { ANNOTATION_EDITS } from "./annotations.js";
import type { Edit } from "./edit.js";
import { MESSAGE_EDITS } from "./messages.js";
import { STRUCTURE_EDITS } from "./structures.js";
import { VALUE_EDITS } from "./values.js";

/** Edits of what a schema takes. */
export const CONSTRAINT_EDITS: readonly Edit[] = [...VALUE_EDITS, ...STRUCTURE_EDITS];

/** Every edit. */
export const EDITS: readonly Edit[] = [...CONSTRAINT_EDITS, ...ANNOTATION_EDITS, ...MESSAGE_EDITS];

/** A document before and after an edit. */
export interface Edited {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  readonly edit: Edit;
  readonly place: NodePlace;
}

const MOST_TRIES = 60;

/**
 * Makes a random edit at a random place where it fits.
 *
 * @param edits what may be done
 * @param isPossible where it may be done; anywhere by default
 * @returns undefined where none of the edits that were tried fits anywhere
 */
export function editDocument(
  document: OpenApiDocument,
  random: Random,
  edits: readonly Edit[] = EDITS,
  isPossible: (place: NodePlace) => boolean = () => true,
): Edited | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const edit = random.pick(edits);
    const places = placesOf(document).filter((place) => place.type === edit?.type && isPossible(place));
    for (const place of random.shuffle(places).slice(0, 30)) {
      const node = valueAt(document, place.path);
      if (edit === undefined || !isObject(node)) continue;
      const changed = edit.apply(node, random, { document, path: place.path });
      if (changed === undefined || JSON.stringify(changed) === JSON.stringify(node)) continue;
      return { base: document, revision: replaceAt(document, place.path, changed), edit, place };
    }
  }
  return undefined;
}

/** An edit in one line, for messages. */
export function showEdit({ edit, place }: Edited): string {
  return `${edit.name} at ${formatPointer(place.path)}`;
}
