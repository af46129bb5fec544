import type { Measured } from "../ooxml/measured.ts";
import { type AppendixLines, appendicesOf } from "./appendices.ts";
import { type Body, bodyOf } from "./body.ts";
import { type Ending, endingOf } from "./ending.ts";
import { type Flow, flowOf, type Stroke } from "./flow.ts";
import { type Header, headerOf } from "./header.ts";

/** Components found in a document; those not found are null or empty. */
export interface Components {
  header: Header;
  body: Body;
  ending: Ending;
  appendices: AppendixLines[];
  flow: Flow;
}

/** The components of the decree, found by what and where they are, in whatever way their author made them. */
export const partsOf = (measured: Measured): Components => {
  const flow = flowOf(measured);
  const taken = new Set<Stroke>();
  const header = headerOf(flow, taken);
  const ending = endingOf(flow, header);
  const body = bodyOf(flow, header, ending);
  const appendices = appendicesOf(flow, ending, taken);
  return { header, body, ending, appendices, flow };
};
