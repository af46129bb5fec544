import type { Parts } from "./components.ts";
import { type Grid, isBordered } from "./flow.ts";

/** Tables that hold data, in the text and in appendices. */
export const dataTables = ({ flow, header, ending }: Parts): Grid[] =>
  flow.grids.filter(
    ({ table, place }) =>
      isBordered(table) &&
      table.rows.length > 1 &&
      place.order > header.endsAt &&
      (place.order < ending.startsAt || place.order > ending.endsAt),
  );
