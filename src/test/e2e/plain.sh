#!/bin/bash
# Can the game be played in lines of text? Pipes scripts into ./gilbreak --plain and plays it by hand
# in a terminal that can do nothing else; one line per check.
#
# usage: src/test/e2e/plain.sh
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

patience=120 # seconds: the first start may build the game, and other programs may take the cores
saves=$scratch/saves

# told LINE…: plays a script of these lines; what is said is in $scratch/told.
told() {
  printf '%s\n' "$@" | ./gilbreak --plain --saves "$saves" >"$scratch/told"
}

says() {
  grep -qF -- "$1" "$scratch/told"
}

solves_the_first_lock_level() {
  told 'cnt +=' back 'place A 3' run next quit && says 'PROVED for n = 2' && says ' of 3 stars.'
}

breaks_it_and_takes_over() {
  told 'cnt +=' remove run 'take over' quit && says 'BROKEN: ' && says 'Who takes the next step:'
}

remembers() {
  told 'cnt +=' quit && says 'Placement 1: A around line 3 of adder.'
}

# Nothing is measured in it, so all that is said is the same.
replays_what_was_recorded() {
  printf '%s\n' 'cnt +=' back break 1 1 2 back quit |
    ./gilbreak --saves "$saves" --player first --record "$scratch/tape" >"$scratch/told" &&
    ./gilbreak --saves "$saves" --player second --replay "$scratch/tape" >"$scratch/again" &&
    says 'Who takes the next step:' && cmp "$scratch/told" "$scratch/again"
}

has_no_escapes() {
  ! grep -q $'\e' "$scratch/told"
}

plays_by_hand() {
  open_pane TERM=dumb
  shell "./gilbreak --saves '$saves'"
  await 'the list' shows 'quit the game' || return 1
  pane send-keys -l 'quit'
  pane send-keys Enter
  await 'the end' shows_prompt_again
}

shows_prompt_again() {
  [ "$(pane capture-pane -p | grep -v '^$' | tail -1)" = '$' ]
}

check 'a level is solved by a script' solves_the_first_lock_level
check 'what is said has no escape sequence' has_no_escapes
check 'what was placed is there the next time' remembers
check 'a wrong answer can be taken over' breaks_it_and_takes_over
check 'a recording tells the same again' replays_what_was_recorded
check 'TERM=dumb plays in lines by itself' plays_by_hand
exit $((failures > 0))
