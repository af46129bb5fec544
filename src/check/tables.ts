import type { Components } from "../recognize/components.ts";
import { isBordered } from "../recognize/drawn.ts";
import type { Grid } from "../recognize/flow.ts";

/** Tables that hold data, in the text and in appendices. */
export const dataTables = ({ flow, header, ending }: Components): Grid[] =>
  flow.grids.filter(
    ({ table, place }) =>
      isBordered(table) &&
      table.rows.length > 1 &&
      place.order > header.endsAt &&
      (place.order < ending.startsAt || place.order > ending.endsAt),
  );
