/** Options of `kehoach build`. */
export interface BuildOptions {
  output?: string;
  template?: string;
  config?: string;
  shard?: string;
  pdf?: boolean;
  force?: boolean;
  watch?: boolean;
  quiet?: boolean;
  color?: boolean;
}
