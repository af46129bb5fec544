/** Shells that `kehoach completion` writes for. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;
