# kehoach: hoàn thành lệnh bằng phím Tab. Thêm vào ~/.bashrc:  eval "$(kehoach completion bash)"
_kehoach_paths() {
  local path
  # Bash 3 của macOS không có compopt.
  type compopt &>/dev/null && compopt -o filenames
  while IFS= read -r path; do COMPREPLY+=("$path"); done
}
_kehoach() {
  local cur="${COMP_WORDS[COMP_CWORD]}" line
  if [[ $cur == "=" ]]; then cur=""; fi
  cur="${cur#[\"\']}"
  cur="${cur//\\ / }"
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :plans) _kehoach_paths < <(compgen -d -- "$cur"; compgen -f -X '!*.yaml' -- "$cur"; compgen -f -X '!*.yml' -- "$cur") ;;
      :texts) _kehoach_paths < <(compgen -d -- "$cur"; for line in yaml yml docx; do compgen -f -X "!*.$line" -- "$cur"; done) ;;
      :documents) _kehoach_paths < <(compgen -d -- "$cur"; compgen -f -X '!*.docx' -- "$cur") ;;
      :folders) _kehoach_paths < <(compgen -d -- "$cur") ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <(kehoach complete $((COMP_CWORD - 1)) -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _kehoach kehoach
