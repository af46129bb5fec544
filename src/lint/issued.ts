import { issuerOf, linesOf, type Plan } from "../plan/plan.ts";
import { eventsOf } from "./events.ts";
import { issueDateOf } from "./issue.ts";
import type { Issued, Texts } from "./rule.ts";

/** What a plan says of itself. */
export const issuedOf = (plan: Plan, texts: Texts): Issued => {
  const { parent, name } = issuerOf(plan);
  const single = eventsOf(plan).days.filter(({ first, last }) => first === last);
  return {
    ...texts,
    date: issueDateOf(plan),
    issuer: { parent: parent.join(" "), name: name.join(" ") },
    place: plan.place,
    title: linesOf(plan.title).join(" "),
    days: new Map(single.flatMap(({ place, first }) => (typeof place === "string" ? [[place, first]] : []))),
  };
};
