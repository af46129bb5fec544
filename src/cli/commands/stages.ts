/** Stages that `kehoach show` can print, in the order of the pipeline. */
export const stages = ["plan", "view", "markup", "tree", "xml"] as const;

export interface ShowOptions {
  stage: (typeof stages)[number];
  template?: string;
  config?: string;
  color?: boolean;
}
