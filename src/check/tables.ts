import type { MeasuredTable } from "../ooxml/measured.ts";
import type { Parts } from "./components.ts";
import type { Grid } from "./flow.ts";

/** Lines are drawn between its cells; a table without them only lays out. */
export const isBordered = ({ rows }: MeasuredTable): boolean =>
  rows.some(({ cells }) => cells.length > 1 && cells.some(({ borders }) => borders.left || borders.right));

/** Tables that hold data, in the text and in appendices. */
export const dataTables = ({ flow, header, ending }: Parts): Grid[] =>
  flow.grids.filter(
    ({ table, place }) =>
      isBordered(table) &&
      table.rows.length > 1 &&
      place.order > header.endsAt &&
      (place.order < ending.startsAt || place.order > ending.endsAt),
  );
