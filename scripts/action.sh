#!/usr/bin/env bash
# The step of action.yml: fetches the packed program and checks plans with it. Its inputs come as variables, from action.yml.
# It runs in bash 3.2 (macOS) and Git for Windows, too.
set -euo pipefail

fail() {
  echo "::error title=kehoach::$1"
  exit 3
}

temporary=${RUNNER_TEMP:-${TMPDIR:-/tmp}}

# The caller's own Node stays as it is: one that is new enough is looked for in PATH, then among those that runners keep.
is_new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' >/dev/null 2>&1
}
find_node() {
  local tools=${RUNNER_TOOL_CACHE:-/nonexistent} node
  for node in "$(command -v node || true)" "$tools"/node/*/*/bin/node "$tools"/node/*/*/node.exe; do
    if [ -x "$node" ] && is_new_enough "$node"; then
      echo "$node"
      return
    fi
  done
}

field() { sed -n "s|^ *\"$1\": \"\(.*\)\",\{0,1\}$|\1|p" "$GITHUB_ACTION_PATH/package.json" | head -n 1; }

# A folder of this run, which the runner clears.
new_folder() { mkdir -p -- "$temporary" && mktemp -d "$temporary/kehoach-XXXXXX"; }

# Prints the folder of the program: of a release of this action's repository, or unpacked from a tarball that was named.
fetch_program() {
  local wanted=$VERSION address repository folder
  if [ -z "$wanted" ] && [ -f "$GITHUB_ACTION_PATH/dist/kehoach.cjs" ]; then
    echo "$GITHUB_ACTION_PATH"
    return
  fi
  folder=$(new_folder) || return
  case $wanted in
    *.tgz) address=$wanted ;;
    *)
      wanted=${wanted#v}
      [ -n "$wanted" ] || wanted=$(field version)
      repository=$(field url)
      repository=${repository#git+}
      address=${repository%.git}/releases/download/v$wanted/kehoach-$wanted.tgz
      ;;
  esac
  case $address in
    *://*) curl --fail --silent --show-error --location --retry 3 --output "$folder/kehoach.tgz" "$address" || return ;;
    *) cp "$address" "$folder/kehoach.tgz" || return ;;
  esac
  # Names with a drive letter would be taken for those of other machines.
  (cd "$folder" && tar -xzf kehoach.tgz && [ -f package/bin/kehoach.js ]) || return
  echo "$folder/package"
}

# A run that ends early leaves no file, not even an old one.
if [ -n "$SARIF_FILE" ]; then
  case $SARIF_FILE in
    *.sarif | *.json) ;;
    *) fail "The input sarif-file is $SARIF_FILE; its name must end in .sarif or .json, so that no other file is replaced." ;;
  esac
  { mkdir -p -- "$(dirname -- "$SARIF_FILE")" && rm -f -- "$SARIF_FILE" && : >"$SARIF_FILE" && rm -f -- "$SARIF_FILE"; } 2>/dev/null ||
    fail "No file can be written at $SARIF_FILE. Check the input sarif-file."
fi

# A value that says nothing must not pass for a check that was made.
one_of() {
  local name=$1 value=$2 known
  shift 2
  for known in "$@"; do
    if [ "$value" = "$known" ]; then return; fi
  done
  fail "The input $name is $value; it must be one of: $*."
}
one_of strict "${STRICT:-false}" true false
one_of allow-empty "${ALLOW_EMPTY:-false}" true false
one_of verify "${VERIFY:-false}" true false form

node=$(find_node)
[ -n "$node" ] || fail "Node.js 20.19 or newer is needed to run kehoach. Add actions/setup-node before this step."
program=$(fetch_program) || fail "The program could not be fetched, or is no package of kehoach. Check the input version, and the network of the runner."

files=()
while IFS= read -r line; do
  line=${line%$'\r'}
  line=${line#"${line%%[![:space:]]*}"}
  line=${line%"${line##*[![:space:]]}"}
  if [ -n "$line" ]; then files+=("$line"); fi
done <<<"$FILES"

options=()
if [ "$STRICT" = true ]; then options+=(--strict); fi
if [ -n "$MAX_WARNINGS" ]; then options+=(--max-warnings "$MAX_WARNINGS"); fi
if [ "$ALLOW_EMPTY" = true ]; then options+=(--allow-empty); fi
if [ -n "$CONFIG" ]; then options+=(--config "$CONFIG"); fi
case ${VERIFY:-false} in
  true) options+=(--documents words) ;;
  form) options+=(--documents form) ;;
esac

# An empty array is an unset variable to bash 3.2.
validate() {
  "$node" "$program/bin/kehoach.js" validate ${options[@]+"${options[@]}"} "$@" -- ${files[@]+"${files[@]}"}
}

results=$(new_folder) || fail "No folder can be made in $temporary. Check RUNNER_TEMP."
failed=0
validate --format "$FORMAT" >"$results/report" 2>"$results/said" || failed=$?
cat "$results/report"
cat "$results/said" >&2
# A report on part of the plans would close what is known of the others.
if [ -n "$SARIF_FILE" ] && [ "$failed" -lt 2 ]; then
  validate --format sarif --quiet >"$results/sarif" 2>/dev/null || true
  cp -- "$results/sarif" "$SARIF_FILE"
fi
# Why nothing was checked, where the page of the run shows it.
if [ "$failed" -ge 2 ] && [ ! -s "$results/report" ]; then
  while IFS= read -r line; do echo "::error title=kehoach::${line//%/%25}"; done <"$results/said"
fi
exit "$failed"
