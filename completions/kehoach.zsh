#compdef kehoach
# kehoach: hoàn thành lệnh bằng phím Tab. Thêm vào ~/.zshrc:  eval "$(kehoach completion zsh)"
_kehoach() {
  local line on_disk=""
  local -a candidates
  for line in "${(@f)$(kehoach complete $((CURRENT - 2)) -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case "$line" in
      :*) on_disk="$line" ;;
      ?*) candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#candidates )) && _describe kehoach candidates
  [[ "$PREFIX" == --*=* ]] && compset -P '*='
  case "$on_disk" in
    :plans) _files -g '*.(yaml|yml)(-.)' ;;
    :texts) _files -g '*.(yaml|yml|docx)(-.)' ;;
    :documents) _files -g '*.docx(-.)' ;;
    :folders) _files -/ ;;
  esac
}
if (( ! $+functions[compdef] )); then autoload -Uz compinit && compinit; fi
compdef _kehoach kehoach
