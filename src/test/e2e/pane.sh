# An interactive shell in a tmux pane, and what a player would see and do there. To be sourced.
#
# tmux is the judge: unlike a bare pty it knows whether the cursor is visible and which screen is
# shown. Waiting is always for a condition, with a deadline.

scratch=$(mktemp -d)
failures=0
patience=20 # seconds
panes=0

# Each pane has a server of its own: a server that was told to end may still take the next command
# and then end with it.
pane() {
  tmux -L "gilbreak-$$-$panes" -f /dev/null "$@"
}

close_pane() {
  pane kill-server 2>/dev/null
  rm -rf "$scratch"
}
trap close_pane EXIT

# open_pane VARIABLE=VALUE…: a new pane of 80x24 with these variables.
open_pane() {
  pane kill-server 2>/dev/null
  panes=$((panes + 1))
  rm -f "$scratch"/stream
  pane new-session -d -x 80 -y 24 \
    env -i "PATH=$PATH" "HOME=$HOME" ${JAVA_HOME:+"JAVA_HOME=$JAVA_HOME"} \
    TERM=tmux-256color LANG=C.UTF-8 PS1='$ ' "$@" \
    bash --noprofile --norc -i
  await 'the shell' shows '$'
  pane pipe-pane "cat >'$scratch/stream'"
}

# await WHAT COMMAND…: until the command succeeds.
await() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    if ((SECONDS >= end)); then
      echo "gave up waiting for $what; the screen was:" >&2
      pane capture-pane -p >&2 2>/dev/null
      return 1
    fi
    sleep 0.02
  done
}

# check FACT COMMAND…: one line of the report.
check() {
  local fact=$1
  shift
  if "$@"; then
    echo "ok    $fact"
  else
    echo "FAIL  $fact"
    failures=$((failures + 1))
  fi
}

# shell LINE: runs a line in the pane's shell.
shell() {
  pane send-keys -l -- "$1"
  pane send-keys Enter
}

# press KEY…: by tmux's names.
press() {
  pane send-keys -- "$@"
}

screen() {
  pane capture-pane -p
}

shows() {
  screen | grep -qF -- "$1"
}

hides() {
  ! shows "$1"
}

is_full_screen() {
  [ "$(pane display-message -p '#{alternate_on} #{cursor_flag}')" = '1 0' ]
}

is_normal_screen() {
  [ "$(pane display-message -p '#{alternate_on} #{cursor_flag}')" = '0 1' ]
}

# settings NAME: writes what stty tells in the pane to a file.
settings() {
  shell "stty -g >'$scratch/$1'"
  await "the settings $1" test -s "$scratch/$1"
}

# begin COMMAND: notes the settings, runs the command, waits for its first frame.
begin() {
  rm -f "$scratch"/{before,after,status,pid}
  shell 'clear'
  settings before
  shell "$1; echo \$? >'$scratch/status'"
  await 'the first frame' shows READY && await 'the full screen' is_full_screen
}

# ended STATUS: the command has ended so, and the terminal is as it was.
ended() {
  await 'the end' test -s "$scratch/status" || return 1
  [ "$(<"$scratch/status")" = "$1" ] || { echo "status $(<"$scratch/status"), not $1"; return 1; }
  given_back
}

# A word from the middle of the frame tells whether one was drawn on the wrong screen: the prompt
# may have pushed the top out of sight.
given_back() {
  settings after && cmp "$scratch/before" "$scratch/after" && is_normal_screen && hides LOCK_1
  local result=$?
  rm -f "$scratch/after"
  return $result
}

report() {
  echo "$failures failed"
  exit $((failures > 0))
}
