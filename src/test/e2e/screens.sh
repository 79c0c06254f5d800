#!/bin/bash
# Is every screen reached and left by keys, in a terminal of 80x24, and does that of a referee change?
# One line per screen; what the keys do on each is tested without a terminal.
#
# usage: src/test/e2e/screens.sh
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

patience=120 # seconds: the first start may build the game, and other programs may take the cores

# A level of each kind.
pack=$scratch/pack
mkdir "$pack"
cp levels/07-races/lost-update.yaml levels/02-concurrency/{nobody-promised,pots-on-the-stove}.yaml \
  levels/01-cpu-and-io/one-upgrade-each.yaml "$pack"
cat >"$pack/pack.yaml" <<END
format: 1
title: A level of each kind
chapters:
  - {title: Kinds, levels: [lost-update, nobody-promised, pots-on-the-stove, one-upgrade-each]}
END

map='free-threaded wheels'

# opens TEXT KEY…: the keys lead to a screen that has the text.
opens() {
  local text=$1
  shift
  press "$@"
  await "$text" shows "$text"
}

# visits TEXT BACK KEY…: the keys lead there, and Escape leads back to where BACK is.
visits() {
  local text=$1 back=$2
  shift 2
  opens "$text" "$@" && press Escape && await "the end of $text" hides "$text" && await "$back" shows "$back"
}

# enters ID TEXT: from the map, past the lesson.
enters() {
  opens 'Find:' / && press "$1" && await "$1" found "$1" && opens 'Lesson:' Enter && opens "$2" Enter
}

found() {
  shows "Find: $1" && shows '1 level'
}

ended_well() {
  await 'the end' test -s "$scratch/status" && [ "$(<"$scratch/status")" = 0 ] && is_normal_screen
}

leaves() {
  opens "$map" Escape
}

# starts: a game, up to its map.
starts() {
  rm -f "$scratch/status"
  shell "clear; ./gilbreak --saves '$scratch/saves' play '$pack'; echo \$? >'$scratch/status'"
  await 'the map' shows "$map"
}

# enters_again ID TEXT: from the map; the lesson was seen.
enters_again() {
  opens 'Find:' / && press "$1" && await "$1" found "$1" && opens "$2" Enter
}

undoes() {
  opens 'U redo' u && await 'the lock to be gone' hides '3 A'
}

serves() {
  rm -f "$scratch/status"
  settings before
  shell "clear; ./gilbreak serve --levels '$pack' --data '$scratch/data' --port 0; echo \$? >'$scratch/status'"
  await 'the contest' shows 'Players:   0; 0 connected' && await 'the news' shows 'none yet'
}

tells_who_joins() {
  local address code
  read -r address code < <(screen | awk '/^Join:/ { print $(NF - 1), $NF }')
  ./gilbreak join "$address" "$code" --name Ada --saves "$scratch/ada" >/dev/null &&
    await 'Ada' shows 'Ada has joined.' && shows 'Players:   1; 0 connected' &&
    [ "$(screen | grep -c '^Players:')" = 1 ]
}

stops_serving() {
  press C-c
  ended 130
}

open_pane "XDG_STATE_HOME=$scratch/state" "XDG_CONFIG_HOME=$scratch/config"
starts || exit 1
patience=30

check 'search' visits 'Find:' "$map" /
check 'tracker' visits 'Tracker' "$map" t
check 'settings' visits 'Settings' "$map" ,
check 'help' visits 'Keys: the campaign map' "$map" '?'
check 'a form to join a contest' visits 'Join a contest' "$map" J

check 'a level to place in, past its lesson' enters lost-update 'l place'
check 'lesson' visits 'Lesson:' 'l place' i
check 'hints' visits 'Hints 1 of' 'l place' h
check 'help of the level' visits 'Keys: the level' 'l place' '?'
check 'placing' visits 'placing A' 'l place' l
check 'sandbox' visits '· sandbox' 'l place' s
check 'a forecast' visits 'Predict:' 'l place' p
check 'the scheduler' visits 'You are the scheduler' 'l place' b
check 'a witness' opens 'BROKEN' r
check 'taking over from it' visits 'You are the scheduler' 'BROKEN' t
check 'back from the witness' opens 'l place' Escape
check 'placing a lock' opens '3 A' j j l l
check 'a result' opens 'PROVED' r
check 'timeline' visits 'Timeline:' 'PROVED' T
check 'race' visits 'Race:' 'PROVED' R
check 'cores' visits 'Cores:' 'PROVED' c
check 'times' visits 'Times:' 'PROVED' w
check 'debrief' visits 'Debrief:' 'PROVED' d
check 'back from the result' opens 'l place' Escape
check 'undo' undoes
check 'back to the map' leaves

check 'a level to break' enters nobody-promised 'Enter break it'
check 'its scheduler' visits 'You are the scheduler' 'Enter break it' Enter
check 'back to the map' leaves

check 'a level to predict' enters pots-on-the-stove 'Enter answer'
check 'its question' opens 'which of these' Enter
check 'its answer' opens 'NOT YET' 4 Enter
check 'what is possible' opens 'it is' a
check 'a run that ends so' visits 'A run that ends' 'it is' Enter
check 'back from the answer' opens 'which of these' Escape
check 'back from the question' opens 'Enter answer' Escape
check 'back to the map' leaves

check 'a level to tune' enters one-upgrade-each 'o options'
check 'its options' visits 'Options:' 'o options' o
check 'back to the map' leaves

pane resize-window -x 60 -y 20
check 'a window that is too small says so' await 'the sentence' shows '80'
pane resize-window -x 80 -y 24
check 'and the map comes back' await 'the map' shows "$map"

press q
check 'the end' ended_well

check 'another game' starts
check 'the level as it was left, with its redo' enters_again lost-update 'U redo'
check 'redo of the game before' opens '3 A' U
check 'undo of the game before' undoes
check 'back to the map' leaves
press q
check 'its end' ended_well

open_pane
check "the referee's screen" serves
check 'who joins is seen there, in the same place' tells_who_joins
check 'Ctrl-C ends it, and the terminal is as it was' stops_serving
report
