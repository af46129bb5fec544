/** The headings a kind of document gives to typed content, in its `kind.json`. */
export interface Headings {
  aims: string;
  purpose: string;
  requirements: string;
  content: string;
  time: string;
  venue: string;
  format: string;
  agenda: string;
  delegates: string;
  budget: string;
  responsibilities: string;
}
