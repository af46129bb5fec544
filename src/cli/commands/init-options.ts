export interface InitOptions {
  example?: string;
  /** A Word file to start from instead. */
  from?: string;
  newYear?: boolean;
  issuer?: string;
  place?: string;
  vscode?: boolean;
  color?: boolean;
}
