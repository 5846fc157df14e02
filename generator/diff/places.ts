/** Where the two documents say what a finding is about. */
import type { LoadedDocument } from "../load/types.js";
import type { Finding, JudgedFinding, ReportedPlace, Spot } from "./types.js";

/**
 * Looks up the places of findings: all of one document at once, because a look-up reads its text again.
 *
 * @param judged findings with spots in the normalised documents
 * @param base document of their base spots
 * @param revision document of their revision spots
 * @returns the findings with file, line and column, in their order
 */
export function placeFindings(
  judged: readonly JudgedFinding[],
  base: LoadedDocument,
  revision: LoadedDocument,
): Finding[] {
  const basePlaces = placeSpots(
    judged.map((finding) => finding.base),
    base,
  );
  const revisionPlaces = placeSpots(
    judged.map((finding) => finding.revision),
    revision,
  );
  return judged.map((finding, index) => ({
    ...finding,
    base: basePlaces[index] ?? { ...finding.base, file: base.file },
    revision: revisionPlaces[index] ?? { ...finding.revision, file: revision.file },
  }));
}

function placeSpots(spots: readonly Spot[], loaded: LoadedDocument): ReportedPlace[] {
  if (spots.length === 0) return [];
  // Many findings share a spot, as the places where something is missing do.
  const pointers = [...new Set(spots.map((spot) => spot.pointer))];
  const places = new Map(loaded.locateAll(pointers).map((place, index) => [pointers[index], place]));
  return spots.map((spot) => ({ file: loaded.file, ...places.get(spot.pointer), ...spot }));
}
